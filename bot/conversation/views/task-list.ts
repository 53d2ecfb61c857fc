import type { LoadedTask } from "#core/chat/chat-store.ts";
import type { Reader } from "#core/chat/date-view.ts";
import { taskView } from "#core/chat/task-view.ts";
import { PLAIN_VIEW, type TaskView, type View } from "#core/chat/view.ts";
import { isOpen } from "#core/tasks/task.ts";
import { dueDay, instantOf, isOverdue } from "#core/tasks/task-date.ts";
import { namesOf, type Turn } from "../turn.ts";

export const LIST_LIMIT = 10;

/** Overdue first, then by date, undated last; the urgent before the rest of their day. */
export function inOrder(tasks: readonly LoadedTask[], reader: Reader): LoadedTask[] {
  return tasks
    .map((task) => ({ task, key: sortKey(task, reader) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.task.number - b.task.number))
    .map(({ task }) => task);
}

function sortKey({ due, priority }: LoadedTask, reader: Reader): string {
  if (!due) return `9999-12-31 ${priority || 9}`;
  const time = due.value === "date" ? "24:00" : instantOf(due).toISOString();
  return `${dueDay(due, reader.timeZone)} ${time} ${priority || 9}`;
}

export const isLate = (task: LoadedTask, reader: Reader): boolean =>
  isOpen(task) && task.due !== null && isOverdue(task.due, reader.now, reader.timeZone);

/** The next occurrences belong on the card. */
const inOneLine = (view: TaskView): TaskView => ({ ...view, repeat: view.repeat && { ...view.repeat, next: [] } });

/** One line a task, at most ten; the rest is on the dashboard. */
export function taskListView(turn: Turn, tasks: readonly LoadedTask[], words: string): View {
  const names = namesOf(turn, null);
  const more = Math.max(0, tasks.length - LIST_LIMIT);
  return {
    ...PLAIN_VIEW,
    kind: "task-list",
    say: words,
    tasks: tasks.slice(0, LIST_LIMIT).map((task) => inOneLine(taskView(task, names, turn.reader))),
    more,
    link: more > 0 ? { label: "See them all", path: "/" } : null,
  };
}
