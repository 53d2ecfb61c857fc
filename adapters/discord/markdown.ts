/** Links are left whole, for a backslash inside would break them; what could be markup ends them. */
const LINK = /https?:\/\/[^\s<>|*`~[\]\\]+/g;
const MARKUP = /[\\*_~`|<[\]]/g;
const LINE_START = /^(\s*)([#>+-]|\d+(?=[.)]))/gm;
const MASS_MENTION = /@(?=everyone|here)/gi;

/**
 * People's text as text: no markup, no mention, no timestamp, no masked link comes of it.
 * `allowed_mentions` is closed besides. At most twice as long as what came in.
 */
export function escapeMarkdown(text: string): string {
  let escaped = "";
  let from = 0;
  for (const { 0: link, index } of text.matchAll(LINK)) {
    escaped += escapeWords(text.slice(from, index)) + link;
    from = index + link.length;
  }
  return escapeLineStarts(escaped + escapeWords(text.slice(from)));
}

const escapeWords = (text: string): string => text.replace(MARKUP, "\\$&").replace(MASS_MENTION, "@\u200b");

/** A line that begins like a heading, a quote or a list is not one. "1." takes its backslash before the dot. */
function escapeLineStarts(text: string): string {
  return text.replace(LINE_START, (_, space: string, sign: string) =>
    /\d/.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`,
  );
}

/** Text that stays exactly as written, to be copied: nothing but a backtick ends it. */
export const asCode = (text: string): string => `\`${text.replaceAll("`", "'").replaceAll(/\s+/g, " ").trim()}\``;

/** One line of at most `limit` characters (UTF-16), cut between characters with an ellipsis. */
export const clipLine = (text: string, limit: number): string => clip(text.replaceAll(/\s+/g, " ").trim(), limit);

/** At most `limit` UTF-16 units; never half of a surrogate pair. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  const whole = /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
  return `${whole.trimEnd()}…`;
}

/** The parts from the first on, as many as fit into `limit` characters; the rest is left out whole. */
export function joinWithin(parts: readonly string[], separator: string, limit: number): string {
  let joined = "";
  for (const part of parts) {
    const longer = joined === "" ? part : joined + separator + part;
    if (longer.length > limit) break;
    joined = longer;
  }
  return joined;
}
