import type { ChatPerson } from "#core/chat/chat-message.ts";

/** What a person wrote, out of Slack's markup (docs.slack.dev/messaging/formatting-message-text#retrieving-messages). */
export type PlainText = { readonly text: string; readonly mentions: readonly ChatPerson[] };

const TOKEN = /<([^<>\n]+)>/g;
const PERSON = /^@([UW][A-Z0-9]+)(?:\|(.*))?$/;
const LEADING_PERSON = /^\s*<@([UW][A-Z0-9]+)(?:\|[^<>]*)?>[\s,:]*/;

/**
 * People become `<@id>` and are listed once each; the bot's own mention goes, with the comma or colon behind it.
 * Channels, groups, dates and links become the words that the person saw.
 */
export function readText(raw: string, botUserId: string | null): PlainText {
  const addressed = withoutGreeting(raw, botUserId);
  const mentions = new Map<string, ChatPerson>();
  let text = "";
  let from = 0;
  for (const match of addressed.matchAll(TOKEN)) {
    text += readEntities(addressed.slice(from, match.index)) + readToken(match[1] ?? "", botUserId, mentions);
    from = match.index + match[0].length;
  }
  text += readEntities(addressed.slice(from));
  return { text: tidy(text), mentions: [...mentions.values()] };
}

function withoutGreeting(raw: string, botUserId: string | null): string {
  let rest = raw;
  for (;;) {
    const [greeting = "", named] = LEADING_PERSON.exec(rest) ?? [];
    if (named === undefined || named !== botUserId) return rest;
    rest = rest.slice(greeting.length);
  }
}

function readToken(token: string, botUserId: string | null, mentions: Map<string, ChatPerson>): string {
  const [, externalId, label] = PERSON.exec(token) ?? [];
  if (externalId === undefined) return readMarkup(token);
  if (externalId === botUserId) return "";
  const name = label ? readEntities(label) : null;
  mentions.set(externalId, mentions.get(externalId) ?? { externalId, name });
  return `<@${externalId}>`;
}

/** `#C1|general`, `!here`, `!subteam^S1|@group`, `!date^…|fallback`, `https://…|label`, `mailto:…|label` */
function readMarkup(token: string): string {
  const bar = token.indexOf("|");
  const target = bar < 0 ? token : token.slice(0, bar);
  const label = bar < 0 ? "" : readEntities(token.slice(bar + 1));
  if (target.startsWith("#")) return label.replace(/^#/, "") || "channel"; // "#general" would read as a label
  if (target.startsWith("!")) return label.replace(/^@/, "") || (target.slice(1).split("^", 1)[0] ?? "");
  const link = readEntities(target).replace(/^(?:mailto|tel):/, "");
  return label !== "" && link.replace(/^https?:\/\//, "").replace(/\/$/, "") === label ? label : link;
}

/** A person who types "<@U1>" by hand has mentioned nobody: Slack escapes it, and it stays apart here. */
function readEntities(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&").replaceAll("<@", "< @");
}

/** A mention that went leaves no double space; line breaks and indentation stay. */
const tidy = (text: string): string => text.replace(/(\S) {2,}/g, "$1 ").trim();
