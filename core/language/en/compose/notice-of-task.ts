import type { Reading } from "../../reading.ts";

/**
 * "remind me 1h before", "add a reminder 2 hours before #4": nothing is to be made, a task that is there gets a reminder.
 * null: it is something else.
 */
export function noticeOfTask(reading: Reading): Reading | null {
  const { verb, reminders, due, start, rrule, summary } = reading;
  if (verb !== "create-task" || reminders.length === 0 || due || start || rrule) return null;
  const number = /^(?:task )?#(\d{1,9})$/.exec(summary ?? "")?.[1];
  if (summary !== null && number === undefined) return null;
  return {
    ...reading,
    intent: "update",
    verb: "edit-task",
    summary: null,
    references: [number === undefined ? { kind: "pronoun" } : { kind: "number", number: Number(number) }],
    edit: { reminders },
  };
}
