import { civil, type Day, dayOf, monthLength, weekdayOf } from "./calendar.ts";
import { CODES, type RepeatRule } from "./repeat-rule.ts";

const HORIZON = 366 * 9;

function onWeekday(rule: RepeatRule, day: Day, first: Day, last: Day): boolean {
  const code = CODES[weekdayOf(day)] ?? "MO";
  return rule.byDay.some((entry) => {
    if (entry.length === 2) return entry === code;
    const n = Number(entry.slice(0, -2));
    if (!entry.endsWith(code)) return false;
    return n > 0 ? Math.floor((day - first) / 7) + 1 === n : Math.floor((last - day) / 7) + 1 === -n;
  });
}

function bounds(rule: RepeatRule, day: Day): { first: Day; last: Day } {
  const { year, month } = civil(day);
  if (rule.freq === "YEARLY" && rule.byMonth.length === 0)
    return { first: dayOf(year, 1, 1), last: dayOf(year, 12, 31) };
  return { first: dayOf(year, month, 1), last: dayOf(year, month, monthLength(year, month)) };
}

function atPosition(rule: RepeatRule, day: Day, first: Day, last: Day): boolean {
  if (rule.bySetPos === null) return true;
  const n = rule.bySetPos;
  let seen = 0;
  const step = n > 0 ? 1 : -1;
  for (let at = n > 0 ? first : last; at >= first && at <= last; at += step) {
    if (onWeekday(rule, at, first, last)) seen += 1;
    if (at === day) return seen === Math.abs(n) && onWeekday(rule, at, first, last);
  }
  return false;
}

/** True when the rule's day and month parts admit a day (interval, count and end aside). */
export function admits(rule: RepeatRule, day: Day): boolean {
  const { month, day: dom } = civil(day);
  if (rule.byMonth.length > 0 && !rule.byMonth.includes(month)) return false;
  if (rule.byYearDay.length > 0 && !rule.byYearDay.includes(day - dayOf(civil(day).year, 1, 1) + 1)) return false;
  const { first, last } = bounds(rule, day);
  const fromEnd = dom - 1 - civil(last).day;
  if (rule.byMonthDay.length > 0 && !rule.byMonthDay.includes(dom) && !rule.byMonthDay.includes(fromEnd)) return false;
  if (rule.byDay.length > 0 && !onWeekday(rule, day, first, last)) return false;
  return atPosition(rule, day, first, last);
}

/** The first day from one on that the rule admits, within nine years; null when there is none. */
export function firstDay(rule: RepeatRule, from: Day): Day | null {
  for (let day = from; day < from + HORIZON; day += 1) if (admits(rule, day)) return day;
  return null;
}
