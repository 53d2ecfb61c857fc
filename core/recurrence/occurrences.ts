import { RRuleTemporal } from "rrule-temporal";
import { Temporal } from "temporal-polyfill";
import type { TaskDate } from "../tasks/task-date.ts";

export type Repeating = { readonly rrule: string; readonly due: TaskDate; readonly exdates: readonly string[] };

/**
 * The next occurrences strictly after the due date, in wall time (RFC 5545 §3.3.10), EXDATEs left out; at most `count`.
 * Stepping runs in UTC on the wall clock, so that no zone's clock change can move an occurrence; the zone is put back after.
 */
export function occurrencesAfter({ rrule, due, exdates }: Repeating, count: number): TaskDate[] {
  const wall = due.value === "date" ? `${due.date}T00:00:00` : due.local;
  const rule = new RRuleTemporal({ rruleString: rrule, dtstart: Temporal.ZonedDateTime.from(`${wall}[UTC]`) });
  const found: TaskDate[] = [];
  let at: Temporal.ZonedDateTime | null = Temporal.ZonedDateTime.from(`${wall}[UTC]`);
  while (found.length < count) {
    at = rule.next(at, false);
    if (!at) break;
    if (exdates.includes(at.toPlainDate().toString())) continue;
    found.push(sameKind(due, at.toPlainDateTime()));
  }
  return found;
}

const sameKind = (due: TaskDate, at: Temporal.PlainDateTime): TaskDate =>
  due.value === "date"
    ? { value: "date", date: at.toPlainDate().toString() }
    : { ...due, local: at.toString({ smallestUnit: "second" }) };
