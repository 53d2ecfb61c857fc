import type { MemberId } from "../ids.ts";
import type { Task } from "../tasks/task.ts";
import { isOverdue } from "../tasks/task-date.ts";

/** What progress is counted from; a dropped task counts nowhere. */
export type ProgressFacts = Pick<Task, "status" | "due" | "created" | "completed" | "assigneeIds">;

/** done of total, and of what is open: how many are late, and who has it. */
export type Progress = {
  readonly done: number;
  readonly total: number;
  readonly late: number;
  readonly waitingOn: readonly Waiting[]; // those with late tasks first, then by how many are open
};
export type Waiting = { readonly memberId: MemberId; readonly open: number; readonly late: number };

export type ProgressReader = { readonly now: Date; readonly timeZone: string };

export function progressOf(tasks: readonly ProgressFacts[], reader: ProgressReader): Progress {
  const kept = tasks.filter((task) => task.status !== "cancelled");
  const open = kept.filter((task) => task.status !== "completed");
  return {
    done: kept.length - open.length,
    total: kept.length,
    late: open.filter((task) => isLate(task, reader)).length,
    waitingOn: waitingOn(open, reader),
  };
}

/** Open, and its due date has passed for the reader. */
export function isLate(task: Pick<Task, "status" | "due">, { now, timeZone }: ProgressReader): boolean {
  const open = task.status === "needs-action" || task.status === "in-process";
  return open && task.due !== null && isOverdue(task.due, now, timeZone);
}

/** A task of several people waits on each of them. */
function waitingOn(open: readonly ProgressFacts[], reader: ProgressReader): Waiting[] {
  const byMember = new Map<MemberId, Waiting>();
  for (const task of open) {
    const late = isLate(task, reader) ? 1 : 0;
    for (const memberId of new Set(task.assigneeIds)) {
      const before = byMember.get(memberId) ?? { memberId, open: 0, late: 0 };
      byMember.set(memberId, { memberId, open: before.open + 1, late: before.late + late });
    }
  }
  return [...byMember.values()].sort(
    (a, b) => b.late - a.late || b.open - a.open || a.memberId.localeCompare(b.memberId),
  );
}
