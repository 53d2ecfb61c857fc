/**
 * What people wrote, made harmless in mrkdwn: `& < >` are the only characters that Slack reads as markup for mentions,
 * channels and links (docs.slack.dev/messaging/formatting-message-text#escaping). With `verbatim`, "@here" stays text.
 */
export const escapeMrkdwn = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Escaped, on one line, at most `limit` characters of escaped text, with "…" where it was cut. */
export function line(text: string, limit: number): string {
  return clip(text.replace(/\s+/g, " ").trim(), limit);
}

/** Escaped and cut between characters, never inside an entity or a surrogate pair. */
export function clip(text: string, limit: number): string {
  const whole = escapeMrkdwn(text);
  if (whole.length <= limit) return whole;
  let kept = "";
  for (const character of text) {
    const escaped = escapeMrkdwn(character);
    if (kept.length + escaped.length > limit - 1) break;
    kept += escaped;
  }
  return `${kept}…`;
}

/** Bold where the text has no asterisk of its own, which would end it early. */
export const bold = (escaped: string): string => (escaped === "" || escaped.includes("*") ? escaped : `*${escaped}*`);

/** For plain_text objects: nothing to escape, one line, cut to the limit. */
export function plain(text: string, limit: number): string {
  const whole = text.replace(/\s+/g, " ").trim() || "…";
  if (whole.length <= limit) return whole;
  let kept = "";
  for (const character of whole) {
    if (kept.length + character.length > limit - 1) break;
    kept += character;
  }
  return `${kept}…`;
}

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
