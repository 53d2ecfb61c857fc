import { Temporal } from "temporal-polyfill";
import type { TaskDate } from "../tasks/task-date.ts";
import { pinned } from "./month-ends.ts";
import { type Occurrence, type Repeating, stepsAfter } from "./occurrences.ts";
import { formatParts, partNumbers, ruleParts, withParts } from "./rule-parts.ts";
import { dayOf } from "./wall-clock.ts";

/** Where a repeat goes on: its next date, the rule as it stands there, and how many occurrences were passed over. */
export type NextOccurrence = { readonly due: TaskDate; readonly rrule: string; readonly passed: number };

/** What is passed over is counted up to here; `passed` at the limit means that many or more. */
export const PASSED_LIMIT = 400;

/**
 * The first occurrence after the due date that is not before a day ("2026-11-22") or a wall time. null: the rule has
 * ended. What is left of COUNT, and the day of the month that the rule began with, go along in the rule.
 */
export function nextOccurrence(repeating: Repeating, notBefore: string): NextOccurrence | null {
  let passed = 0;
  for (const occurrence of stepsAfter(repeating)) {
    if (wallText(occurrence.date) >= notBefore) return goneOn(repeating, occurrence, passed);
    passed += 1;
    if (passed === PASSED_LIMIT && !ruleParts(repeating.rrule).has("COUNT")) break;
  }
  return passed < PASSED_LIMIT ? null : farAway(repeating, notBefore);
}

/** A repeat that was left alone for very long: nobody counts the steps, and a rule with a COUNT never comes here. */
function farAway(repeating: Repeating, notBefore: string): NextOccurrence | null {
  const just = Temporal.PlainDateTime.from(notBefore).subtract({ seconds: 1 });
  for (const occurrence of stepsAfter(repeating, just)) {
    if (wallText(occurrence.date) >= notBefore) return goneOn(repeating, occurrence, PASSED_LIMIT);
  }
  return null;
}

function goneOn({ rrule, due }: Repeating, { date, step }: Occurrence, passed: number): NextOccurrence {
  const kept = formatParts(pinned(ruleParts(rrule), dayOf(due)));
  return { due: date, rrule: countedDown(kept, step), passed };
}

/** The rule with so many fewer of its COUNT left. */
export function countedDown(rrule: string, steps: number): string {
  const parts = ruleParts(rrule);
  const [count] = partNumbers(parts, "COUNT");
  return count === undefined ? rrule : formatParts(withParts(parts, { COUNT: String(count - steps) }));
}

const wallText = (date: TaskDate): string => (date.value === "date" ? date.date : date.local);
