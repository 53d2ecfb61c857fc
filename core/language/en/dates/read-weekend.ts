import { weekdayOf } from "../../calendar.ts";
import type { Facets } from "../../facets.ts";
import { isText, type Read, type Scan, token } from "../../scan.ts";

/** Saturday and Sunday of this week, of the next, of the last; on a weekend "this" is the one that runs. */
export function readWeekend(scan: Scan, at: number): Read<Facets> | null {
  let from = at;
  let mod: -1 | 0 | 1 | null = null;
  const the = isText(scan, from, "the");
  if (the) from += 1;
  if (token(scan, from).lex.mod !== null) {
    mod = token(scan, from).lex.mod;
    from += 1;
  }
  const next = weekendWord(scan, from);
  if (!next || (mod === null && !the && !LEADS.has(token(scan, at - 1).text))) return null;
  const saturday = scan.today - weekdayOf(scan.today) + 5 + (mod ?? 0) * 7;
  return { next, value: { span: { from: saturday, to: saturday + 1, grain: "weekend" } } };
}

const LEADS: ReadonlySet<string> = new Set(["on", "by", "over", "until", "before"]);

function weekendWord(scan: Scan, at: number): number {
  const word = token(scan, at).text;
  if (word === "weekend") return at + 1;
  const joined =
    word === "week" && (isText(scan, at + 1, "-") ? isText(scan, at + 2, "end") : isText(scan, at + 1, "end"));
  if (!joined) return 0;
  return isText(scan, at + 1, "-") ? at + 3 : at + 2;
}
