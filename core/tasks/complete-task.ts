import type { Context } from "../context.ts";
import { occurrencesAfter } from "../recurrence/occurrences.ts";
import { type Change, emptyChange } from "./change.ts";
import { changesOf } from "./changes-of.ts";
import { isOpen, type Task } from "./task.ts";
import { calendarDate, type TaskDate } from "./task-date.ts";
import { complete, next } from "./transitions.ts";

/**
 * Tasks that are done already stay as they are, and are not in the change.
 * A repeating task keeps its row and number and moves to its next occurrence, until its rule has ended.
 */
export function completeTasks(ctx: Context, { tasks }: { tasks: readonly Task[] }): Change {
  return { ...emptyChange(ctx.changeId, "complete-task"), tasks: changesOf(tasks, (task) => completed(ctx, task)) };
}

function completed(ctx: Context, task: Task): Task {
  const due = isOpen(task) ? nextDue(ctx, task) : null;
  return due ? next(task, { due, status: "needs-action" }) : complete(task, ctx.now);
}

/** "every" steps from the due date, "every!" from the day it was done. */
function nextDue(ctx: Context, { rrule, due, exdates, recurrenceMode }: Task): TaskDate | null {
  if (!rrule || !due) return null;
  const from = recurrenceMode === "from-completion" ? onDay(due, calendarDate(ctx.now, ctx.timeZone)) : due;
  return occurrencesAfter({ rrule, due: from, exdates }, 1)[0] ?? null;
}

const onDay = (due: TaskDate, date: string): TaskDate =>
  due.value === "date" ? { value: "date", date } : { ...due, local: `${date}${due.local.slice(10)}` };
