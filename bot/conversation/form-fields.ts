import { formatAction } from "#core/chat/action.ts";
import type { LoadedTask } from "#core/chat/chat-store.ts";
import { dateView, type Reader } from "#core/chat/date-view.ts";
import type { ChatForm, FormField } from "#core/chat/form.ts";
import { PRIORITY_WORDS } from "#core/chat/words.ts";
import { TaskError } from "#core/errors.ts";
import type { Edit } from "#core/language/reading.ts";
import { understand } from "#core/language/understand.ts";
import { SUMMARY_LIMIT } from "#core/tasks/task.ts";
import { senderFor } from "./reader.ts";
import type { Turn } from "./turn.ts";

/** The edit form of a task: its present values as its reader would write them. */
export function formFor(task: LoadedTask, reader: Reader): ChatForm {
  const shown = valuesOf(task, reader);
  return {
    actionId: formatAction({ verb: "edit-task", subject: task.id }),
    title: `Edit #${task.number}`,
    submit: "Save",
    fields: [
      { ...WORDS, name: "summary", label: "Title", value: shown.summary, required: true, limit: SUMMARY_LIMIT },
      { ...WORDS, name: "due", label: "Due", value: shown.due, hint: "Friday 16:00" },
      { ...WORDS, name: "assignees", label: "People", value: shown.assignees, hint: "@ben @cleo" },
      { ...WORDS, name: "priority", label: "Priority", value: shown.priority, options: PRIORITY_OPTIONS },
    ],
  };
}

const WORDS: Pick<FormField, "hint" | "required" | "limit" | "options"> = {
  hint: null,
  required: false,
  limit: 200,
  options: [],
};

const PRIORITY_OPTIONS = [
  { value: "", label: "None" },
  { value: "urgent", label: "Urgent" },
  { value: "high", label: "High" },
  { value: "medium", label: "Medium" },
  { value: "low", label: "Low" },
] as const;

const valuesOf = (task: LoadedTask, reader: Reader) => ({
  summary: task.summary,
  due: task.due ? dateView(task.due, reader).text : "",
  assignees: task.assigneeNames.map((name) => `@${name}`).join(", "),
  priority: PRIORITY_WORDS[task.priority].toLowerCase(), // the words are the form's choices
});

const PRIORITIES: Record<string, number | null> = { "": null, urgent: 1, high: 2, medium: 5, low: 9 };

type Values = Readonly<Record<string, string>>;

/** What the person changed: a field that still says what the form showed is left alone. */
export function readForm(turn: Turn, task: LoadedTask, values: Values): Edit {
  const shown = valuesOf(task, turn.reader);
  const changed = (field: "summary" | "due" | "assignees" | "priority"): string | null => {
    const value = values[field]?.trim();
    return value === undefined || value === shown[field] ? null : value;
  };
  const [summary, due, assignees, priority] = (["summary", "due", "assignees", "priority"] as const).map(changed);
  return {
    ...(typeof summary === "string" ? { summary } : {}),
    ...(typeof due === "string" ? dueEdit(turn, due) : {}),
    ...(typeof assignees === "string" ? { setAssignees: namesIn(assignees) } : {}),
    ...(typeof priority === "string" ? { priority: PRIORITIES[priority] ?? null } : {}),
  };
}

/** A date in the person's own words; "" takes it away. Throws unreadable-date. */
export function dueEdit(turn: Turn, text: string): Edit {
  if (text.trim() === "") return { due: null };
  const { due, start, rrule } = understand(text, senderFor(turn.loaded, turn.ctx.now, "direct"));
  if (!due) throw new TaskError("unreadable-date", text);
  return { due, start, ...(rrule ? { rrule } : {}) };
}

/** "@Ana Lopez, @ben", "<@U1> <@U2>", "ana ben": a name behind "@" goes on to the next comma or "@". */
export function namesIn(text: string): string[] {
  const found = text.matchAll(/(?<mention><@!?[^>]+>)|@(?<named>[^@<,]+)|(?<plain>[^\s,@<]+)/g);
  return [...found]
    .map(({ groups }) => (groups?.mention ?? groups?.named ?? groups?.plain ?? "").trim())
    .filter(Boolean);
}
