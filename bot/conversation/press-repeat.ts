import type { LoadedTask } from "#core/chat/chat-store.ts";
import { dateView } from "#core/chat/date-view.ts";
import { occurrenceKey } from "#core/recurrence/recurrence-id.ts";
import { editTasks } from "#core/tasks/edit-task.ts";
import { isOpen } from "#core/tasks/task.ts";
import { type Plan, say, type Turn } from "./turn.ts";
import { nextFive } from "./verbs/show-occurrences.ts";
import { message } from "./views/question.ts";
import { receipt } from "./views/receipt.ts";
import { dateWords } from "./views/words.ts";

/** The occurrence that a button is about was done or skipped since: said, and nothing is done to the next one. */
export function gone(turn: Turn, task: LoadedTask, key: string | null): Plan | null {
  if (key === null || !isOpen(task) || key === occurrenceKey(task)) return null;
  const next = task.due ? ` #${task.number} is due ${dateWords(dateView(task.due, turn.reader))} now.` : "";
  return { ...say(message(`That one is settled already.${next}`)), focus: [task.id] };
}

/** "Skip this one", "show the next five", "stop repeating". null: the present occurrence is to be skipped. */
export function pressRepeat(turn: Turn, task: LoadedTask, choice: string | null): Plan | null {
  if (choice === "next") return nextFive(turn, task);
  if (choice === "stop") return stop(turn, task);
  return gone(turn, task, choice?.replace(/^skip-?/, "") || null);
}

function stop(turn: Turn, task: LoadedTask): Plan {
  const change = editTasks(turn.ctx, { verb: "edit-task", tasks: [task], edit: () => ({ rrule: null }), lists: [] });
  if (change.tasks.length === 0) return say(message(`#${task.number} doesn't repeat.`));
  return { ...say(receipt(turn, change, "It repeats no more.")), change, focus: [task.id] };
}
