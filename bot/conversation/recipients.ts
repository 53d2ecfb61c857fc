import type { OutboundMessage } from "#core/chat/chat-port.ts";
import type { OutboxRow } from "#core/chat/chat-store.ts";
import type { View } from "#core/chat/view.ts";
import type { MemberId } from "#core/ids.ts";
import type { Member } from "#core/workspaces/member.ts";
import type { Turn } from "./turn.ts";

type Words = { readonly key: string; readonly view: View };

/** A private message, on the platform that is spoken on if they are there. None where `words` has nothing, or nobody can be told. */
export function privateRows(turn: Turn, id: MemberId, words: (to: Member) => Words | null): OutboxRow[] {
  const to = turn.loaded.people.find((one) => one.id === id);
  const account = to?.identities.find(({ platform }) => platform === turn.act.platform) ?? to?.identities[0];
  const said = to && account ? words(to) : null;
  if (!account || !said) return [];
  return [
    {
      id: turn.newId(),
      ...said,
      platform: account.platform,
      workspaceKey: account.workspaceKey,
      to: { kind: "person", externalId: account.externalId },
      memberId: id,
      lease: turn.newId(),
    },
  ];
}

/** Where something is said: in the channel, to nobody in particular; a direct one is a person's. */
export const placeIn = (
  channel: { readonly externalId: string; readonly kind: "direct" | "channel" },
  personId: string,
): OutboundMessage["to"] =>
  channel.kind === "channel"
    ? { kind: "channel", externalId: channel.externalId, mention: null }
    : { kind: "person", externalId: personId };
