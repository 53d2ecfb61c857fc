import type { LoadedTask } from "#core/chat/chat-store.ts";
import { plural } from "#core/chat/words.ts";
import { standsAt } from "#core/recurrence/recurrence-id.ts";
import { editTasks } from "#core/tasks/edit-task.ts";
import { isOpen } from "#core/tasks/task.ts";
import type { TaskDate } from "#core/tasks/task-date.ts";
import { type Plan, say, type Turn } from "../turn.ts";
import { ask, message } from "../views/question.ts";
import { receipt } from "../views/receipt.ts";

const SHOWN = 10;

/** A member who moves is asked whether their repeats move along. null: none stands at the times of the zone they leave. */
export function askZone(turn: Turn, said: string, timeZone: string): Plan | null {
  const left = turn.ctx.timeZone;
  const tasks = left === timeZone ? [] : turn.loaded.tasks.filter((task) => repeatsIn(task, left));
  if (tasks.length === 0) return null;
  const them = tasks.length === 1 ? "it" : "them";
  return ask(turn, {
    question: { kind: "zone", timeZone, people: [], lists: [], taskIds: tasks.map(({ id }) => id) },
    words: `${said} ${plural(tasks.length, "repeat")} of yours ${tasks.length === 1 ? "goes" : "go"} by ${left}. Move ${them} along?`,
    tasks: tasks.slice(0, SHOWN),
    actions: (button) => [button("yes", `Move ${them}`, "primary"), button("no", `Leave ${them}`)],
  });
}

function repeatsIn(task: LoadedTask, timeZone: string): boolean {
  const at = standsAt(task);
  return isOpen(task) && task.rrule !== null && at?.value === "date-time" && at.timeZone === timeZone;
}

/** The same times of the clock, in the new zone. */
export function moveZone(turn: Turn, tasks: readonly LoadedTask[], timeZone: string): Plan {
  const inZone = (date: TaskDate | null): TaskDate | null =>
    date?.value === "date-time" ? { ...date, timeZone } : date;
  const change = editTasks(turn.ctx, {
    verb: "reschedule-task",
    tasks: tasks.filter((task) => isOpen(task) && task.rrule !== null),
    lists: [],
    occurrences: "following",
    edit: ({ due, start }) => ({ due: inZone(due), start: inZone(start) }),
  });
  if (change.tasks.length === 0) return say(message("They have been moved already."));
  const words = `Moved along: ${plural(change.tasks.length, "repeat")} ${change.tasks.length === 1 ? "goes" : "go"} by ${timeZone} now.`;
  return { ...say(receipt(turn, change, words)), change, focus: change.tasks.map(({ after }) => after.id) };
}
