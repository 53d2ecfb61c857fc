import { Temporal } from "temporal-polyfill";
import type { TaskDate } from "../tasks/task-date.ts";
import { clockTimes } from "./clock-times.ts";
import { formatParts, partList, partNumbers, type RuleParts, ruleParts, withParts } from "./rule-parts.ts";
import { dayOf } from "./wall-clock.ts";

const CODES = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
const UNMOVABLE = ["BYSETPOS", "BYYEARDAY", "BYWEEKNO"];

const dayTimeOf = (date: TaskDate): string => (date.value === "date" ? "" : date.local.slice(11));

/**
 * The rule whose occurrences lie where this one is moved to: "every Friday" moved to a Monday is every Monday, the 15th
 * moved to the 20th is the 20th. Only the part that names the old day changes. null: the rule can't be moved so, as where
 * it comes at several times a day and one of them changes.
 */
export function movedRule(rrule: string, from: TaskDate, to: TaskDate): string | null {
  const [old, day] = [Temporal.PlainDate.from(dayOf(from)), Temporal.PlainDate.from(dayOf(to))];
  const parts = ruleParts(rrule);
  if (clockTimes(parts).length > 1 && dayTimeOf(from) !== dayTimeOf(to)) return null; // which of its times?
  if (old.equals(day)) return rrule;
  if (UNMOVABLE.some((name) => parts.has(name))) return null;
  const moved = [movedWeekday, movedMonthDay, movedMonth].reduce<RuleParts | null>(
    (rule, move) => rule && move(rule, old, day),
    parts,
  );
  return moved && formatParts(moved);
}

function movedWeekday(parts: RuleParts, old: Temporal.PlainDate, day: Temporal.PlainDate): RuleParts | null {
  const entries = partList(parts, "BYDAY");
  if (entries.length === 0) return parts;
  const at = entries.findIndex((entry) => names(entry, old));
  if (at < 0) return null;
  const moved = entries.map((entry, i) => (i === at ? renamed(entry, day) : entry));
  const inOrder = [...new Set(moved)].sort((a, b) => CODES.indexOf(a.slice(-2)) - CODES.indexOf(b.slice(-2)));
  return withParts(parts, { BYDAY: inOrder.join(",") });
}

const code = (day: Temporal.PlainDate): string => CODES[day.dayOfWeek - 1] ?? "MO";
const place = (day: Temporal.PlainDate): number => Math.ceil(day.day / 7);
const placeFromEnd = (day: Temporal.PlainDate): number => -Math.ceil((day.daysInMonth - day.day + 1) / 7);

function names(entry: string, day: Temporal.PlainDate): boolean {
  const n = Number(entry.slice(0, -2));
  return entry.endsWith(code(day)) && (n === 0 || n === place(day) || n === placeFromEnd(day));
}

/** A fifth Friday is not in every month: it becomes the last. */
function renamed(entry: string, day: Temporal.PlainDate): string {
  const n = Number(entry.slice(0, -2));
  if (n === 0) return code(day);
  return n < 0 || place(day) === 5 ? `${placeFromEnd(day)}${code(day)}` : `${place(day)}${code(day)}`;
}

function movedMonthDay(parts: RuleParts, old: Temporal.PlainDate, day: Temporal.PlainDate): RuleParts | null {
  const days = partNumbers(parts, "BYMONTHDAY");
  if (days.length === 0) return parts;
  const at = days.findIndex((n) => dayIn(old, n) === old.day);
  if (at < 0) return null;
  const moved = days.map((n, i) => (i === at ? monthDay(n, day) : n));
  return withParts(parts, { BYMONTHDAY: [...new Set(moved)].join(",") });
}

/** The day that a number means in a month: -1 the last, 31 the last of a shorter one. */
const dayIn = (month: Temporal.PlainDate, n: number): number =>
  n > 0 ? Math.min(n, month.daysInMonth) : month.daysInMonth + 1 + n;

const monthDay = (n: number, day: Temporal.PlainDate): number => (dayIn(day, n) === day.day && n < 0 ? n : day.day);

function movedMonth(parts: RuleParts, old: Temporal.PlainDate, day: Temporal.PlainDate): RuleParts | null {
  const months = partNumbers(parts, "BYMONTH");
  if (months.length === 0 || parts.get("FREQ") !== "YEARLY" || old.month === day.month) return parts;
  const moved = months.map((month) => (month === old.month ? day.month : month));
  return withParts(parts, { BYMONTH: [...new Set(moved)].join(",") });
}
