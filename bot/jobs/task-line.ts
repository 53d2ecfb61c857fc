import type { LoadedTask } from "#core/chat/chat-store.ts";
import type { Reader } from "#core/chat/date-view.ts";
import { type TaskNames, taskView } from "#core/chat/task-view.ts";
import type { TaskView } from "#core/chat/view.ts";

/** A task as one line of a digest; when it comes next is for its card. */
export function taskLine(task: LoadedTask, reader: Reader): TaskView {
  const view = taskView(task, namesIn(task), reader);
  return { ...view, repeat: view.repeat && { ...view.repeat, next: [] } };
}

/** The names that a task's view needs, as they were loaded with it. */
export function namesIn(task: LoadedTask): TaskNames {
  return {
    people: new Map(task.assigneeIds.map((id, i) => [id, task.assigneeNames[i] ?? "someone"])),
    lists: new Map(task.listId && task.listName ? [[task.listId, task.listName]] : []),
    numbers: new Map(task.parentId && task.parentNumber ? [[task.parentId, task.parentNumber]] : []),
    subtasks: new Map(task.subtaskCount.total > 0 ? [[task.id, task.subtaskCount]] : []),
    waiting: new Map([[task.id, task.waitsFor]]),
  };
}
