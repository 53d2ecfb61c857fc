import type { Context } from "../context.ts";
import { type Change, emptyChange } from "./change.ts";
import { changesOf } from "./changes-of.ts";
import { isOpen, type Task } from "./task.ts";
import { next } from "./transitions.ts";

/** The actor is told of these again at an instant; their dates stay, and others' reminders too. */
export function snoozeTasks(ctx: Context, input: { readonly tasks: readonly Task[]; readonly until: Date }): Change {
  const me = ctx.actor.memberId;
  const until = input.until.toISOString();
  const tasks = changesOf(input.tasks, (task) => {
    if (!isOpen(task) || task.snoozed[me] === until) return task;
    return next(task, { snoozed: { ...task.snoozed, [me]: until }, mutedBy: task.mutedBy.filter((id) => id !== me) });
  });
  return { ...emptyChange(ctx.changeId, "snooze-task"), tasks };
}
