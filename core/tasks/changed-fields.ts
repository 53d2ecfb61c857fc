import type { Task } from "./task.ts";

/** The fields that a person can change; numbers, keys and the sequence are not theirs. */
export const EDITABLE_FIELDS = [
  "summary",
  "description",
  "status",
  "priority",
  "start",
  "due",
  "duration",
  "completed",
  "rrule",
  "exdates",
  "recurrenceMode",
  "recurrenceId",
  "reminders",
  "remindsChannel",
  "snoozed",
  "mutedBy",
  "parentId",
  "listId",
  "assigneeIds",
  "categories",
  "waiting",
] as const satisfies readonly (keyof Task)[];
export type EditableField = (typeof EDITABLE_FIELDS)[number];
export type Fields = Readonly<Record<string, unknown>>;

/** What differs between two states of a task, as the activity trail keeps it (plain JSON). */
export function changedFields(before: Task, after: Task): { readonly before: Fields; readonly after: Fields } {
  const changed = EDITABLE_FIELDS.filter((field) => !sameValue(before[field], after[field]));
  return { before: pick(before, changed), after: pick(after, changed) };
}

/** The fields of a new task that say something. */
export const madeFields = (task: Task): Fields => pick(task, EDITABLE_FIELDS);

/** Equal as JSON: dates and lists are compared by what they say. */
export const sameValue = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);

function pick(task: Task, fields: readonly EditableField[]): Fields {
  return Object.fromEntries(fields.map((field) => [field, JSON.parse(JSON.stringify(task[field] ?? null))]));
}

function canonical(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, inner: unknown) => {
    if (inner === null || typeof inner !== "object" || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
