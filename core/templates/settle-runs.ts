import type { Context } from "../context.ts";
import type { Change, TaskChange } from "../tasks/change.ts";
import { isOpen, type Task } from "../tasks/task.ts";
import { next } from "../tasks/transitions.ts";
import { type Completions, type Released, releaseItems } from "./release-items.ts";
import type { DateSetting } from "./resolve-offset.ts";
import type { RunItem } from "./run.ts";
import type { LoadedRun } from "./started-run.ts";
import type { RunRecord } from "./template-change.ts";

/**
 * What follows for runs when a change settles, or reopens, tasks of theirs: who waited for them waits no longer, and a
 * run all of whose tasks are settled has ended. Its row steps on with each of its tasks, so that two people who settle
 * the last two at once don't both see the other's open.
 */
export function settleRuns(ctx: Context, { change, runs }: Settling, setting: DateSetting): Change {
  const settled = runs.flatMap((loaded) => settledRun(ctx, { change, loaded }, setting));
  return {
    ...change,
    tasks: [...change.tasks, ...settled.flatMap(({ released }) => released)],
    runs: [...change.runs, ...settled.map(({ record }) => record)],
  };
}

type Settling = { readonly change: Change; readonly runs: readonly LoadedRun[] };
type Settled = { readonly record: RunRecord; readonly released: readonly TaskChange[] };

function settledRun(
  ctx: Context,
  { change, loaded }: { readonly change: Change; readonly loaded: LoadedRun },
  setting: DateSetting,
): readonly Settled[] {
  const { run, content } = loaded;
  const changed = new Map(
    change.tasks.filter(({ after }) => after.runId === run.id).map(({ after }) => [after.id, after]),
  );
  const turned = loaded.tasks.filter((task) => isOpen(task) !== isOpen(changed.get(task.id) ?? task));
  if (turned.length === 0) return [];
  const tasks = new Map<string, Task>(loaded.tasks.map((task) => [task.id, changed.get(task.id) ?? task]));
  const completions = completionsOf(run.items, tasks, ctx.now);
  const layout = { ...setting, defaults: content.defaults };
  const keys = run.items.filter(({ taskId }) => turned.some(({ id }) => id === taskId)).map(({ key }) => key);
  const freed = keys.flatMap((key) =>
    completions.has(key) ? releaseItems(run.items, key, { completions, layout }) : [],
  );
  const open = [...tasks.values()].some(isOpen);
  const after = { ...run, ended: open ? null : (run.ended ?? ctx.now), sequence: run.sequence + 1 };
  return [{ record: { before: run, after }, released: released(freed, tasks, changed) }];
}

/** When each settled item was: one that was dropped, or is no more, keeps nobody waiting. */
function completionsOf(items: readonly RunItem[], tasks: ReadonlyMap<string, Task>, now: Date): Completions {
  return new Map(
    items.flatMap(({ key, taskId }) => {
      const task = tasks.get(taskId);
      return task && isOpen(task) ? [] : [[key, task?.completed ?? now] as const];
    }),
  );
}

function released(
  freed: readonly Released[],
  tasks: ReadonlyMap<string, Task>,
  changed: ReadonlyMap<string, Task>,
): readonly TaskChange[] {
  const once = new Map(freed.map((one) => [one.item.taskId, one]));
  return [...once.values()].flatMap(({ item, due }) => {
    const before = tasks.get(item.taskId);
    if (!before?.waiting || !isOpen(before) || changed.has(before.id)) return [];
    const after = next(before, { waiting: false, ...(due && before.due === null ? { due } : {}) });
    return [{ before, after, follows: true as const }];
  });
}
