import type { Temporal } from "temporal-polyfill";
import { instantOf, type TaskDate } from "../tasks/task-date.ts";
import { partNumbers, stepsByClock } from "./rule-parts.ts";
import { sameKind, wallOf } from "./wall-clock.ts";
import { type WallRule, wallRule } from "./wall-rule.ts";

/** A rule and the occurrence that it stands at, which is the first that COUNT counts. */
export type Repeating = { readonly rrule: string; readonly due: TaskDate; readonly exdates: readonly string[] };

/** An occurrence, and how many steps of the rule it is away from where the rule stands. */
export type Occurrence = { readonly date: TaskDate; readonly step: number };

const MAX_STEPS = 5_000;

/**
 * The next occurrences strictly after the due date, in wall time (RFC 5545 §3.3.10), EXDATEs left out; at most `count`.
 * Each is strictly later than the one before, as an instant too.
 */
export function occurrencesAfter(repeating: Repeating, count: number): TaskDate[] {
  const found: TaskDate[] = [];
  if (count <= 0) return found;
  for (const { date } of stepsAfter(repeating)) {
    found.push(date);
    if (found.length >= count) break;
  }
  return found;
}

/** The same as steps, from the due date on, or from a later wall clock. Ends after bounded work. */
export function* stepsAfter({ rrule, due, exdates }: Repeating, from = wallOf(due)): Generator<Occurrence> {
  const rule = wallRule(rrule, due);
  if (!rule) return;
  const left = rule.parts.has("COUNT") ? (partNumbers(rule.parts, "COUNT")[0] ?? 1) : Number.POSITIVE_INFINITY;
  const isLater = laterThan(rule, due);
  let at: Temporal.PlainDateTime | null = from;
  for (let step = 1; step < Math.min(left, MAX_STEPS); step += 1) {
    at = rule.next(at);
    if (!at) return;
    const date = sameKind(due, at);
    if (!isExcepted(date, exdates) && isLater(date)) yield { date, step };
  }
}

const isExcepted = (date: TaskDate, exdates: readonly string[]): boolean =>
  date.value === "date"
    ? exdates.includes(date.date)
    : exdates.some((exdate) => date.local === exdate || date.local.slice(0, 10) === exdate);

/**
 * Where a rule steps by the clock, a gap lays two wall times on one instant, or the later before the earlier ("02:30"
 * resolves to 03:30, then comes "03:00"): the first of them stands for all.
 */
function laterThan({ parts }: WallRule, due: TaskDate): (date: TaskDate) => boolean {
  if (due.value === "date" || !stepsByClock(parts)) return () => true;
  let last = instantOf(due);
  return (date) => {
    const at = date.value === "date" ? last : instantOf(date);
    if (at <= last) return false;
    last = at;
    return true;
  };
}
