import type { LoadedTask } from "#core/chat/chat-store.ts";
import { taskView } from "#core/chat/task-view.ts";
import { PLAIN_VIEW } from "#core/chat/view.ts";
import { isOpen } from "#core/tasks/task.ts";
import { resolve } from "../resolve.ts";
import { namesOf, type Plan, type ReadingTurn, say, type Turn } from "../turn.ts";
import { doneButton, editButton, repeatMenu, snoozeMenu } from "../views/receipt.ts";
import { taskListView } from "../views/task-list.ts";
import { notFound } from "./not-clear.ts";

/** One task as a card; several that fit as lines, for looking at costs nothing. */
export function show(turn: ReadingTurn): Plan {
  const found = resolve(turn.loaded, turn.reading);
  if (found.outcome === "none") return notFound(turn, found);
  const tasks = found.outcome === "found" ? found.tasks : found.candidates;
  const [only] = tasks.length === 1 ? tasks : [];
  if (only) return showCard(turn, only);
  return { ...say(taskListView(turn, tasks, "These fit.")), shown: tasks.map(({ id }) => id), focus: [] };
}

export function showCard(turn: Turn, task: LoadedTask): Plan {
  const actions = isOpen(task) ? [doneButton(task), snoozeMenu(task), editButton(task), ...repeatMenu(task)] : [];
  const link = { label: "On the dashboard", path: `/tasks/${task.number}` };
  const view = {
    ...PLAIN_VIEW,
    kind: "task",
    layout: "card",
    tasks: [taskView(task, namesOf(turn, null), turn.reader)],
    actions,
    link,
  } as const;
  return { ...say(view), focus: [task.id] };
}
