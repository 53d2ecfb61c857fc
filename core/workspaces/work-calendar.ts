import { Temporal } from "temporal-polyfill";

/** Which days somebody works: ISO weekdays (1 Monday … 7 Sunday), without these days off ("2026-12-25"). */
export type WorkCalendar = {
  readonly workDays: ReadonlySet<number>;
  readonly holidays: ReadonlySet<string>;
};

export const WEEKDAY_CODES = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const; // RFC 5545 §3.3.10
export const DEFAULT_WORK_DAYS = "MO,TU,WE,TH,FR";

const FARTHEST = 1_000; // days looked at: a calendar without a working day has no next one

/** ISO weekdays of "MO,TU,WE"; words that are none are passed over. */
export function weekdaysIn(text: string): ReadonlySet<number> {
  const codes: readonly string[] = WEEKDAY_CODES;
  return new Set(
    text
      .split(",")
      .map((code) => codes.indexOf(code.trim()) + 1)
      .filter((day) => day > 0),
  );
}

export function isWorkday(day: string, { workDays, holidays }: WorkCalendar): boolean {
  return workDays.has(Temporal.PlainDate.from(day).dayOfWeek) && !holidays.has(day);
}

/** The day itself or the first working day after it; the day itself where nobody ever works. */
export const workdayFrom = (day: string, calendar: WorkCalendar): string => seek(day, calendar, 1) ?? day;

/** The day itself or the last working day before it. */
export const workdayUntil = (day: string, calendar: WorkCalendar): string => seek(day, calendar, -1) ?? day;

/** So many working days on, or back where negative. 0 from a day off is the next working day. */
export function addWorkdays(day: string, count: number, calendar: WorkCalendar): string {
  if (count === 0) return workdayFrom(day, calendar);
  const step = Math.sign(count);
  let at = day;
  for (let left = Math.abs(count); left > 0; left -= 1) {
    const next = seek(addDays(at, step), calendar, step);
    if (next === null) return at;
    at = next;
  }
  return at;
}

export const addDays = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString();

function seek(from: string, calendar: WorkCalendar, step: number): string | null {
  let day = from;
  for (let looked = 0; looked < FARTHEST; looked += 1) {
    if (isWorkday(day, calendar)) return day;
    day = addDays(day, step);
  }
  return null;
}
