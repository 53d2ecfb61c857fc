import { weekdayOf } from "../../calendar.ts";
import type { Facets } from "../../facets.ts";
import { resolveDays } from "../../resolve-days.ts";
import { anyPhrase, isText, phrases, type Read, type Scan } from "../../scan.ts";
import { readAnchor } from "./read-anchor.ts";
import { readModifiedUnit, unitAway } from "./read-modified-unit.ts";

const WEEK_OF = phrases("week of", "week commencing", "week beginning", "week starting");
const REST = phrases("rest of", "remainder of", "later");

/** "the week of October 7th", "week commencing monday", "rest of the week", "later this month". */
export function readWeekOf(scan: Scan, at: number): Read<Facets> | null {
  const from = isText(scan, at, "the") ? at + 1 : at;
  const week = anyPhrase(scan, from, WEEK_OF);
  if (week) {
    const anchor = readAnchor(scan, isText(scan, week, "the") ? week + 1 : week) ?? readAnchor(scan, week);
    const days = anchor && resolveDays(scan, anchor.value);
    if (!anchor || !days || days.grain !== "day") return null;
    const monday = days.from - weekdayOf(days.from);
    return { next: anchor.next, value: { span: { from: monday, to: monday + 6, grain: "week" } } };
  }
  const rest = anyPhrase(scan, from, REST);
  if (!rest) return null;
  const the = isText(scan, rest, "the") ? 1 : 0;
  const plain =
    the > 0 &&
    (isText(scan, rest + 1, "week")
      ? unitAway(scan, "week", 0)
      : isText(scan, rest + 1, "month")
        ? unitAway(scan, "month", 0)
        : isText(scan, rest + 1, "year")
          ? unitAway(scan, "year", 0)
          : null);
  const span = plain || readModifiedUnit(scan, rest)?.value.span;
  if (!span || span.grain === "day" || span.to < scan.today) return null;
  return { next: rest + 2, value: { span: { from: Math.max(span.from, scan.today), to: span.to, grain: "stretch" } } };
}
