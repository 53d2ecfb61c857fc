import { Temporal } from "temporal-polyfill";
import type { Task } from "#core/tasks/task.ts";
import type { Person } from "./person.ts";
import { DAY, instantAt, plusDays, WEEKDAY_NAMES, weekdayOf } from "./wall-clock.ts";

/** A time at which somebody is to be told of a task, in epoch milliseconds. */
export type Telling = {
  readonly kind: "due" | "before" | "at" | "again";
  readonly trigger: string;
  readonly at: number;
};

/**
 * What a person who has this task has been promised, until an instant: worked out from the task alone, in the plainest
 * way, and sharing nothing with the product's own reckoning. Times that follow from a DATE are not promised to the minute.
 */
export function namedTimes(task: Task, person: Person, until: number): Telling[] {
  if (!isOpen(task)) return [];
  const people = task.assigneeIds.length > 0 ? task.assigneeIds : [task.authorId];
  if (!people.includes(person.id) || task.mutedBy.includes(person.id)) return [];
  const snoozedUntil = Date.parse(task.snoozed[person.id] ?? "1970-01-01T00:00:00Z");
  const unasked = [...dueTellings(task, person, until), ...ownTellings(task, person)].filter(
    ({ at }) => at >= snoozedUntil && at <= until,
  );
  return snoozedUntil > 0 ? [...unasked, { kind: "again", trigger: "", at: snoozedUntil }] : unasked;
}

export const isOpen = ({ status }: Task): boolean => status === "needs-action" || status === "in-process";

function dueTellings(task: Task, person: Person, until: number): Telling[] {
  const { due } = task;
  if (due?.value !== "date-time") return [];
  const before = (task.reminders.length > 0 ? task.reminders : person.remindBefore).filter((one) =>
    one.startsWith("P"),
  );
  return occurrences(due.local, task.rrule, (local) => instantAt(local, due.timeZone) <= until + 2 * DAY).flatMap(
    (local): Telling[] => [
      { kind: "due", trigger: "", at: instantAt(local, due.timeZone) },
      ...before.map((trigger) => ({ kind: "before" as const, trigger, at: earlierThan(local, due.timeZone, trigger) })),
    ],
  );
}

const ownTellings = (task: Task, { zone }: Person): Telling[] =>
  task.reminders
    .filter((one) => !one.startsWith("P"))
    .map((trigger) => ({ kind: "at", trigger, at: instantAt(trigger, zone) }));

/** "P1D" is a day on the wall clock, "PT1H" an hour that passes. */
function earlierThan(local: string, zone: string, trigger: string): number {
  const { days, hours, minutes } = Temporal.Duration.from(trigger);
  const day = plusDays(local.slice(0, 10), -days);
  return instantAt(`${day}${local.slice(10)}`, zone) - (hours * 60 + minutes) * 60_000;
}

/** Daily, or weekly on some days: all that people repeat here. */
function occurrences(local: string, rrule: string | null, goesOn: (local: string) => boolean): string[] {
  if (!rrule) return [local];
  const days = /BYDAY=([A-Z,]+)/.exec(rrule)?.[1]?.split(",") ?? [...WEEKDAY_NAMES];
  const found: string[] = [];
  for (let at = local; goesOn(at); at = `${plusDays(at.slice(0, 10), 1)}${at.slice(10)}`) {
    if (at === local || days.includes(WEEKDAY_NAMES[weekdayOf(at.slice(0, 10)) - 1] ?? "")) found.push(at);
  }
  return found;
}
