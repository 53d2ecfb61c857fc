import type { Child } from "hono/jsx";
import type { TaskView, View } from "#core/chat/view.ts";
import { listWords, PRIORITY_WORDS } from "#core/chat/words.ts";
import type { SpanField } from "#core/language/reading.ts";
import type { QuickAddPreview } from "../dashboard-port.ts";
import { type Piece, piecesOf } from "../spans.ts";
import { dueText } from "./task-due.tsx";

/** What a person calls the field that took a word. */
const FIELD_WORDS: Record<SpanField, string> = {
  intent: "what to do",
  start: "start",
  due: "date",
  rrule: "repeats",
  reminders: "reminder",
  assignees: "person",
  categories: "label",
  list: "list",
  priority: "priority",
  duration: "how long",
  description: "note",
  reference: "which task",
  scope: "which tasks",
  setting: "setting",
};

/** The answer to each pause in typing: the read-back, and beside it (out of band) the marks behind the field. */
export function QuickAddAnswer({ preview }: { preview: QuickAddPreview | null }) {
  const pieces = preview ? piecesOf(preview.text, preview.spans) : [];
  return (
    <>
      {preview && <ReadBack view={preview.view} taken={pieces} />}
      <div id="quick-add-lit" class="lit" aria-hidden="true" hx-swap-oob="innerHTML">
        {pieces.map(({ text, field }) => (field ? <mark data-field={field}>{text}</mark> : text))}
      </div>
    </>
  );
}

function ReadBack({ view, taken }: { view: View; taken: readonly Piece[] }) {
  const [task] = view.tasks;
  const read = taken.filter(({ field }) => field !== null && field !== "intent");
  return (
    <>
      {view.say && <p class="preview-say">{view.say}</p>}
      {view.tasks.length > 1
        ? view.tasks.map((each) => <PreviewLine task={each} />)
        : task && <PreviewLine task={task} />}
      {read.length > 0 && (
        <p class="sr-only">
          Read: {listWords(read.map(({ text, field }) => `“${text}” as ${field ? FIELD_WORDS[field] : ""}`))}
        </p>
      )}
    </>
  );
}

function PreviewLine({ task }: { task: TaskView }) {
  const facts: readonly (readonly [field: SpanField, words: Child | null])[] = [
    ["due", withRelative(task)],
    ["assignees", task.assignees.length > 0 ? listWords(task.assignees.map(({ name }) => name)) : null],
    ["list", task.list],
    ["categories", task.categories.length > 0 ? task.categories.map((name) => `#${name}`).join(" ") : null],
    ["priority", PRIORITY_WORDS[task.priority] || null],
    ["rrule", task.repeat ? `↻ ${task.repeat.text}` : null],
  ];
  return (
    <p class="preview-line">
      {task.number !== null && <span class="number">#{task.number}</span>}
      <strong>{task.summary}</strong>
      {facts.map(([field, words]) => words !== null && <span data-field={field}>{words}</span>)}
    </p>
  );
}

function withRelative({ start, due }: TaskView): string | null {
  const text = dueText(start, due);
  if (!text) return null;
  return due?.relative ? `${text}, ${due.relative}` : text;
}
