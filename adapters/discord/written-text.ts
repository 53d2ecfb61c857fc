import type { APIUser } from "discord-api-types/v10";
import type { ChatPerson } from "#core/chat/chat-message.ts";

/** What Discord tells about the ids that stand in a text. */
export type Named = {
  readonly users?: Readonly<Record<string, APIUser>> | undefined;
  readonly roles?: Readonly<Record<string, { readonly name: string }>> | undefined;
  readonly channels?: Readonly<Record<string, { readonly name: string | null }>> | undefined;
};

const PERSON = /<@!?(\d{1,20})>/g;

/**
 * Discord's markup (developers/docs/reference#message-formatting) as people read it. People become `<@id>`, the bot
 * itself vanishes; a channel or a role takes its name where Discord told it, for `#finance` is also how a label is
 * written and Discord's client turns it into a channel.
 */
export function writtenText(raw: string, named: Named, botId: string): string {
  return raw
    .replace(PERSON, (_, id: string) => (id === botId ? "" : `<@${id}>`))
    .replace(/<#(\d{1,20})>/g, (whole, id: string) => hashed("#", named.channels?.[id]?.name) ?? whole)
    .replace(/<@&(\d{1,20})>/g, (whole, id: string) => hashed("@", named.roles?.[id]?.name) ?? whole)
    .replace(/<a?(:\w{2,32}:)\d{1,20}>/g, "$1")
    .replace(/<(\/[^:>]{1,100}):\d{1,20}>/g, "$1")
    .trim();
}

/** Everybody whom the text names, once each. */
export function mentionedPeople(text: string, named: Named): ChatPerson[] {
  const ids = new Set([...text.matchAll(PERSON)].map(([, id = ""]) => id));
  return [...ids].map((id) => ({ externalId: id, name: nameOf(named.users?.[id]) }));
}

export const nameOf = (user: APIUser | undefined): string | null => (user ? (user.global_name ?? user.username) : null);

const hashed = (sign: "#" | "@", name: string | null | undefined): string | null => (name ? `${sign}${name}` : null);
