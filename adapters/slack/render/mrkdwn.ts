/**
 * What people wrote, made harmless in mrkdwn: `& < >` are the only characters that Slack reads as markup for mentions,
 * channels and links (docs.slack.dev/messaging/formatting-message-text#escaping). With `verbatim`, "@here" stays text.
 */
const escapeMrkdwn = (text: string): string =>
  text.toWellFormed().replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Escaped, on one line, at most `limit` characters of escaped text, with "…" where it was cut. */
export function line(text: string, limit: number): string {
  return clip(text.replace(/\s+/g, " ").trim(), limit);
}

/** Escaped and cut between characters, never inside an entity or a surrogate pair. */
export function clip(text: string, limit: number): string {
  const whole = escapeMrkdwn(text);
  return whole.length <= limit ? whole : `${fitting(text, limit - 1, escapeMrkdwn)}…`;
}

/** The characters of `text` that fit into `limit` once written. */
function fitting(text: string, limit: number, write: (character: string) => string): string {
  let kept = "";
  for (const character of text) {
    const written = write(character);
    if (kept.length + written.length > limit) break;
    kept += written;
  }
  return kept;
}

const ADDRESS = /https?:\/\/(?:(?!&[lg]t;)[^\s|])+/g;
const CLOSING = new Set([...".,:;!?)'\"*_~`…"]);

/** Web addresses in escaped text become links, without the punctuation behind them: `verbatim` leaves that to us. */
export const linkAddresses = (escaped: string): string =>
  escaped.replace(ADDRESS, (found) => {
    let end = found.length;
    while (CLOSING.has(found.charAt(end - 1)) && !found.slice(0, end).endsWith("&amp;")) end--;
    return `<${found.slice(0, end)}>${found.slice(end)}`;
  });

/** Bold where the text has no asterisk of its own, which would end it early. */
export const bold = (escaped: string): string => (escaped === "" || escaped.includes("*") ? escaped : `*${escaped}*`);

/** For plain_text objects: nothing to escape, one line, cut to the limit. */
function plain(text: string, limit: number): string {
  const whole = text.toWellFormed().replace(/\s+/g, " ").trim() || "…";
  return whole.length <= limit ? whole : `${cut(whole, limit - 1)}…`;
}

/** Cut between characters. */
export const cut = (text: string, limit: number): string =>
  fitting(text.toWellFormed(), limit, (character) => character);

/** A mrkdwn text object that Slack adds no links or mentions to. */
export const mrkdwn = (text: string): { type: "mrkdwn"; text: string; verbatim: true } => ({
  type: "mrkdwn",
  text,
  verbatim: true,
});

export const plainText = (text: string, limit: number): { type: "plain_text"; text: string; emoji: false } => ({
  type: "plain_text",
  text: plain(text, limit),
  emoji: false,
});
