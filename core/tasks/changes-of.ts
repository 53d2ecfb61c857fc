import type { TaskChange } from "./change.ts";
import type { Task } from "./task.ts";

/** What `step` changes; tasks that it returns untouched are left out. */
export function changesOf<T extends Task>(tasks: readonly T[], step: (task: T) => Task): TaskChange[] {
  return tasks.map((before) => ({ before, after: step(before) })).filter(({ before, after }) => before !== after);
}
