import { dateView, type Reader } from "#core/chat/date-view.ts";
import { listWords, PRIORITY_WORDS, STATUS_WORDS } from "#core/chat/words.ts";
import { VERBS, type Verb } from "#core/language/reading.ts";
import type { Names, TrailFacts } from "#core/progress/desk-store.ts";
import { repeatView } from "#core/recurrence/describe.ts";
import type { Priority, TaskStatus } from "#core/tasks/task.ts";
import type { TaskDate } from "#core/tasks/task-date.ts";
import type { TrailChange, TrailEntry, TrailField } from "../page-models.ts";
import { momentOf } from "./moment.ts";

type Known = { readonly people: Names; readonly lists: Names };

/** What the trail keeps as JSON, in the reader's words. The making of a task tells nothing that its card doesn't. */
export function trailEntry(facts: TrailFacts, known: Known, reader: Reader): TrailEntry {
  const { id, memberId, via, at, before, after } = facts;
  return {
    id,
    verb: VERBS.find((verb) => verb === facts.verb) ?? ("edit-task" satisfies Verb),
    who: { id: memberId, name: known.people.get(memberId) ?? "Someone" },
    via,
    at: momentOf(at, reader),
    changes: before ? changesOf(before, after, known, reader) : [],
  };
}

function changesOf(before: Fields, after: Fields, known: Known, reader: Reader): TrailChange[] {
  return FIELDS.filter(({ key }) => key in after || key in before).map(({ key, field, words }) => ({
    field,
    before: words(before[key] ?? null, known, reader),
    after: words(after[key] ?? null, known, reader),
  }));
}

type Fields = Readonly<Record<string, unknown>>;
type InWords = (value: unknown, known: Known, reader: Reader) => string | null;

const plain: InWords = (value) => (typeof value === "string" ? value : null);
const date: InWords = (value, _known, reader) => (value ? dateView(value as TaskDate, reader).text : null); // as core wrote it
const named =
  (which: keyof Known): InWords =>
  (value, known) =>
    typeof value === "string" ? (known[which].get(value) ?? "another") : null;

const FIELDS: readonly { readonly key: string; readonly field: TrailField; readonly words: InWords }[] = [
  { key: "summary", field: "summary", words: plain },
  { key: "status", field: "status", words: (value) => STATUS_WORDS[value as TaskStatus] ?? null },
  { key: "due", field: "due", words: date },
  { key: "start", field: "start", words: date },
  {
    key: "rrule",
    field: "repeat",
    words: (value, _known, reader) =>
      typeof value === "string" ? repeatView({ rrule: value, due: null, exdates: [] }, reader).text : null,
  },
  {
    key: "assigneeIds",
    field: "assignees",
    words: (value, known) => listed(value, (id) => known.people.get(id) ?? "someone"),
  },
  { key: "listId", field: "list", words: named("lists") },
  { key: "categories", field: "labels", words: (value) => listed(value, (name) => `#${name}`) },
  { key: "priority", field: "priority", words: (value) => PRIORITY_WORDS[value as Priority] || null },
  { key: "description", field: "description", words: plain },
];

function listed(value: unknown, word: (item: string) => string): string | null {
  if (!Array.isArray(value) || value.length === 0) return null;
  return listWords(value.map((item) => word(String(item))));
}
