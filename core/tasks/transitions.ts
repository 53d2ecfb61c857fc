import { TaskError } from "../errors.ts";
import type { Task } from "./task.ts";

/** Pure: the clock comes in as an argument, the old task is not touched. Done twice is done once: platforms retry. */
export function complete(task: Task, at: Date): Task {
  if (task.status === "cancelled") throw new TaskError("task-cancelled", `Task ${task.id} is cancelled`);
  if (task.status === "completed") return task;
  return next(task, { status: "completed", completed: at });
}

export function reopen(task: Task): Task {
  return task.status === "needs-action" ? task : next(task, { status: "needs-action", completed: null });
}

export function cancel(task: Task): Task {
  return task.status === "cancelled" ? task : next(task, { status: "cancelled", completed: null });
}

/** The task with these fields, one SEQUENCE on. The same task where nothing would change. */
export function next(task: Task, fields: Partial<Task>): Task {
  return { ...task, ...fields, sequence: task.sequence + 1 };
}
