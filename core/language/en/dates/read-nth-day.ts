import { civil, type Day, dayOf, monthLength, weekdayOf } from "../../calendar.ts";
import type { DaySpan, Facets } from "../../facets.ts";
import { isText, type Read, type Scan, token } from "../../scan.ts";
import { readOrdinal, readYear } from "../numbers/read-number.ts";

type Month = { readonly year: number; readonly month: number; readonly whole: boolean; readonly rolls?: boolean }; // whole: a year, from January; rolls: "the month", this one or the next
type Nth = { readonly n: number; readonly weekday: number; readonly unit: "day" | "week" | "business-day" };

/** "first", "2nd last", "last": negative counts from the end. */
export function readNth(scan: Scan, at: number): Read<number> | null {
  const from = isText(scan, at, "the") ? at + 1 : at;
  const last = isText(scan, from, "last") || isText(scan, from, "final");
  const ordinal = last ? { next: from + 1, value: -1 } : readOrdinal(scan, from);
  if (!ordinal) return null;
  const back = isText(scan, ordinal.next, "-") ? ordinal.next + 1 : ordinal.next;
  const fromEnd = !last && (isText(scan, back, "last") || isText(scan, back, "to"));
  if (!fromEnd) return ordinal;
  if (isText(scan, back, "last")) return { next: back + 1, value: -ordinal.value };
  return isText(scan, back + 1, "last") ? { next: back + 2, value: -ordinal.value } : null;
}

function readNthUnit(scan: Scan, at: number): Read<Nth> | null {
  const nth = readNth(scan, at);
  if (!nth) return null;
  const { weekday, unit, plural } = token(scan, nth.next).lex;
  if (plural) return null;
  if (weekday >= 0) return { next: nth.next + 1, value: { n: nth.value, weekday, unit: "day" } };
  if (unit === "day" || unit === "week" || unit === "business-day")
    return { next: nth.next + 1, value: { n: nth.value, weekday: -1, unit } };
  const business = token(scan, nth.next).text;
  return (business === "business" || business === "working") && token(scan, nth.next + 1).lex.unit === "day"
    ? { next: nth.next + 2, value: { n: nth.value, weekday: -1, unit: "business-day" } }
    : null;
}

/** "march", "october 2018": the month by name; year 0 is the next such month. */
function readNamedMonth(scan: Scan, at: number): Read<Month> | null {
  const { month } = token(scan, at).lex;
  if (month === 0) return null;
  const comma = isText(scan, at + 1, ",") || isText(scan, at + 1, "of") ? 1 : 0;
  const year = readYear(scan, at + 1 + comma);
  return { next: year ? year.next : at + 1, value: { year: year?.value ?? 0, month, whole: false } };
}

/** "next month", "the year", "this month", "2011" */
function readPeriod(scan: Scan, at: number): Read<Month> | null {
  const the = isText(scan, at, "the") ? 1 : 0;
  const { mod } = token(scan, at + the).lex;
  const unitAt = at + the + (mod === null ? 0 : 1);
  const { unit } = token(scan, unitAt).lex;
  const { year, month } = civil(scan.today);
  if (unitAt > at && unit === "month")
    return { next: unitAt + 1, value: { year, month: month + (mod ?? 0), whole: false, rolls: mod === null } };
  if (unitAt > at && unit === "year")
    return { next: unitAt + 1, value: { year: year + (mod ?? 0), month: 1, whole: true } };
  const said = readYear(scan, at);
  const full = said !== null && token(scan, said.next - 1).value > 999;
  return full ? { next: said.next, value: { year: said.value, month: 1, whole: true } } : null;
}

const OF: ReadonlySet<string> = new Set(["of", "in", "for"]);

/** The month or year that an nth day is in. */
function readMonth(scan: Scan, at: number): Read<Month> | null {
  const of = OF.has(token(scan, at).text);
  return readNamedMonth(scan, of ? at + 1 : at) ?? (of ? readPeriod(scan, at + 1) : null);
}

function dayIn(scan: Scan, { n, weekday, unit }: Nth, { year, month, whole }: Month): Day | null {
  const first = dayOf(year, month, 1);
  const last = whole ? dayOf(year + 1, 1, 1) - 1 : first + monthLength(year, month) - 1;
  if (unit === "business-day") return businessDay(scan, n, first, last);
  if (weekday < 0) {
    const day = n > 0 ? first + n - 1 : last + n + 1;
    return day >= first && day <= last ? day : null;
  }
  const day =
    n > 0
      ? first + ((weekday - weekdayOf(first) + 7) % 7) + (n - 1) * 7
      : last - ((weekdayOf(last) - weekday + 7) % 7) + (n + 1) * 7;
  return day >= first && day <= last ? day : null;
}

function businessDay(scan: Scan, n: number, first: Day, last: Day): Day | null {
  let left = Math.abs(n);
  for (let day = n > 0 ? first : last; day >= first && day <= last; day += n > 0 ? 1 : -1) {
    if (scan.isBusinessDay(day)) left -= 1;
    if (left === 0) return day;
  }
  return null;
}

/** The week that holds a month's first day is its first week, when at least four of its days are in the month. */
function weekIn({ n }: Nth, { year, month, whole }: Month): { from: Day; to: Day } {
  const first = dayOf(year, month, 1);
  const end = whole ? dayOf(year + 1, 1, 1) : first + monthLength(year, month);
  const lead = weekdayOf(first);
  const monday = lead <= 3 ? first - lead : first + 7 - lead;
  const lastLead = weekdayOf(end - 1);
  const lastMonday = lastLead >= 3 ? end - 1 - lastLead : end - 8 - lastLead;
  const from = n > 0 ? monday + (n - 1) * 7 : lastMonday + (n + 1) * 7;
  return { from, to: from + 6 };
}

/** "first Monday of March", "last day of october 2015", "2nd last week of May", "third workday of next month". */
export function readNthDay(scan: Scan, at: number): Read<Facets> | null {
  const nth = readNthUnit(scan, at);
  if (!nth) return null;
  const month = readMonth(scan, nth.next);
  if (!month) return null;
  const days = daysOf(scan, nth.value, month.value);
  const among = at > 0 || month.next < scan.tokens.length; // alone it is the day of the month that runs
  const over = days !== null && days.to < scan.today && month.value.rolls === true && among;
  const later = over ? daysOf(scan, nth.value, { ...month.value, month: month.value.month + 1 }) : days;
  return later && { next: month.next, value: { span: later } };
}

function daysOf(scan: Scan, nth: Nth, month: Month): DaySpan | null {
  const { year } = civil(scan.today);
  const years = month.year > 0 ? [month.year] : [year, year + 1];
  for (const y of years) {
    const when = { ...month, year: y };
    if (nth.unit === "week") {
      const week = weekIn(nth, when);
      if (month.year > 0 || week.to >= scan.today) return { ...week, grain: "week" };
      continue;
    }
    const day = dayIn(scan, nth, when);
    if (day === null) return null;
    if (month.year > 0 || day >= scan.today) return { from: day, to: day, grain: "day" };
  }
  return null;
}
