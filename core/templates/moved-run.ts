import type { Context } from "../context.ts";
import type { TaskId } from "../ids.ts";
import { type Change, emptyChange } from "../tasks/change.ts";
import { sameValue } from "../tasks/changed-fields.ts";
import type { Task } from "../tasks/task.ts";
import { next } from "../tasks/transitions.ts";
import type { RunMove } from "./move-run.ts";
import type { RunBindings } from "./run.ts";
import type { LoadedRun, StartedRun } from "./started-run.ts";

type Moved = {
  readonly loaded: Pick<LoadedRun, "run" | "tasks">;
  readonly move: Extract<RunMove, { outcome: "movable" }>;
  readonly bindings: RunBindings;
};

/** A move as it was shown: its tasks, the run's anchors, and what its items are planned for, in one change. */
export function movedRun(ctx: Context, { loaded, move, bindings }: Moved): Change {
  const { run } = loaded;
  const byId = new Map<TaskId, Task>(loaded.tasks.map((task) => [task.id, task]));
  const dues = new Map(move.moves.map(({ key, to }) => [key, to]));
  const items = run.items.map((item) => (dues.has(item.key) ? { ...item, due: dues.get(item.key) ?? null } : item));
  const after = { ...run, bindings, start: move.start, end: move.end, items, sequence: run.sequence + 1 };
  return {
    ...emptyChange(ctx.changeId, "move-run"),
    tasks: move.moves.flatMap(({ taskId, to, summary }) => {
      const before = byId.get(taskId);
      return before ? [{ before, after: next(before, { due: to, ...(summary === null ? {} : { summary }) }) }] : [];
    }),
    runs: [{ before: run, after }],
  };
}

/** Tasks whose date is another than was planned: somebody moved them, or gave them one. */
export function touchedTasks({ items }: Pick<StartedRun, "items">, tasks: readonly Task[]): ReadonlySet<TaskId> {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  return new Set(
    items.flatMap(({ taskId, due, offset }) => {
      const task = byId.get(taskId);
      return task && offset === null && !sameValue(task.due, due) ? [taskId] : [];
    }),
  );
}
