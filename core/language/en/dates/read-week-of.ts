import { weekdayOf } from "../../calendar.ts";
import type { DaySpan, Facets } from "../../facets.ts";
import { resolveDays } from "../../resolve-days.ts";
import { anyPhrase, isText, phrases, type Read, type Scan, token } from "../../scan.ts";
import { readAnchor } from "./read-anchor.ts";
import { readModifiedUnit, unitAway } from "./read-modified-unit.ts";

const WEEK_OF = phrases("week of", "week commencing", "week beginning", "week starting");
const REST = phrases("rest of", "remainder of", "later");

/** "week of October 7th", "week commencing monday" */
function readNamedWeek(scan: Scan, at: number): Read<Facets> | null {
  const anchor = readAnchor(scan, isText(scan, at, "the") ? at + 1 : at) ?? readAnchor(scan, at);
  const days = anchor && resolveDays(scan, anchor.value);
  if (!anchor || days?.grain !== "day") return null;
  const monday = days.from - weekdayOf(days.from);
  return { next: anchor.next, value: { span: { from: monday, to: monday + 6, grain: "week" } } };
}

const WHOLES: ReadonlySet<string> = new Set(["week", "month", "quarter", "year"]);

/** "the week", "this month": the unit that runs now. */
function readRunning(scan: Scan, at: number): DaySpan | null {
  const { unit } = token(scan, at + 1).lex;
  if (isText(scan, at, "the") && unit !== null && WHOLES.has(unit)) return unitAway(scan, unit, 0);
  return readModifiedUnit(scan, at)?.value.span ?? null;
}

/** "the week of October 7th", "week commencing monday", "rest of the week", "later this month". */
export function readWeekOf(scan: Scan, at: number): Read<Facets> | null {
  const from = isText(scan, at, "the") ? at + 1 : at;
  const week = anyPhrase(scan, from, WEEK_OF);
  if (week) return readNamedWeek(scan, week);
  const rest = anyPhrase(scan, from, REST);
  const span = rest ? readRunning(scan, rest) : null;
  if (!span || span.grain === "day" || span.to < scan.today) return null;
  return { next: rest + 2, value: { span: { from: Math.max(span.from, scan.today), to: span.to, grain: "stretch" } } };
}
