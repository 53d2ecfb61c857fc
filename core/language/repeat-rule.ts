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

/** A rule that comes at several times of its days (seconds since midnight, ascending) has parts of the clock after all. */
export function formatTimed(rule: RepeatRule, times: readonly number[]): string {
  const hours = unique(times.map((time) => Math.floor(time / 3600)));
  const minutes = unique(times.map((time) => Math.floor((time % 3600) / 60)));
  const all = hours.flatMap((hour) => minutes.map((minute) => hour * 3600 + minute * 60));
  const clock = [`BYHOUR=${hours.join(",")}`, `BYMINUTE=${minutes.join(",")}`];
  if (all.length === times.length) return [formatRule(rule), ...clock].join(";");
  const places = times.map((time) => all.indexOf(time) + 1); // among all hours and minutes of one day
  const byDay = hasOneDay(rule) ? rule : { ...rule, freq: "DAILY" as const };
  return [formatRule(byDay), ...clock, `BYSETPOS=${places.join(",")}`].join(";");
}

/** True where a rule can come at these times: they share their minutes, or BYSETPOS can pick from those of one day. */
export function canBeTimed(rule: RepeatRule, times: readonly number[]): boolean {
  const picks = rule.freq === "DAILY" || (rule.freq === "WEEKLY" && rule.interval === 1) || hasOneDay(rule);
  return rule.bySetPos === null && (picks || unique(times.map((time) => time % 3600)).length === 1);
}

/** In each of its weeks, months or years. */
const hasOneDay = ({ freq, byDay, byMonthDay, byMonth }: RepeatRule): boolean =>
  freq !== "DAILY" && byDay.length + byMonthDay.length <= 1 && (freq !== "YEARLY" || byMonth.length <= 1);

const unique = (numbers: readonly number[]): number[] => [...new Set(numbers)].toSorted((a, b) => a - b);

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
