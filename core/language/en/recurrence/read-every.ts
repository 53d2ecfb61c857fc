import type { Unit } from "../../lexeme.ts";
import { type Repeat, repeatOf } from "../../repeat.ts";
import { type Frequency, repeatRule, WORKDAYS } from "../../repeat-rule.ts";
import { isText, type Read, type Scan, token } from "../../scan.ts";
import { readMonthDate } from "../dates/read-month-date.ts";
import { readNumericDate } from "../dates/read-numeric-date.ts";
import { readFeast } from "../holidays/read-feast.ts";
import { readCardinal, readOrdinal } from "../numbers/read-number.ts";
import { readMoreMonths } from "./read-months.ts";
import { readMonthly, readPlaces } from "./read-places.ts";
import { readWeekdays } from "./read-weekdays.ts";

const FREQ: Readonly<Record<Unit, { readonly freq: Frequency; readonly times: number }>> = {
  second: { freq: "SECONDLY", times: 1 },
  minute: { freq: "MINUTELY", times: 1 },
  hour: { freq: "HOURLY", times: 1 },
  day: { freq: "DAILY", times: 1 },
  week: { freq: "WEEKLY", times: 1 },
  month: { freq: "MONTHLY", times: 1 },
  quarter: { freq: "MONTHLY", times: 3 },
  year: { freq: "YEARLY", times: 1 },
  "business-day": { freq: "WEEKLY", times: 1 },
};
const EVERY: ReadonlySet<string> = new Set(["every", "each", "evry", "ever"]);

/** How often: "other", "second", "2nd", "3", "third"; `nth` when it was an ordinal. */
type Step = { readonly n: number; readonly nth: boolean };

function readStep(scan: Scan, at: number): Read<Step> {
  if (isText(scan, at, "other") || isText(scan, at, "alternate") || isText(scan, at, "alternating"))
    return { next: at + 1, value: { n: 2, nth: false } };
  if (isText(scan, at, "single")) return { next: at + 1, value: { n: 1, nth: false } };
  const ordinal = readOrdinal(scan, at);
  if (
    ordinal &&
    !(token(scan, at).text === "second" && token(scan, at + 1).lex.unit === null && token(scan, at + 1).lex.weekday < 0)
  ) {
    return { next: ordinal.next, value: { n: ordinal.value, nth: true } };
  }
  const few = isText(scan, at, "few") || isText(scan, at, "couple") ? 1 : 0;
  const cardinal = readCardinal(scan, at);
  if (cardinal && cardinal.value >= 1)
    return {
      next: cardinal.next + (few && isText(scan, at + 1, "of") ? 1 : 0),
      value: { n: cardinal.value, nth: false },
    };
  return { next: at, value: { n: 1, nth: false } };
}

function ofUnit(scan: Scan, at: number, { n }: Step): Read<Repeat> | null {
  const word = token(scan, at);
  const { unit, times } = word.lex;
  const business =
    (isText(scan, at, "business") ||
      isText(scan, at, "working") ||
      isText(scan, at, "work") ||
      isText(scan, at, "school")) &&
    token(scan, at + 1).lex.unit === "day";
  if (business || unit === "business-day") {
    const byDay = word.text === "school" || word.text.startsWith("weekday") ? WORKDAYS : scan.workDays;
    return { next: at + (business ? 2 : 1), value: repeatOf(repeatRule("WEEKLY", { interval: n, byDay })) };
  }
  if (unit === null || (word.text.length === 1 && word.gap && token(scan, at - 1).kind !== "number")) return null;
  if (word.text === "night" || word.text === "nights")
    return { next: at + 1, value: repeatOf(repeatRule("DAILY", { interval: n }), { part: "night" }) };
  const { freq, times: each } = FREQ[unit];
  const next = at + 1;
  return { next, value: repeatOf(repeatRule(freq, { interval: n * times * each })) };
}

