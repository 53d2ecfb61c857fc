import type { TaskId } from "../ids.ts";
import type { RunItem } from "./run.ts";
import type { PlannedTask } from "./run-plan.ts";

/** What a run keeps of its plan, once each planned task and subtask (by key) has an id. */
export function runItems(tasks: readonly PlannedTask[], idOf: (key: string) => TaskId): readonly RunItem[] {
  return tasks.flatMap(({ subtasks, waitsFor, ...task }) =>
    [task, ...subtasks].map(({ key, assignment, due, dueAfter, offset }) => ({
      key,
      taskId: idOf(key),
      role: assignment.role,
      due,
      waitsFor,
      dueAfter,
      offset,
    })),
  );
}
