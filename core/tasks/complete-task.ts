import type { Context } from "../context.ts";
import { type Change, emptyChange } from "./change.ts";
import { changesOf } from "./changes-of.ts";
import type { Task } from "./task.ts";
import { complete } from "./transitions.ts";

/** Tasks that are done already stay as they are, and are not in the change. */
export function completeTasks(ctx: Context, { tasks }: { tasks: readonly Task[] }): Change {
  return { ...emptyChange(ctx.changeId, "complete-task"), tasks: changesOf(tasks, (task) => complete(task, ctx.now)) };
}
