import type { ChatPlatform } from "#core/chat/chat-message.ts";
import type { Recipient } from "#core/chat/chat-port.ts";
import type { OwedReminder } from "#core/reminders/reminder-store.ts";
import type { Member } from "#core/workspaces/member.ts";

/** A way to reach somebody. `whole`: in private, or where it was asked for; else only that there is something. */
export type Route = {
  readonly platform: string;
  readonly workspaceKey: string;
  readonly to: Recipient;
  readonly whole: boolean;
};

type Reachable = (platform: string) => boolean;

/** A channel first where the channel is told; then people in private; then a call in the channel, without saying what. */
export function routesTo(owed: OwedReminder, person: Member | null, isOn: Reachable): readonly Route[] {
  const privately = person ?? owed.author;
  const routes = [
    ...(person ? [] : inChannel(owed, null)),
    ...(privately ? inPrivate(privately, owed.place?.platform) : []),
    ...(person ? inChannel(owed, person) : []),
  ];
  return routes.filter(({ platform }) => isOn(platform));
}

/** Where the task was asked for first, so that the answer is where the question was. */
function inPrivate({ identities }: Member, first: string | undefined): Route[] {
  return identities
    .toSorted((a, b) => Number(b.platform === first) - Number(a.platform === first))
    .map(({ platform, workspaceKey, externalId }) => {
      return { platform, workspaceKey, to: { kind: "person", externalId }, whole: true };
    });
}

/** `call`: whom, where they can't be told in private. */
function inChannel({ place }: OwedReminder, call: Member | null): Route[] {
  if (place?.kind !== "channel") return [];
  const { platform, workspaceKey, externalId } = place;
  const account = call?.identities.find((identity) => identity.platform === platform);
  if (call && !account) return [];
  return [
    { platform, workspaceKey, to: { kind: "channel", externalId, mention: account?.externalId ?? null }, whole: !call },
  ];
}

export const hasMessenger =
  (messengers: Partial<Record<ChatPlatform, unknown>>): Reachable =>
  (platform) =>
    messengers[platform as ChatPlatform] !== undefined; // a word that no adapter has is simply not there
