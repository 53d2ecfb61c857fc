import { type Day, isoDate } from "./calendar.ts";

export type Frequency = "SECONDLY" | "MINUTELY" | "HOURLY" | "DAILY" | "WEEKLY" | "MONTHLY" | "YEARLY";

/** An RFC 5545 RRULE in parts, without parts of the clock. */
export type RepeatRule = {
  readonly freq: Frequency;
  readonly interval: number;
  readonly byDay: readonly string[]; // "MO", "2TU", "-1FR"
  readonly byMonthDay: readonly number[]; // -1 is the last day
  readonly byYearDay: readonly number[];
  readonly byMonth: readonly number[];
  readonly bySetPos: number | null;
  readonly count: number | null;
  readonly until: Day | null;
};

export const CODES = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;
export const WORKDAYS: readonly string[] = CODES.slice(0, 5);
export const WEEKEND: readonly string[] = CODES.slice(5);

export function repeatRule(freq: Frequency, parts: Partial<RepeatRule> = {}): RepeatRule {
  return {
    freq,
    interval: 1,
    byDay: [],
    byMonthDay: [],
    byYearDay: [],
    byMonth: [],
    bySetPos: null,
    count: null,
    until: null,
    ...parts,
  };
}

/** "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE" in RFC 5545's usual order. */
export function formatRule(rule: RepeatRule): string {
  const parts = [`FREQ=${rule.freq}`];
  if (rule.interval > 1) parts.push(`INTERVAL=${rule.interval}`);
  if (rule.byMonth.length > 0) parts.push(`BYMONTH=${rule.byMonth.join(",")}`);
  if (rule.byYearDay.length > 0) parts.push(`BYYEARDAY=${rule.byYearDay.join(",")}`);
  if (rule.byMonthDay.length > 0) parts.push(`BYMONTHDAY=${rule.byMonthDay.join(",")}`);
  if (rule.byDay.length > 0) parts.push(`BYDAY=${rule.byDay.join(",")}`);
  if (rule.bySetPos !== null) parts.push(`BYSETPOS=${rule.bySetPos}`);
  if (rule.count !== null) parts.push(`COUNT=${rule.count}`);
  if (rule.until !== null) parts.push(`UNTIL=${isoDate(rule.until).replaceAll("-", "")}`);
  return parts.join(";");
}
