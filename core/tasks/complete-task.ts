import type { Context } from "../context.ts";
import { advance, resetSteps } from "./advance-task.ts";
import { type Change, emptyChange, type TaskChange } from "./change.ts";
import type { Task } from "./task.ts";
import { complete } from "./transitions.ts";

/**
 * Tasks that are done already stay as they are, and are not in the change. A repeating task keeps its row and number and
 * moves to its next occurrence, until its rule has ended. `steps`: the subtasks of those that repeat.
 */
export function completeTasks(ctx: Context, { tasks, steps = [] }: Completed): Change {
  const done = tasks
    .map((task): TaskChange => advance(ctx, task, "completed") ?? { before: task, after: complete(task, ctx.now) })
    .filter(({ before, after }) => before !== after);
  const reset = done.filter(({ occurrence }) => occurrence).flatMap((one) => resetSteps(one, steps));
  const again = new Set(reset.map(({ after }) => after.id)); // a step done together with its task is to be done again
  return {
    ...emptyChange(ctx.changeId, "complete-task"),
    tasks: [...done.filter(({ after }) => !again.has(after.id)), ...reset],
  };
}

type Completed = { readonly tasks: readonly Task[]; readonly steps?: readonly Task[] };
