import type { DaySpan, Facets } from "../../facets.ts";
import { resolveDays } from "../../resolve-days.ts";
import { isText, type Scan, token } from "../../scan.ts";
import type { Said } from "./read-dom-range.ts";

/** The days that a point names where they are more than one: "the weekend", "next week", "March". */
function spanOf(scan: Scan, first: Facets): DaySpan | null {
  const timed = first.clock !== undefined || first.part !== undefined || first.instant !== undefined;
  const days = timed || first.feast ? null : resolveDays(scan, first);
  return days && days.to > days.from ? days : null;
}

/** "after the weekend" is the day behind it, "before next week" the last day of work ahead of it. */
export function besideSpan(scan: Scan, lead: string, said: Said): Said {
  if (said.last !== null || (lead !== "after" && lead !== "before")) return said;
  const span = spanOf(scan, said.first);
  if (!span) return said;
  const day = lead === "after" ? span.to + 1 : span.from - 1;
  return { first: { span: { from: day, to: day, grain: "day" } }, last: null };
}

const TOPICS: ReadonlySet<string> = new Set(["quarter", "year"]);

/** "the budget for next year": a stretch so long, behind "for", says what a thing is about. */
export function isTopic(scan: Scan, at: number, lead: string, { first, last }: Said): boolean {
  if (last !== null || first.span === undefined || !TOPICS.has(first.span.grain)) return false;
  const led = lead === "for" ? at : lead === "" ? overArticle(scan, at - 1) : 0;
  const noun = token(scan, led - 1);
  return led > 0 && noun.kind === "word" && !ASKED.has(noun.text);
}

/** Where the "for" stands before "the following quarter", "2027 Q1"; 0 when there is none. */
function overArticle(scan: Scan, at: number): number {
  const from = isText(scan, at, "the") || token(scan, at).kind === "number" ? at - 1 : at;
  return isText(scan, from, "for") ? from : 0;
}

const ASKED: ReadonlySet<string> = new Set("reminder task me us it that this them planned due scheduled".split(" "));
