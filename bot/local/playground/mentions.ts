import type { ChatPerson } from "#core/chat/chat-message.ts";

const MENTION = /(?<=^|[\s(,;:"'/])@(?<name>\p{L}[\p{L}\p{N}_-]{0,39})/gu;
const OURSELVES = /^\s*@(?:companion|bot)\b[,:]?\s*/i;

/** Words that people write after "@" without meaning anybody: "@me" is the grammar's, the others are times and groups. */
const NOBODY = new Set(
  "me noon midnight night morning lunch today tomorrow tonight eod eow here channel everyone mon tue wed thu fri sat sun monday tuesday wednesday thursday friday saturday sunday".split(
    " ",
  ),
);

/** "@ben" becomes "<@ben>", as a platform would write it; a leading "@companion" is taken off. */
export function readMentions(written: string): { readonly text: string; readonly mentions: readonly ChatPerson[] } {
  const named = new Map<string, ChatPerson>();
  const text = written.replace(OURSELVES, "").replace(MENTION, (whole, name: string) => {
    const id = name.toLowerCase();
    if (NOBODY.has(id)) return whole;
    named.set(id, personNamed(id));
    return `<@${id}>`;
  });
  return { text, mentions: [...named.values()] };
}

/** In the playground a name is the whole account. */
export const personNamed = (name: string): ChatPerson => ({ externalId: name, name });
