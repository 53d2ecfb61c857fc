import type { TaskDate } from "../tasks/task-date.ts";

/** What tells where a repeating task stands. */
type Standing = { readonly due: TaskDate | null; readonly recurrenceId?: string | null };

/** RFC 5545's RECURRENCE-ID as text: "2026-11-27", or with its zone "2026-11-27T16:00:00[Europe/Paris]" (RFC 9557). */
export const recurrenceText = (date: TaskDate): string =>
  date.value === "date" ? date.date : `${date.local}[${date.timeZone}]`;

/** The date that the rule gave the present occurrence; it may have been moved away from it. */
export function standsAt({ due, recurrenceId }: Standing): TaskDate | null {
  if (!due || !recurrenceId) return due;
  const [, local, timeZone] = /^([^[]+)\[(.+)\]$/.exec(recurrenceId) ?? [];
  return local && timeZone ? { value: "date-time", local, timeZone } : { value: "date", date: recurrenceId };
}

/** What a task remembers when its date is moved, and its rule is not: null where the two are the same. */
export const rememberedId = (at: TaskDate, due: TaskDate): string | null =>
  recurrenceText(at) === recurrenceText(due) ? null : recurrenceText(at);

/** The same in at most fifteen small letters and digits, for a button: "20261127", "20261127t160000". */
export function occurrenceKey(task: Standing & { readonly rrule: string | null }): string | null {
  const at = task.rrule ? standsAt(task) : null;
  if (!at) return null;
  return (at.value === "date" ? at.date : at.local).replace(/[-:]/g, "").toLowerCase();
}
