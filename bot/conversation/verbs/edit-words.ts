import { listWords } from "#core/chat/words.ts";
import type { Change, TaskChange } from "#core/tasks/change.ts";
import { changedFields } from "#core/tasks/changed-fields.ts";

const WORDS: readonly (readonly [fields: readonly string[], word: string])[] = [
  [["due", "start"], "moved"],
  [["assigneeIds"], "shared"],
  [["summary"], "renamed"],
  [["priority"], "priority set"],
  [["categories"], "relabelled"],
  [["listId"], "filed"],
  [["rrule", "exdates"], "repeat changed"],
  [["description", "duration"], "updated"],
];

/** "Moved and shared." : what changed, in the order that people care for. */
export function editWords({ verb, tasks }: Change): string {
  const changed = new Set(tasks.flatMap(fieldsOf));
  if (verb === "snooze-task") return tasks.length > 1 ? `Snoozed ${tasks.length} tasks.` : "Snoozed.";
  const said = WORDS.filter(([fields]) => fields.some((field) => changed.has(field))).map(([, word]) => word);
  const words = said.length > 0 ? listWords(said) : "updated";
  const count = tasks.length > 1 ? ` ${tasks.length} tasks` : "";
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${count}.`;
}

const fieldsOf = ({ before, after }: TaskChange): string[] =>
  before ? Object.keys(changedFields(before, after).after) : [];
