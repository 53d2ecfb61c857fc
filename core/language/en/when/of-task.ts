import type { Mention } from "../../mention.ts";
import { isText, type Scan, token } from "../../scan.ts";

/** Words that may stand beside a date that has a line for itself: "due: friday", "when - tomorrow at 5". */
const LABELS: ReadonlySet<string> = new Set(
  "due deadline when date time start starts starting remind reminder me on by at until till please pls to it is 's for done every repeat repeats - : • * , . ! ( ) = > and".split(
    " ",
  ),
);

/** Where the line of a token ends. */
function lineEnd(scan: Scan, at: number): number {
  let end = at + 1;
  while (end < scan.tokens.length && !token(scan, end).line) end += 1;
  return end;
}

/** The index behind the line that names the task: the first, or the next where the first only greets or announces. */
function firstLine(scan: Scan): number {
  const end = lineEnd(scan, 0);
  const announces = end < scan.tokens.length && end <= 6 && OPENING_ENDS.has(token(scan, end - 1).text);
  return announces ? lineEnd(scan, end) : end;
}

const OPENING_ENDS: ReadonlySet<string> = new Set([",", "!", ":", "."]);

/** True where a line says a time and nothing else, but for words like "due". */
function isAlone(scan: Scan, { at, next }: Mention): boolean {
  let from = at;
  while (from > 0 && !token(scan, from).line) from -= 1;
  const to = lineEnd(scan, next - 1);
  for (let i = from; i < to; i += 1) {
    if (i >= at && i < next) continue;
    const { text, kind } = token(scan, i);
    if (!LABELS.has(text) && kind !== "opaque" && !isText(scan, i - 1, "#") && !isText(scan, i - 1, "@")) return false;
  }
  return true;
}

/** Times of the task itself: what further lines tell, or a description behind "//" (from `described` on), is left out. */
export function ofTask(scan: Scan, mentions: readonly Mention[], described: number): readonly Mention[] {
  const first = firstLine(scan);
  const own = mentions.filter(({ at }) => token(scan, at).start < described);
  if (first >= scan.tokens.length) return own;
  const named = own.some(({ at }) => at < first);
  return own.filter(
    (mention) => mention.at < first || (isAlone(scan, mention) && !(named && mention.kind === "repeat")),
  );
}
