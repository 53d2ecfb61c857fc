import type { Task } from "#core/tasks/task.ts";
import type { TaskDate } from "#core/tasks/task-date.ts";
import { compareDates, latest } from "#core/templates/date-order.ts";
import type { RunPlan } from "#core/templates/run-plan.ts";

/** When the last of it is due. */
export const endOf = ({ tasks, end }: Extract<RunPlan, { outcome: "planned" }>): TaskDate =>
  latest(tasks.flatMap((task) => [task, ...task.subtasks]).flatMap(({ due }) => (due ? [due] : []))) ?? end;

/** By date, undated last; else as they stand. */
export const inDueOrder = <T extends Pick<Task, "due">>(tasks: readonly T[]): readonly T[] =>
  tasks.toSorted((a, b) =>
    a.due && b.due ? compareDates(a.due, b.due) : Number(b.due !== null) - Number(a.due !== null),
  );
