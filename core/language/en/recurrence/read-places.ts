import { type Repeat, repeatOf } from "../../repeat.ts";
import { CODES, type RepeatRule, repeatRule } from "../../repeat-rule.ts";
import { isText, type Read, type Scan, token } from "../../scan.ts";
import { readNth } from "../dates/read-nth-day.ts";
import { readCardinal, readOrdinal } from "../numbers/read-number.ts";
import { readMoreMonths } from "./read-months.ts";

/** Places in a month: days of it, nth weekdays, nth workdays. */
export type Places = {
  readonly byMonthDay: readonly number[];
  readonly byDay: readonly string[];
  readonly bySetPos: number | null; // of the working week's days
  readonly workDays: readonly string[];
};

type Place =
  | { readonly day: number }
  | { readonly weekday: string }
  | { readonly position: number }
  | { readonly nth: number };

const LAST_DAY = (scan: Scan, at: number): boolean =>
  token(scan, at).lex.unit === "day" && !token(scan, at).lex.plural && !isText(scan, at, "night");

function readPlace(scan: Scan, at: number): Read<Place> | null {
  const from = isText(scan, at, "the") ? at + 1 : at;
  const edge = EDGES[token(scan, from).text];
  if (edge !== undefined && (isText(scan, from + 1, "of") || isText(scan, from + 1, "end") === false))
    return isText(scan, from + 1, "of") || from + 1 >= scan.tokens.length
      ? { next: from + 1, value: { day: edge } }
      : null;
  const nth = readNth(scan, from);
  if (!nth) return null;
  const { weekday } = token(scan, nth.next).lex;
  if (weekday >= 0) return { next: nth.next + 1, value: { weekday: `${nth.value}${CODES[weekday] ?? "MO"}` } };
  const work = token(scan, nth.next);
  if (work.lex.unit === "business-day") return { next: nth.next + 1, value: { position: nth.value } };
  if ((work.text === "business" || work.text === "working" || work.text === "work") && LAST_DAY(scan, nth.next + 1))
    return { next: nth.next + 2, value: { position: nth.value } };
  if (LAST_DAY(scan, nth.next)) return { next: nth.next + 1, value: { day: nth.value } };
  return { next: nth.next, value: { nth: nth.value } };
}

const EDGES: Readonly<Record<string, number>> = { start: 1, beginning: 1, begin: 1, end: -1 };
const JOINS: ReadonlySet<string> = new Set([",", "and", "&", "/"]);

/** "first and third friday", "2nd tuesday", "1st and 15th", "last day", "first workday". */
export function readPlaces(scan: Scan, at: number): Read<Places> | null {
  const read: Place[] = [];
  let next = at;
  for (let joins = at; read.length < 6; ) {
    const place = readPlace(scan, joins);
    if (!place || (place.value && "nth" in place.value && place.value.nth < -1)) break;
    read.push(place.value);
    next = place.next;
    joins = next;
    while (JOINS.has(token(scan, joins).text) && joins < next + 2) joins += 1;
    if (joins === next) break;
  }
  return read.length === 0 ? null : { next, value: { ...collect(read), workDays: scan.workDays } };
}

/** A bare ordinal shares the weekday of the place after it ("first and third friday"); else it is a day of the month. */
function collect(places: readonly Place[]): Omit<Places, "workDays"> {
  const byDay: string[] = [];
  const byMonthDay: number[] = [];
  let bySetPos: number | null = null;
  places.forEach((place, i) => {
    if ("weekday" in place) byDay.push(place.weekday);
    else if ("position" in place) bySetPos = place.position;
    else if ("day" in place) byMonthDay.push(place.day);
    else {
      const sharer = places.slice(i + 1).find((other) => "weekday" in other);
      if (sharer && "weekday" in sharer) byDay.push(`${place.nth}${sharer.weekday.slice(-2)}`);
      else byMonthDay.push(place.nth);
    }
  });
  return { byDay, byMonthDay, bySetPos };
}

export function ruleOfPlaces({ byDay, byMonthDay, bySetPos, workDays }: Places, more: Partial<RepeatRule>): RepeatRule {
  return repeatRule("MONTHLY", {
    ...(bySetPos === null ? { byDay, byMonthDay } : { byDay: workDays, bySetPos }),
    ...more,
  });
}

const OF: ReadonlySet<string> = new Set(["of", "in", "on"]);
const EVERY: ReadonlySet<string> = new Set(["every", "each"]);

/** "… of every month", "… of each 3rd month", "… of the month" (only after "every"), "… of every january", "… of the year". */
export function readMonthly(scan: Scan, places: Read<Places>, afterEvery: boolean): Read<Repeat> | null {
  const { next, value } = places;
  const joined = OF.has(token(scan, next).text);
  const from = joined ? next + 1 : next;
  const every = EVERY.has(token(scan, from).text);
  if (every || isText(scan, from, "the") || (afterEvery && joined)) {
    const end = readPeriod(scan, every || isText(scan, from, "the") ? from + 1 : from, value);
    if (end && (every || afterEvery)) return end;
  }
  if (!afterEvery || joined) return null;
  return value.byMonthDay.length > 0 &&
    endsPlace(scan, next) &&
    value.byMonthDay.every((day) => day > 0 || day === -1) &&
    suffixed(scan, next)
    ? { next, value: repeatOf(ruleOfPlaces(value, {})) }
    : lastWeekday(places);
}

/** "every 15th" is a day of the month; "every 3rd month" is not. */
const suffixed = (scan: Scan, next: number): boolean =>
  token(scan, next).lex.unit === null &&
  token(scan, next).lex.weekday < 0 &&
  token(scan, next).lex.part === null &&
  token(scan, next).lex.month === 0;
const endsPlace = (scan: Scan, next: number): boolean =>
  token(scan, next).lex.unit === null && !isText(scan, next, "business") && !isText(scan, next, "working");

/** "every last friday" is the month's. */
function lastWeekday({ next, value }: Read<Places>): Read<Repeat> | null {
  return value.byDay.length > 0 && value.byDay.every((day) => day.startsWith("-"))
    ? { next, value: repeatOf(ruleOfPlaces(value, {})) }
    : null;
}

function readPeriod(scan: Scan, at: number, places: Places): Read<Repeat> | null {
  const other = isText(scan, at, "other") ? { next: at + 1, value: 2 } : null;
  const step = other ?? readOrdinal(scan, at) ?? readCardinal(scan, at);
  const word = token(scan, step ? step.next : at);
  const next = (step ? step.next : at) + 1;
  const interval = step?.value ?? 1;
  if (word.lex.unit === "month") return { next, value: repeatOf(ruleOfPlaces(places, { interval })) };
  if (word.lex.unit === "quarter") return { next, value: repeatOf(ruleOfPlaces(places, { interval: interval * 3 })) };
  if (word.lex.unit === "year" && places.byMonthDay.length > 0 && places.byMonthDay.every((day) => day > 0))
    return { next, value: repeatOf(repeatRule("YEARLY", { interval, byYearDay: places.byMonthDay })) };
  if (word.lex.unit === "year")
    return { next, value: repeatOf({ ...ruleOfPlaces(places, { interval }), freq: "YEARLY" }) };
  if (word.lex.month === 0) return null;
  const { next: end, value: more } = readMoreMonths(scan, next) ?? { next, value: [] };
  const byMonth = [...new Set([word.lex.month, ...more])].toSorted((a, b) => a - b);
  return { next: end, value: repeatOf({ ...ruleOfPlaces(places, { byMonth }), freq: "YEARLY" }) };
}
