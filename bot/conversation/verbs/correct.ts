import type { LoadedTask } from "#core/chat/chat-store.ts";
import type { Reading } from "#core/language/reading.ts";
import { understand } from "#core/language/understand.ts";
import { editTasks, type TaskEdit } from "#core/tasks/edit-task.ts";
import type { Priority } from "#core/tasks/task.ts";
import { guessedSpans, notField, phraseOf, plain, RUNNER_UP } from "../corrections.ts";
import { findPeople } from "../people.ts";
import type { Question } from "../question.ts";
import { withReceipt } from "../receipt-question.ts";
import { type Plan, say, type Turn } from "../turn.ts";
import { message } from "../views/question.ts";
import { receipt } from "../views/receipt.ts";
import { listIdOf, newLists } from "./create.ts";

type Receipt = Extract<Question, { kind: "receipt" }>;

/** "Not a date", or "the other reading": the task is changed by what differs, and the correction is remembered. */
export function correct(turn: Turn, question: Receipt, choice: string): Plan {
  const task = turn.loaded.tasks.find(({ id }) => id === question.taskIds[0]);
  if (!task) return say(message("That task is gone."));
  const { text, sender, understood: first } = question;
  if (choice === "instead" && first.alternative) return instead(turn, { task, text, first, other: first.alternative });

  const span = guessedSpans(first)[Number(/^not-(\d+)$/.exec(choice)?.[1] ?? -1)];
  if (!span) return say(message("That has been put right already."));
  const rest = plain(text, span);
  const to = understand(rest, sender);
  const plan = changeTo(turn, task, { from: first, to }, "Put back into the title.");
  const correction = { phrase: phraseOf(text, span), meaning: notField(span.field) };
  return { ...withReceipt({ ...turn, text: rest }, { sender, understood: to }, plan), correction };
}

type Other = { readonly task: LoadedTask; readonly text: string; readonly first: Reading; readonly other: Reading };

function instead(turn: Turn, { task, text, first, other }: Other): Plan {
  const [span] = first.spans.filter(({ field }) => field === "due" || field === "rrule" || field === "start");
  const correction = span ? { phrase: phraseOf(text, span), meaning: RUNNER_UP } : null;
  return { ...changeTo(turn, task, { from: first, to: other }, "Changed to the other reading."), correction };
}

function changeTo(turn: Turn, task: LoadedTask, readings: { from: Reading; to: Reading }, words: string): Plan {
  const lists = newLists(turn, [readings.to]);
  const edit = (): TaskEdit => ({
    ...fieldsOf(readings),
    ...peopleOf(turn, readings),
    ...listOf(turn, readings, lists),
  });
  const change = editTasks(turn.ctx, { verb: "edit-task", tasks: [task], lists, edit });
  if (change.tasks.length === 0) return say(message("It says that already."));
  return { ...say(receipt(turn, change, words)), change, focus: [task.id] };
}

/** Only what differs between the readings: what was edited since stays. */
function fieldsOf({ from, to }: { from: Reading; to: Reading }): TaskEdit {
  const differs = (field: keyof Reading): boolean => JSON.stringify(from[field]) !== JSON.stringify(to[field]);
  return {
    ...(differs("summary") && to.summary ? { summary: to.summary } : {}),
    ...(differs("description") ? { description: to.description } : {}),
    ...(differs("start") ? { start: to.start } : {}),
    ...(differs("due") ? { due: to.due } : {}),
    ...(differs("duration") ? { duration: to.duration } : {}),
    ...(differs("rrule") ? { rrule: to.rrule, exdates: to.exdates, recurrenceMode: to.recurrenceMode } : {}),
    ...(differs("priority") ? { priority: (to.priority ?? 0) as Priority } : {}), // the parser gives 1–9 or null
    ...(differs("categories") ? { categories: to.categories } : {}),
  };
}

function peopleOf(turn: Turn, { from, to }: { from: Reading; to: Reading }): TaskEdit {
  if (from.assignees.join() === to.assignees.join()) return {};
  return { assigneeIds: findPeople(turn.loaded, to.assignees).ids };
}

function listOf(
  turn: Turn,
  { from, to }: { from: Reading; to: Reading },
  lists: ReturnType<typeof newLists>,
): TaskEdit {
  return from.list === to.list ? {} : { listId: listIdOf(turn, to, lists) };
}
