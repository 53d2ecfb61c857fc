import { civil, type Day, dayOf, isDate, monthLength, weekdayOf } from "./calendar.ts";
import type { DaySpan, Facets } from "./facets.ts";
import type { Scan } from "./scan.ts";

const one = (day: Day): DaySpan => ({ from: day, to: day, grain: "day" });

/** The next such weekday after today; "next" is next week's, "last" the most recent one before today. */
export function weekdayFrom(today: Day, weekday: number, mod: -1 | 0 | 1 | undefined, after: boolean): Day {
  const ahead = (weekday - weekdayOf(today) + 7) % 7 || 7;
  const monday = today - weekdayOf(today);
  if (mod === -1) return today - ((weekdayOf(today) - weekday + 7) % 7 || 7);
  if (mod === 1) return monday + 7 + weekday + (after ? 7 : 0);
  return today + ahead + (after ? 7 : 0);
}

/** Day and month: this year, or the next one when it is past; a weekday said with it chooses the year it fits. */
function monthDay(scan: Scan, { month = 1, dom = 1, year, weekday }: Facets): DaySpan | null {
  if (year !== undefined) return isDate(year, month, dom) ? one(dayOf(year, month, dom)) : null;
  const { year: now } = civil(scan.today);
  if (weekday !== undefined) {
    const past = dayOf(now, month, dom);
    const recent = past < scan.today && past > scan.today - 15 && weekdayOf(past) === weekday;
    if (recent && isDate(now, month, dom)) return one(past);
  }
  for (let y = now; y < now + 9; y += 1) {
    if (isDate(y, month, dom) && dayOf(y, month, dom) >= scan.today) return one(dayOf(y, month, dom));
  }
  return null;
}

/** A day of the month alone: the next one, in a month that has it, on the weekday if one was said. */
function dayOfMonth(scan: Scan, dom: number, weekday: number | undefined): DaySpan | null {
  const { year, month } = civil(scan.today);
  for (let i = 0; i < 49; i += 1) {
    const first = dayOf(year, month + i, 1);
    const { year: y, month: m } = civil(first);
    const day = first + dom - 1;
    if (dom <= monthLength(y, m) && day >= scan.today && (weekday === undefined || weekdayOf(day) === weekday))
      return one(day);
  }
  return weekday === undefined ? null : dayOfMonth(scan, dom, undefined);
}

function wholeMonth(scan: Scan, month: number, said: number | undefined, mod: -1 | 0 | 1 | undefined): DaySpan {
  const { year: now, month: current } = civil(scan.today);
  const coming = month < current ? now + 1 : now;
  const year =
    said ?? (mod === -1 ? (month < current ? now : now - 1) : mod === 1 && month === current ? now + 1 : coming);
  return { from: dayOf(year, month, 1), to: dayOf(year, month, monthLength(year, month)), grain: "month" };
}

function feastDay(scan: Scan, { feast, year, mod, span }: Facets): DaySpan | null {
  if (!feast) return null;
  const { year: now } = civil(scan.today);
  const said = year ?? (span ? civil(span.from).year : undefined);
  if (said !== undefined) {
    const day = feast.of(said);
    return day === null ? null : one(day);
  }
  if (mod === -1) return nearest(feast.of, [now, now - 1, now - 2, now - 3, now - 4], (day) => day < scan.today);
  return nearest(
    feast.of,
    [now, now + 1, now + 2, now + 3, now + 4],
    (day) => day > scan.today || (day === scan.today && mod !== 1),
  );
}

function nearest(
  of: (year: number) => Day | null,
  years: readonly number[],
  fits: (day: Day) => boolean,
): DaySpan | null {
  for (const year of years) {
    const day = of(year);
    if (day !== null && fits(day)) return one(day);
  }
  return null;
}

/** A longer span narrowed by what else was said: Tuesday of next week, the 20th of next month, March of next year. */
function within(scan: Scan, span: DaySpan, f: Facets): DaySpan | null {
  if (f.weekday !== undefined && f.dom === undefined && span.grain !== "day") {
    return one(span.from + ((f.weekday - weekdayOf(span.from) + 7) % 7));
  }
  if (f.dom === undefined)
    return f.month !== undefined ? wholeMonth(scan, f.month, civil(span.from).year, undefined) : span;
  if (f.month !== undefined) return monthDay(scan, { ...f, year: civil(span.from).year });
  const { year, month } = civil(span.from);
  const here = dayOf(year, month, f.dom);
  const inWeek = span.grain === "week" && here < span.from ? dayOf(year, month + 1, f.dom) : here;
  return isDate(civil(inWeek).year, civil(inWeek).month, f.dom) ? one(inWeek) : null;
}

/** Which days the date words mean; null when they name a day that no calendar has. No date words: null too. */
export function resolveDays(scan: Scan, f: Facets): DaySpan | null {
  if (f.feast) return feastDay(scan, f);
  if (f.span) return within(scan, f.span, f);
  if (f.month !== undefined && f.dom !== undefined) return monthDay(scan, f);
  if (f.dom !== undefined) return dayOfMonth(scan, f.dom, f.weekday);
  if (f.weekday !== undefined && f.month !== undefined) {
    const { from } = wholeMonth(scan, f.month, f.year, undefined);
    return one(from + ((f.weekday - weekdayOf(from) + 7) % 7));
  }
  if (f.weekday !== undefined) return one(weekdayFrom(scan.today, f.weekday, f.mod, f.after ?? false));
  if (f.month !== undefined) return wholeMonth(scan, f.month, f.year, f.mod);
  if (f.year !== undefined) return { from: dayOf(f.year, 1, 1), to: dayOf(f.year, 12, 31), grain: "year" };
  return null;
}
