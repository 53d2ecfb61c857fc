import { Temporal } from "temporal-polyfill";
import type { TaskDate } from "../tasks/task-date.ts";

/** A date's wall clock; a DATE stands at its midnight. */
export const wallOf = (date: TaskDate): Temporal.PlainDateTime =>
  Temporal.PlainDateTime.from(date.value === "date" ? date.date : date.local);

/** The calendar day that a date names where it stands, "2026-11-27". */
export const dayOf = (date: TaskDate): string => (date.value === "date" ? date.date : date.local.slice(0, 10));

/** Another wall clock of the same kind and zone. */
export const sameKind = (date: TaskDate, wall: Temporal.PlainDateTime): TaskDate =>
  date.value === "date"
    ? { value: "date", date: wall.toPlainDate().toString() }
    : { ...date, local: wall.toString({ smallestUnit: "second" }) };

/** A date moved as far as another went from `from` to `to`: a DATE by whole days, a DATE-TIME on the wall clock. */
export function movedAlike(date: TaskDate, from: TaskDate, to: TaskDate): TaskDate {
  if (date.value === "date" || from.value === "date" || to.value === "date") {
    const days = Temporal.PlainDate.from(dayOf(from)).until(dayOf(to), { largestUnit: "days" });
    return sameKind(date, wallOf(date).add(days));
  }
  return sameKind(date, wallOf(date).add(wallOf(from).until(wallOf(to), { largestUnit: "days" })));
}
