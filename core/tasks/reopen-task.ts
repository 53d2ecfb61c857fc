import type { Context } from "../context.ts";
import { type Change, emptyChange } from "./change.ts";
import { changesOf } from "./changes-of.ts";
import type { Task } from "./task.ts";
import { reopen } from "./transitions.ts";

/** Brings back what is done or dropped. */
export function reopenTasks(ctx: Context, { tasks }: { tasks: readonly Task[] }): Change {
  return { ...emptyChange(ctx.changeId, "reopen-task"), tasks: changesOf(tasks, reopen) };
}
