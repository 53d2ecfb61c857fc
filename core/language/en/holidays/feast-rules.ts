import { type Day, dayOf, monthLength, weekdayOf } from "../../calendar.ts";
import { easter, orthodoxEaster } from "./easter.ts";

export type FeastRule = (year: number) => Day | null;
/** One feast: its names (no punctuation, lower case) and its rule; `in` narrows it to countries that keep it so. */
export type FeastEntry = { readonly names: string; readonly rule: FeastRule; readonly in?: string };

export const fixed =
  (month: number, day: number): FeastRule =>
  (year) =>
    dayOf(year, month, day);
export const fromEaster =
  (days: number): FeastRule =>
  (year) =>
    easter(year) + days;
export const fromOrthodox =
  (days: number): FeastRule =>
  (year) =>
    orthodoxEaster(year) + days;

/** The nth such weekday of a month (0 Monday); -1 is the last. */
export function nth(n: number, weekday: number, month: number, plus = 0): FeastRule {
  return (year) => {
    const first = dayOf(year, month, 1);
    if (n > 0) return first + ((weekday - weekdayOf(first) + 7) % 7) + (n - 1) * 7 + plus;
    const last = first + monthLength(year, month) - 1;
    return last - ((weekdayOf(last) - weekday + 7) % 7) + plus;
  };
}

/** The last such weekday before a day of a month. */
export const before =
  (weekday: number, month: number, day: number): FeastRule =>
  (year) => {
    const at = dayOf(year, month, day) - 1;
    return at - ((weekdayOf(at) - weekday + 7) % 7);
  };

/** Tax day moves off weekends, and off Emancipation Day (16 April, kept on the nearest weekday) in Washington. */
export const taxDay: FeastRule = (year) =>
  dayOf(year, 4, 15) + ([0, 0, 0, 0, 3, 3, 2][weekdayOf(dayOf(year, 4, 15))] ?? 0);

export const MON = 0;
export const THU = 3;
export const FRI = 4;
export const SAT = 5;
export const SUN = 6;
