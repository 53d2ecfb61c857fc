import type { Context } from "../context.ts";
import { advance, resetSteps } from "./advance-task.ts";
import { type Change, emptyChange } from "./change.ts";
import type { Task } from "./task.ts";

/** Leaves out the present occurrence of tasks that repeat; others are not in the change. `steps`: their subtasks. */
export function skipTasks(ctx: Context, { tasks, steps }: Skipped): Change {
  const skipped = tasks.flatMap((task) => advance(ctx, task, "skipped") ?? []);
  return {
    ...emptyChange(ctx.changeId, "skip-task"),
    tasks: [...skipped, ...skipped.flatMap((one) => resetSteps(one, steps))],
  };
}

type Skipped = { readonly tasks: readonly Task[]; readonly steps: readonly Task[] };
