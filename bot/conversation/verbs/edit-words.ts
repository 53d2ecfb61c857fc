import { listWords } from "#core/chat/words.ts";
import type { Change, TaskChange } from "#core/tasks/change.ts";
import { changedFields } from "#core/tasks/changed-fields.ts";

const WORDS: readonly (readonly [fields: readonly string[], word: string])[] = [
  [["due", "start"], "moved"],
  [["summary"], "renamed"],
  [["priority"], "priority set"],
  [["categories"], "relabelled"],
  [["listId"], "filed"],
  [["rrule", "exdates"], "repeat changed"],
  [["reminders"], "reminder set"],
  [["description", "duration"], "updated"],
];

/** "Moved and shared." : what changed, in the order that people care for. */
export function editWords({ tasks }: Change): string {
  const changed = new Set(tasks.flatMap(fieldsOf));
  const said = WORDS.filter(([fields]) => fields.some((field) => changed.has(field))).map(([, word]) => word);
  if (changed.has("assigneeIds")) said.splice(said[0] === "moved" ? 1 : 0, 0, peopleWord(tasks));
  const words = said.length > 0 ? listWords(said) : "updated";
  const count = tasks.length > 1 ? ` ${tasks.length} tasks` : "";
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${count}.`;
}

function peopleWord(tasks: Change["tasks"]): string {
  const had = tasks.flatMap(({ before }) => before?.assigneeIds ?? []);
  const have = tasks.flatMap(({ after }) => after.assigneeIds);
  if (had.every((id) => have.includes(id))) return had.length === 0 && have.length === 1 ? "given" : "shared";
  return have.some((id) => !had.includes(id)) ? "handed over" : "people taken off";
}

const fieldsOf = ({ before, after }: TaskChange): string[] =>
  before ? Object.keys(changedFields(before, after).after) : [];
