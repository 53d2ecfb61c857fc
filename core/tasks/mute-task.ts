import type { Context } from "../context.ts";
import { type Change, emptyChange } from "./change.ts";
import { changesOf } from "./changes-of.ts";
import type { Task } from "./task.ts";
import { next } from "./transitions.ts";

type Input = { readonly tasks: readonly Task[] };

/** The actor hears no more of these; whoever else they belong to still does. */
export function muteTasks(ctx: Context, { tasks }: Input): Change {
  const me = ctx.actor.memberId;
  const muted = (task: Task): Task =>
    task.mutedBy.includes(me) ? task : next(task, { mutedBy: [...task.mutedBy, me].sort() });
  return { ...emptyChange(ctx.changeId, "mute-task"), tasks: changesOf(tasks, muted) };
}

/** The actor is told of these again. */
export function unmuteTasks(ctx: Context, { tasks }: Input): Change {
  const me = ctx.actor.memberId;
  const heard = (task: Task): Task =>
    task.mutedBy.includes(me) ? next(task, { mutedBy: task.mutedBy.filter((id) => id !== me) }) : task;
  return { ...emptyChange(ctx.changeId, "unmute-task"), tasks: changesOf(tasks, heard) };
}