/** "every 2nd thursday": of the month up to the fourth; every so many weeks otherwise, and as the other reading. */
function ofWeekdays(scan: Scan, at: number, { n, nth }: Step): Read<Repeat> | null {
  const days = readWeekdays(scan, at);
  if (!days) return null;
  const { codes, part, plural } = days.value;
  const time = part ? { part } : {};
  const weekly = repeatRule("WEEKLY", { interval: n, byDay: codes });
  if (!nth || plural || n > 4 || codes.length > 1) return { next: days.next, value: repeatOf(weekly, time) };
  const monthly = repeatRule("MONTHLY", { byDay: codes.map((code) => `${n}${code}`) });
  return { next: days.next, value: { ...repeatOf(monthly, time), other: weekly } };
}

/** "every january 25", "every 15th of jan and jul", "every march and may", "every 4th of july", "every Christmas". */
function ofDate(scan: Scan, at: number): Read<Repeat> | null {
  const feast = readFeast(scan, at);
  if (feast?.value.feast && feast.value.mod === undefined) {
    const day = new Date((feast.value.feast.of(2001) ?? 0) * 86_400_000);
    const again = new Date((feast.value.feast.of(2002) ?? 0) * 86_400_000);
    if (day.getUTCDate() !== again.getUTCDate()) return null;
    return {
      next: feast.next,
      value: repeatOf(repeatRule("YEARLY", { byMonth: [day.getUTCMonth() + 1], byMonthDay: [day.getUTCDate()] })),
    };
  }
  const date = readMonthDate(scan, at) ?? readNumericDate(scan, at, true);
  const { month, dom } = date?.value ?? {};
  if (!date || month === undefined) return null;
  const more = readMoreMonths(scan, date.next);
  const byMonth = [...new Set([month, ...(more?.value ?? [])])].toSorted((a, b) => a - b);
  const byMonthDay = dom === undefined ? [] : [dom];
  return { next: more?.next ?? date.next, value: repeatOf(repeatRule("YEARLY", { byMonth, byMonthDay })) };
}

/** "on the 15th of january, april and july": no task has several dates, so it is every year's. */
export function readDayOfMonths(scan: Scan, at: number): Read<Repeat> | null {
  const date = readMonthDate(scan, at);
  const several =
    date?.value.dom !== undefined && date.value.year === undefined ? readMoreMonths(scan, date.next) : null;
  return several && token(scan, several.next).kind !== "number" ? ofDate(scan, at) : null; // "3 june and july 4" are two days
}

/** "every morning", "every evening" */
function ofPart(scan: Scan, at: number, { n }: Step): Read<Repeat> | null {
  const { part } = token(scan, at).lex;
  if (!part || part === "tonight") return null;
  return { next: at + 1, value: repeatOf(repeatRule("DAILY", { interval: n }), { part }) };
}

/** What stands after "every" or "each" (a mark "!" counts from completion). */
export function readEvery(scan: Scan, at: number): Read<Repeat> | null {
  if (isText(scan, at, "everyday") || isText(scan, at, "everynight"))
    return {
      next: at + 1,
      value: repeatOf(repeatRule("DAILY"), isText(scan, at, "everynight") ? { part: "night" } : {}),
    };
  if (!EVERY.has(token(scan, at).text)) return null;
  const bang = isText(scan, at + 1, "!") && !token(scan, at + 1).gap ? 1 : 0;
  const read = readAfterEvery(scan, at + 1 + bang);
  return read && { next: read.next, value: { ...read.value, fromCompletion: bang > 0 } };
}

function readAfterEvery(scan: Scan, at: number): Read<Repeat> | null {
  const places = readPlaces(scan, at);
  const monthly = places && readMonthly(scan, places, true);
  if (monthly) return monthly;
  const date = ofDate(scan, at);
  if (date) return date;
  const step = readStep(scan, at);
  return (
    ofWeekdays(scan, step.next, step.value) ??
    ofPart(scan, step.next, step.value) ??
    ofUnit(scan, step.next, step.value)
  );
}
