import { Temporal } from "temporal-polyfill";
import { offsetAt } from "./zone-offset.ts";

/** RFC 5545 value types: a DATE has no zone and no time; never store one as midnight. */
export type TaskDate =
  | { readonly value: "date"; readonly date: string } // "2026-03-08"
  | { readonly value: "date-time"; readonly local: string; readonly timeZone: string }; // wall time: "2026-03-08T09:00:00"

const DAY_MS = 86_400_000;

/** The instant of a DATE-TIME. A gap resolves to the later instant, a fold to the first. */
export function instantOf({ local, timeZone }: Extract<TaskDate, { value: "date-time" }>): Date {
  const wall = Date.parse(`${local}Z`);
  const [before, after] = [offsetAt(wall - DAY_MS, timeZone), offsetAt(wall + DAY_MS, timeZone)];
  if (before === after) return new Date(wall - before); // the clock is not changed anywhere near
  const zoned = Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone, { disambiguation: "compatible" });
  return new Date(zoned.epochMilliseconds);
}

/** The calendar day of an instant in a zone, "2026-03-08". */
export const calendarDate = (at: Date, timeZone: string): string => wallTime(at, timeZone).slice(0, 10);

/** The wall clock of an instant in a zone, to the second: "2026-03-08T09:00:00". */
export function wallTime(at: Date, timeZone: string): string {
  return new Date(at.getTime() + offsetAt(at.getTime(), timeZone)).toISOString().slice(0, 19);
}

/** The day a due date falls on for a reader: a DATE floats, a DATE-TIME is seen in the reader's zone. */
export function dueDay(due: TaskDate, readerTimeZone: string): string {
  return due.value === "date" ? due.date : calendarDate(instantOf(due), readerTimeZone);
}

/** The same time of day, and zone, on another day. */
export const onDay = (date: TaskDate, day: string): TaskDate =>
  date.value === "date" ? { value: "date", date: day } : { ...date, local: `${day}${date.local.slice(10)}` };

/** A DATE is overdue once its day has ended where the reader is; a DATE-TIME once its instant has passed. */
export function isOverdue(due: TaskDate, now: Date, readerTimeZone: string): boolean {
  switch (due.value) {
    case "date":
      return due.date < calendarDate(now, readerTimeZone);
    case "date-time":
      return instantOf(due) < now;
  }
}
