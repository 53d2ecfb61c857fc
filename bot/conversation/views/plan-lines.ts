import type { Task } from "#core/tasks/task.ts";
import { compareDates } from "#core/templates/date-order.ts";

/** By date, undated last; else as they stand. */
export const inDueOrder = <T extends Pick<Task, "due">>(tasks: readonly T[]): readonly T[] =>
  tasks.toSorted((a, b) =>
    a.due && b.due ? compareDates(a.due, b.due) : Number(b.due !== null) - Number(a.due !== null),
  );
