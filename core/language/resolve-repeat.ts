import { civil, DAY_SECONDS, type Day, dayOf, isoDate, monthLength } from "./calendar.ts";
import { hasTime } from "./facets.ts";
import type { Exception, Repeat } from "./repeat.ts";
import { canBeTimed, formatRule, formatTimed, type RepeatRule } from "./repeat-rule.ts";
import { resolveDays } from "./resolve-days.ts";
import { atTime } from "./resolve-time.ts";
import type { Moment } from "./resolve-when.ts";
import { admits, firstDay } from "./rule-days.ts";
import type { Scan } from "./scan.ts";

/** Steps that don't count in days begin now. */
const CLOCKED = new Set(["SECONDLY", "MINUTELY", "HOURLY"]);

function afterNow(scan: Scan, rule: RepeatRule, day: Day): Day | null {
  if (rule.byDay.length > 0 || rule.byMonthDay.length > 0 || rule.byMonth.length > 0) return firstDay(rule, day + 1);
  const { year, month, day: dom } = civil(day);
  if (rule.freq === "WEEKLY") return day + 7;
  if (rule.freq === "MONTHLY") return dayOf(year, month + 1, Math.min(dom, monthLength(year, month + 1)));
  return rule.freq === "YEARLY"
    ? dayOf(year + 1, month, Math.min(dom, monthLength(year + 1, month)))
    : day + 1 + scan.today * 0;
}

const HALF_DAY = DAY_SECONDS / 2;

/**
 * When it comes on each of its days, in seconds since midnight, ascending; empty: no time was said. A bare hour that is no
 * later than the one before it is of the other half of the day ("at 10 and 8").
 */
function timesOf(scan: Scan, { rule, time, also }: Repeat): number[] {
  const morning = { ...scan, now: scan.today * DAY_SECONDS }; // a bare "at 8" that repeats is no evening of today
  const times: number[] = [];
  for (const said of [time, ...also]) {
    const wall = atTime(morning, scan.today, said);
    if (wall === null) continue;
    const seconds = wall - morning.now;
    const evening = said.clock?.fixed === false && seconds <= (times.at(-1) ?? -1) && seconds < HALF_DAY;
    times.push(evening ? seconds + HALF_DAY : seconds);
  }
  const [first = 0] = times;
  return canBeTimed(rule, times) ? [...new Set(times)].toSorted((a, b) => a - b) : times.filter((one) => one === first);
}

/** The first occurrence: from the said beginning or today on; a time that is past today waits for the next one. */
export function firstOccurrence(scan: Scan, repeat: Repeat): Moment | null {
  const { rule, time, starting } = repeat;
  const start = starting ? resolveDays(scan, starting) : null;
  if (CLOCKED.has(rule.freq) && !hasTime(time)) {
    const step = { SECONDLY: 1, MINUTELY: 60, HOURLY: 3600 }[rule.freq as "SECONDLY"] * rule.interval;
    return start
      ? { day: start.from, wall: null }
      : { day: Math.floor((scan.now + step) / DAY_SECONDS), wall: scan.now + step };
  }
  const from = start ? start.from : scan.today;
  const day = firstDay(rule, from);
  if (day === null) return null;
  const times = timesOf(scan, repeat);
  const [earliest] = times;
  if (earliest === undefined) return { day, wall: null };
  const zone = time.zone ? { zone: time.zone } : {};
  const on = (which: Day, seconds: number): Moment => ({ day: which, wall: which * DAY_SECONDS + seconds, ...zone });
  const next = times.find((seconds) => day * DAY_SECONDS + seconds > scan.now) ?? (start ? earliest : null);
  if (next !== null) return on(day, next);
  const later = afterNow(scan, rule, day);
  return later === null ? null : on(later, earliest);
}

/** The RRULE; without parts of the clock, which the first occurrence tells, unless it comes several times a day. */
export function formatRepeat(scan: Scan, repeat: Repeat): string {
  const times = timesOf(scan, repeat);
  return times.length > 1 ? formatTimed(repeat.rule, times) : formatRule(repeat.rule);
}

const TWO_YEARS = 731;

function isExcepted(scan: Scan, exceptions: readonly Exception[]): (day: Day) => boolean {
  const tests = exceptions.map((exception): ((day: Day) => boolean) => {
    if ("rule" in exception) return (day) => admits(exception.rule, day);
    const { facets } = exception;
    if (facets.month !== undefined && facets.dom === undefined) return (day) => civil(day).month === facets.month;
    if (facets.month !== undefined && facets.year === undefined)
      return (day) => civil(day).month === facets.month && civil(day).day === facets.dom;
    const days = resolveDays(scan, facets);
    return (day) => days !== null && day >= days.from && day <= days.to;
  });
  return (day) => tests.some((test) => test(day));
}

/** The days that a repeat leaves out, as EXDATEs over its first two years. */
export function exceptedDays(scan: Scan, { rule, except }: Repeat, first: Day): string[] {
  if (except.length === 0) return [];
  const skips = isExcepted(scan, except);
  const days: string[] = [];
  const last = Math.min(first + TWO_YEARS, rule.until ?? Number.POSITIVE_INFINITY);
  for (let day = first; day <= last; day += 1) if (skips(day) && admits(rule, day)) days.push(isoDate(day));
  return days;
}
