import { repeatView } from "../recurrence/describe.ts";
import { standsAt } from "../recurrence/recurrence-id.ts";
import { isOpen, type Task } from "../tasks/task.ts";
import { isOverdue } from "../tasks/task-date.ts";
import { dateView, type Reader } from "./date-view.ts";
import type { TaskView } from "./view.ts";

/** What a task's view needs to know besides the task. */
export type TaskNames = {
  readonly people: ReadonlyMap<string, string>; // member id → name
  readonly lists: ReadonlyMap<string, string>; // list id → name
  readonly numbers: ReadonlyMap<string, number>; // task id → number, for parents
  readonly subtasks: ReadonlyMap<string, { readonly done: number; readonly total: number }>; // by parent id
  readonly waiting: ReadonlyMap<string, readonly number[]>; // task id → numbers of those that it waits for
};

export const NO_NAMES: TaskNames = {
  people: new Map(),
  lists: new Map(),
  numbers: new Map(),
  subtasks: new Map(),
  waiting: new Map(),
};

/** The one place where a task becomes what a person sees. */
export function taskView(task: Task, names: TaskNames, reader: Reader): TaskView {
  return {
    id: task.id,
    number: task.number,
    summary: task.summary,
    description: task.description,
    status: task.status,
    priority: task.priority,
    start: task.start && dateView(task.start, reader),
    due: task.due && dateView(task.due, reader),
    overdue: isOpen(task) && task.due !== null && isOverdue(task.due, reader.now, reader.timeZone),
    assignees: task.assigneeIds.map((id) => ({ id, name: names.people.get(id) ?? "someone" })),
    categories: task.categories,
    list: task.listId && (names.lists.get(task.listId) ?? null),
    repeat: task.rrule ? repeatView({ rrule: task.rrule, due: standsAt(task), exdates: task.exdates }, reader) : null,
    parentNumber: task.parentId && (names.numbers.get(task.parentId) ?? null),
    subtasks: names.subtasks.get(task.id) ?? null,
    waiting: task.waiting && isOpen(task) ? (names.waiting.get(task.id) ?? []) : null,
  };
}
