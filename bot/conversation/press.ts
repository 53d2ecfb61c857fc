import { Temporal } from "temporal-polyfill";
import { type ChatActionId, SNOOZES } from "#core/chat/action.ts";
import type { ChatAction } from "#core/chat/chat-message.ts";
import type { LoadRequest } from "#core/chat/chat-store.ts";
import { TaskError } from "#core/errors.ts";
import type { ChangeId } from "#core/ids.ts";
import type { Edit, Reading, Verb } from "#core/language/reading.ts";
import { understand } from "#core/language/understand.ts";
import { type TaskDate, wallTime } from "#core/tasks/task-date.ts";
import { answer } from "./answer.ts";
import { EMPTY_READING } from "./empty-reading.ts";
import { senderFor } from "./reader.ts";
import { gone, pressRepeat } from "./press-repeat.ts";
import { type Plan, say, type Turn } from "./turn.ts";
import { actOn } from "./verbs/act-on-tasks.ts";
import { decline } from "./verbs/decline.ts";
import { showCard } from "./verbs/show.ts";
import { takeBack } from "./verbs/take-back.ts";
import { message } from "./views/question.ts";

type Needs = Pick<LoadRequest, "people" | "lists" | "tasks" | "undo" | "pending">;

/** What a button has to know. */
export function whatButtonLoads({ verb, subject }: ChatActionId, { values }: ChatAction): Needs {
  const none: Needs = { people: [], lists: [], tasks: null, undo: null, pending: null };
  if (verb === "undo") return { ...none, undo: subject as ChangeId }; // a UUID or nothing is found
  if (verb === "answer") return { ...none, pending: { id: subject } };
  const steps = verb === "complete-task" || verb === "repeat-task";
  const tasks = { numbers: [], ids: [subject], remembered: false, words: [], filter: null, steps };
  return { ...none, tasks, people: namesIn(values.assignees ?? "") };
}

/** Buttons skip the reading: their id says what to do. */
export function press(turn: Turn, action: ChatAction, { verb, subject, choice }: ChatActionId): Plan {
  if (verb === "undo") return takeBack(turn, false);
  if (verb === "answer") return answer(turn, choice ?? "no");
  const task = turn.loaded.tasks.find(({ id }) => id === subject);
  if (!task) return say(message("I can't find that task here any more."));
  const act = (name: Verb, edit: Edit | null) =>
    actOn({ ...turn, reading: { ...EMPTY_READING, intent: "update", verb: name, edit } satisfies Reading }, [task]);
  switch (verb) {
    case "complete-task":
      return gone(turn, task, choice) ?? act(verb, null);
    case "repeat-task":
      return pressRepeat(turn, task, choice) ?? act("skip-task", null);
    case "reopen-task":
      return act(verb, null);
    case "snooze-task":
      return act(verb, { due: snoozed(turn, task.due, choice) });
    case "edit-task":
      return act(verb, edited(turn, action));
    case "not-mine":
      return decline(turn, task);
    case "show-task":
      return showCard(turn, task);
  }
}

/** Hours are from now; days keep the time that the task had. */
function snoozed({ ctx }: Turn, due: TaskDate | null, choice: string | null): TaskDate {
  const now = Temporal.PlainDateTime.from(wallTime(ctx.now, ctx.timeZone));
  const known = SNOOZES.find((one) => one === choice) ?? "tomorrow";
  if (known === "1h" || known === "3h") {
    const local = now.add({ hours: Number.parseInt(known, 10) }).toString({ smallestUnit: "minute" });
    return { value: "date-time", local: `${local}:00`, timeZone: ctx.timeZone };
  }
  const days = known === "tomorrow" ? 1 : 8 - now.dayOfWeek;
  const date = now.toPlainDate().add({ days }).toString();
  return due?.value === "date-time" ? { ...due, local: `${date}${due.local.slice(10)}` } : { value: "date", date };
}

const PRIORITIES: Record<string, number | null> = { "": null, urgent: 1, high: 2, medium: 5, low: 9 };

/** The form's fields, as the person wrote them. An empty date takes the date away; one that can't be read is refused. */
function edited(turn: Turn, { values }: ChatAction): Edit {
  const { summary, due, assignees, priority } = values;
  return {
    ...(summary === undefined ? {} : { summary }),
    ...(due === undefined ? {} : dueEdit(turn, due)),
    ...(assignees === undefined ? {} : { setAssignees: namesIn(assignees) }),
    ...(priority === undefined ? {} : { priority: PRIORITIES[priority] ?? null }),
  };
}

/** A date in the person's own words; "" takes it away. Throws unreadable-date. */
export function dueEdit(turn: Turn, text: string): Edit {
  if (text.trim() === "") return { due: null };
  const { due, start, rrule } = understand(text, senderFor(turn.loaded, turn.ctx.now, "direct"));
  if (!due) throw new TaskError("unreadable-date", text);
  return { due, start, ...(rrule ? { rrule } : {}) };
}

const namesIn = (text: string): string[] =>
  text
    .split(/[\s,]+/)
    .map((name) => name.replace(/^@/, ""))
    .filter((name) => name !== "");
