import type { LoadedTask } from "#core/chat/chat-store.ts";
import type { Reader } from "#core/chat/date-view.ts";
import { NO_NAMES, taskView } from "#core/chat/task-view.ts";
import type { TaskView } from "#core/chat/view.ts";

/** Loaded tasks carry their names with them; taskView looks names up by id. */
export function viewTasks(tasks: readonly LoadedTask[], reader: Reader): TaskView[] {
  const names = {
    people: new Map(tasks.flatMap(({ assigneeIds, assigneeNames }) => pairs(assigneeIds, assigneeNames))),
    lists: new Map(tasks.flatMap(({ listId, listName }) => (listId && listName ? [[listId, listName]] : []))),
    numbers: new Map(
      tasks.flatMap(({ parentId, parentNumber }) => (parentId && parentNumber ? [[parentId, parentNumber]] : [])),
    ),
    waiting: new Map(tasks.map((task) => [task.id, task.waitsFor])),
    subtasks: new Map(
      tasks.filter(({ subtaskCount }) => subtaskCount.total > 0).map((task) => [task.id, task.subtaskCount]),
    ),
  };
  return tasks.map((task) => taskView(task, { ...NO_NAMES, ...names }, reader));
}

const pairs = (ids: readonly string[], names: readonly string[]): [string, string][] =>
  ids.map((id, index) => [id, names[index] ?? "someone"]);
