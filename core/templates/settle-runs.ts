import type { Context } from "../context.ts";
import type { TaskId } from "../ids.ts";
import type { Change, Notice, TaskChange } from "../tasks/change.ts";
import { isOpen, type Task } from "../tasks/task.ts";
import { next } from "../tasks/transitions.ts";
import type { Layout } from "./lay-dates.ts";
import { type Completions, isWaiting, type Released, releasedDue, releaseItems } from "./release-items.ts";
import type { DateSetting } from "./resolve-offset.ts";
import type { RunItem } from "./run.ts";
import type { LoadedRun } from "./started-run.ts";
import type { RunRecord } from "./template-change.ts";

/**
 * What follows for runs when a change settles, or reopens, tasks of theirs: who waited for them waits no longer and is told,
 * or waits again where nobody has begun; and a run all of whose tasks are settled has ended. Its row steps on with each of its tasks, so that two people who settle
 * the last two at once don't both see the other's open.
 */
export function settleRuns(ctx: Context, { change, runs }: Settling, setting: DateSetting): Change {
  const settled = runs.flatMap((loaded) => settledRun(ctx, { change, loaded }, setting));
  const released = settled.flatMap((one) => one.released);
  const waiting = new Set(settled.flatMap((one) => one.waiting));
  const isSettled = new Set(settled.map(({ record }) => record.after.id));
  return {
    ...change,
    tasks: [
      ...change.tasks.map((one) =>
        waiting.has(one.after.id) ? { ...one, after: { ...one.after, waiting: true } } : one,
      ),
      ...released,
      ...settled.flatMap(({ held }) => held),
    ],
    runs: [...change.runs.filter(({ after }) => !isSettled.has(after.id)), ...settled.map(({ record }) => record)],
    notices: [...change.notices, ...(change.verb === "undo" ? [] : freedNotices(ctx, released))],
  };
}

/** Each of their people once, whatever else was theirs to wait for; never the one who did it. */
function freedNotices({ actor }: Context, released: readonly TaskChange[]): readonly Notice[] {
  const begin = released.map(({ after }) => after).filter(({ parentId }) => parentId === null);
  const people = new Set(begin.flatMap(({ assigneeIds }) => assigneeIds));
  people.delete(actor.memberId);
  return [...people].map((to) => ({
    kind: "freed",
    to,
    taskIds: begin.filter(({ assigneeIds }) => assigneeIds.includes(to)).map(({ id }) => id),
  }));
}

type Settling = { readonly change: Change; readonly runs: readonly LoadedRun[] };
type Settled = {
  readonly record: RunRecord;
  readonly released: readonly TaskChange[];
  readonly held: readonly TaskChange[];
  readonly waiting: readonly TaskId[]; // opened by the change itself, and to wait for what else is open
};

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
  const taken = change.runs.find(({ after }) => after.id === run.id)?.after ?? run;
  const after = { ...taken, ended: open ? null : (taken.ended ?? ctx.now), sequence: run.sequence + 1 };
  const before = new Map<string, Task>(loaded.tasks.map((task) => [task.id, task]));
  const settledBefore = completionsOf(run.items, before, ctx.now);
  const held = run.items.flatMap((item) => heldBack(item, { before, changed, settledBefore, completions, layout }));
  const opened = new Set(turned.filter((task) => !isOpen(task)).map(({ id }) => id));
  const waiting = run.items.filter((item) => opened.has(item.taskId) && isWaiting(item, completions));
  return [
    {
      record: { before: run, after },
      released: released(freed, tasks, changed),
      held,
      waiting: waiting.map(({ taskId }) => taskId),
    },
  ];
}

type Reopened = {
  readonly before: ReadonlyMap<string, Task>;
  readonly changed: ReadonlyMap<string, Task>;
  readonly settledBefore: Completions;
  readonly completions: Completions;
  readonly layout: Layout;
};

/** What nobody has begun waits again for what was reopened; a date that counted from its completion is gone. */
function heldBack(
  item: RunItem,
  { before, changed, settledBefore, completions, layout }: Reopened,
): readonly TaskChange[] {
  const task = before.get(item.taskId);
  const waits = isWaiting(item, completions) && !isWaiting(item, settledBefore);
  if (!waits || task?.status !== "needs-action" || task.waiting || changed.has(task.id)) return [];
  const counted = releasedDue(item, { completions: settledBefore, layout });
  const isCounted = counted !== null && JSON.stringify(counted) === JSON.stringify(task.due);
  const after = next(task, { waiting: true, ...(isCounted ? { due: null } : {}) });
  return [{ before: task, after, follows: true }];
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
