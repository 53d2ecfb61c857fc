import { isScalar } from "yaml";
import { parseCondition } from "../condition.ts";
import { freeKey, KEY, KEY_LIMIT, keyOf } from "../names.ts";
import type { TemplateItem, TemplateSubtask } from "../template-item.ts";
import { readPriority } from "./priority-words.ts";
import { offsetOf } from "./read-offset-field.ts";
import { assigneeOf, type PeopleKnown } from "./read-people.ts";
import {
  complain,
  entriesOf,
  type Fields,
  fieldsOf,
  mark,
  type Place,
  type Reading,
  textOf,
  textsOf,
} from "./yaml-fields.ts";

const KEYS = [
  "task",
  "key",
  "description",
  "due",
  "role",
  "person",
  "after",
  "if",
  "when",
  "labels",
  "priority",
  "list",
  "subtasks",
];
const SUBTASK_KEYS = ["task", "due", "role", "person"];

/** The items, each with a key: its own, or the words of its task. */
export function readItems(reading: Reading, place: Place | undefined, known: PeopleKnown): readonly TemplateItem[] {
  const places = entriesOf(reading, place, "item");
  const drafts = places.map((entry, i) => readItem(reading, entry, { index: i, known }));
  return withReferences(withKeys(drafts));
}

/** `key` "" until every written key is known; `after` and `due` as written. */
type Where = { readonly index: number; readonly known: PeopleKnown };

function readItem(reading: Reading, place: Place, { index, known }: Where): TemplateItem {
  const path = ["items", index];
  const before = reading.problems.length;
  mark(reading, path, place.node);
  const fields: Fields = isScalar(place.node) ? new Map([["task", place]]) : fieldsOf(reading, place, KEYS);
  for (const [name, field] of fields) mark(reading, [...path, FIELD_OF[name] ?? name], field.node);
  const summary = textOf(reading, fields.get("task"));
  const silent = reading.problems.length === before; // else a misspelt "task" has been named
  if (summary === null && silent) complain(reading, place, `Item ${index + 1} has no task: begin it with "- task: …".`);
  return {
    key: keyIn(reading, fields),
    summary: (summary ?? "item").replace(/\s+/g, " "),
    description: textOf(reading, fields.get("description")),
    labels: textsOf(reading, fields.get("labels")),
    priority: priorityIn(reading, fields.get("priority")),
    list: textOf(reading, fields.get("list")),
    subtasks: entriesOf(reading, fields.get("subtasks"), "subtask").map((entry, i) => {
      mark(reading, [...path, "subtasks", i], entry.node);
      return readSubtask(reading, entry, known);
    }),
    assignee: assigneeOf(reading, fields, known),
    due: offsetOf(reading, fields.get("due")),
    after: afterIn(reading, fields.get("after")),
    when: conditionIn(reading, fields.get("if") ?? fields.get("when")),
  };
}

/** What a field of YAML is called in the template, where that differs. */
const FIELD_OF: Readonly<Record<string, string>> = {
  task: "summary",
  role: "assignee",
  person: "assignee",
  if: "when",
};

function readSubtask(reading: Reading, place: Place, known: PeopleKnown): TemplateSubtask {
  const fields: Fields = isScalar(place.node) ? new Map([["task", place]]) : fieldsOf(reading, place, SUBTASK_KEYS);
  const summary = textOf(reading, fields.get("task"));
  if (summary === null) complain(reading, place, "A subtask has no words.");
  return {
    summary: (summary ?? "subtask").replace(/\s+/g, " "),
    assignee: assigneeOf(reading, fields, known),
    due: offsetOf(reading, fields.get("due")),
  };
}

function keyIn(reading: Reading, fields: Fields): string {
  const place = fields.get("key");
  const key = textOf(reading, place);
  if (!place || key === null) return "";
  if (KEY.test(key) && key.length <= KEY_LIMIT + 4) return key;
  complain(
    reading,
    place,
    `"${key.slice(0, 40)}" can't be a key: use small letters, digits and hyphens, at most ${KEY_LIMIT}.`,
  );
  return "";
}

export function priorityIn(reading: Reading, place: Place | undefined): number | null {
  const text = textOf(reading, place);
  if (!place || text === null) return null;
  const priority = readPriority(text);
  if (priority === null)
    complain(reading, place, `A priority is urgent, high, medium, low, none or 0 to 9, not "${text.slice(0, 40)}".`);
  return priority;
}

function conditionIn(reading: Reading, place: Place | undefined): TemplateItem["when"] {
  const text = textOf(reading, place);
  if (!place || text === null) return null;
  const read = parseCondition(text);
  if (read.ok) return read.value;
  complain(reading, place, read.problem);
  return null;
}

/** One text stands as it is here: the words of a task may hold commas. */
const afterIn = (reading: Reading, place: Place | undefined): readonly string[] =>
  place && isScalar(place.node)
    ? [textOf(reading, place) ?? ""].filter((text) => text !== "")
    : textsOf(reading, place);

function withKeys(drafts: readonly TemplateItem[]): readonly TemplateItem[] {
  const taken = new Set(drafts.map(({ key }) => key));
  return drafts.map((draft) => {
    const key = draft.key || freeKey(keyOf(draft.summary), taken);
    taken.add(key);
    return { ...draft, key };
  });
}

/** `after: Cut the branch` and `due: cut the branch done` name an item by its words as well as by its key. */
function withReferences(items: readonly TemplateItem[]): readonly TemplateItem[] {
  const keys = new Set(items.map(({ key }) => key));
  const byWords = new Map([...items].reverse().map(({ key, summary }) => [keyOf(summary), key]));
  const found = (written: string) => (keys.has(written) ? written : (byWords.get(keyOf(written)) ?? null));
  const keysOf = (written: string): readonly string[] => {
    const whole = found(written);
    return whole ? [whole] : written.split(",").map((part) => found(part.trim()) ?? keyOf(part));
  };
  return items.map((item) => {
    const anchor = item.due?.anchor;
    const key = anchor?.kind === "item" ? (found(anchor.key) ?? anchor.key) : null;
    const due = item.due && key ? { ...item.due, anchor: { kind: "item" as const, key } } : item.due;
    return { ...item, after: [...new Set(item.after.flatMap(keysOf))], due };
  });
}
