import type { TaskId } from "../ids.ts";
import type { Task } from "../tasks/task.ts";
import { isOverdue, type TaskDate } from "../tasks/task-date.ts";
import { compareDates } from "./date-order.ts";
import type { RunItem } from "./run.ts";

/** How a run stands. Counted by items; their subtasks are steps of them. Dropped tasks count for nothing. */
export type RunProgress = {
  readonly total: number;
  readonly done: number;
  readonly percentComplete: number; // 0–100, rounded down; 100 only when all are done
  readonly overdue: number;
  readonly waiting: number; // open, and still waiting for another item
  readonly roles: readonly RoleProgress[]; // in the order in which roles appear
  readonly next: RunItem | null; // the open item that is due first
  readonly ends: TaskDate | null; // when the last open item is due
  readonly ended: boolean; // nothing is open any more, no step either
};
export type RoleProgress = {
  readonly role: string;
  readonly total: number;
  readonly done: number;
  readonly overdue: number;
};

export type Looking = { readonly now: Date; readonly timeZone: string };

/** What progress is told by. */
export type TaskStanding = Pick<Task, "status" | "due">;

/** `tasks`: as they are now; an item whose task is missing counts as dropped. */
export function runProgress(
  items: readonly RunItem[],
  tasks: ReadonlyMap<TaskId, TaskStanding>,
  looking: Looking,
): RunProgress {
  const all = items.flatMap((item) => stateOf(item, tasks, looking));
  const states = all.filter(({ item }) => !item.key.includes("/"));
  const openKeys = new Set(states.flatMap(({ item, open }) => (open ? [item.key] : [])));
  const open = states.filter((one) => one.open);
  const dated = open
    .flatMap(({ item, due }) => (due ? [{ item, due }] : []))
    .sort((a, b) => compareDates(a.due, b.due));
  const { total, done, overdue } = counted(states);
  const roles = [...new Set(states.flatMap(({ item }) => item.role ?? []))];
  return {
    total,
    done,
    percentComplete: total === 0 ? 100 : Math.floor((done / total) * 100),
    overdue,
    waiting: open.filter(({ item }) => item.waitsFor.some((key) => openKeys.has(key))).length,
    roles: roles.map((role) => ({ role, ...counted(states.filter(({ item }) => item.role === role)) })),
    next: dated[0]?.item ?? open[0]?.item ?? null,
    ends: dated.at(-1)?.due ?? null,
    ended: all.every((one) => !one.open),
  };
}

type State = {
  readonly item: RunItem;
  readonly open: boolean;
  readonly overdue: boolean;
  readonly due: TaskDate | null;
};

function stateOf(
  item: RunItem,
  tasks: ReadonlyMap<TaskId, TaskStanding>,
  { now, timeZone }: Looking,
): readonly State[] {
  const task = tasks.get(item.taskId);
  if (!task || task.status === "cancelled") return [];
  const open = task.status !== "completed";
  const overdue = open && task.due !== null && isOverdue(task.due, now, timeZone);
  return [{ item, open, overdue, due: task.due }];
}

const counted = (states: readonly State[]) => ({
  total: states.length,
  done: states.filter(({ open }) => !open).length,
  overdue: states.filter(({ overdue }) => overdue).length,
});
