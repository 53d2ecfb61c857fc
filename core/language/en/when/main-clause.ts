import type { Mention } from "../../mention.ts";
import { type Scan, token } from "../../scan.ts";

/** Words that open a clause about circumstances: "since the bakery is closed on sundays …". */
const REASONS: ReadonlySet<string> = new Set(["since", "because", "as", "given", "cause", "seeing"]);
const CIRCUMSTANCES: ReadonlySet<string> = new Set([
  ...REASONS,
  "when",
  "whenever",
  "once",
  "while",
  "after",
  "before",
]);
const SUBJECTS: ReadonlySet<string> = new Set("i we you someone somebody one he she they everyone".split(" "));
const DUTIES: ReadonlySet<string> = new Set(
  "should must need needs have has gotta got ought better want wanna 'll could can shall".split(" "),
);
const REACH = 30;

/** Where "… I should", "… someone has to", or what is to be done behind a comma begins; 0: nowhere. */
function mainBegins(scan: Scan, from: number): number {
  for (let at = from + 3; at < from + REACH && at < scan.tokens.length; at += 1) {
    const here = token(scan, at);
    if (SUBJECTS.has(here.text) && DUTIES.has(token(scan, at + 1).text)) return at;
    if (here.text === "," && token(scan, at + 1).kind === "word" && at > from + 3) return at + 1;
  }
  return 0;
}

/** Behind a clause of circumstances the task's own times win; from a reason no repeat is taken at all. */
export function ofMainClause(scan: Scan, timed: readonly Mention[]): readonly Mention[] {
  const from = [0, 1, 2].find((at) => CIRCUMSTANCES.has(token(scan, at).text));
  if (from === undefined || (timed[0]?.at ?? -1) === from) return timed;
  const begins = mainBegins(scan, from);
  if (begins === 0) return timed;
  const own = timed.filter(({ at }) => at >= begins);
  if (own.length > 0) return own;
  return REASONS.has(token(scan, from).text) ? timed.filter(({ kind }) => kind !== "repeat") : timed;
}
