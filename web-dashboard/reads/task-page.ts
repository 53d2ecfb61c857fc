import { MemberId } from "#core/ids.ts";
import type { DeskReader } from "#core/progress/desk-reader.ts";
import type { TaskInFull } from "#core/progress/desk-store.ts";
import type { TaskPage } from "../page-models.ts";
import { momentOf } from "./moment.ts";
import { reminderEntry } from "./reminder-entry.ts";
import { viewTasks } from "./task-views.ts";
import { trailEntry } from "./trail-entry.ts";
import { viewerOf } from "./viewer.ts";

export function taskPage(facts: TaskInFull, reader: DeskReader): TaskPage | null {
  const { task, parentSummary, people } = facts;
  const [view, ...subtasks] = viewTasks([task, ...facts.subtasks], reader);
  if (!view) return null;
  const person = (id: MemberId) => ({ id, name: people.get(id) ?? "someone" });
  return {
    viewer: viewerOf(facts, reader),
    task: view,
    listId: task.listId,
    runId: task.runId,
    author: person(task.authorId),
    created: momentOf(task.created, reader),
    completed: task.completed && momentOf(task.completed, reader),
    parent: task.parentNumber === null ? null : { number: task.parentNumber, summary: parentSummary ?? "" },
    subtasks,
    comments: facts.comments.map(({ id, memberId, text, at }) => ({
      id,
      author: person(memberId),
      at: momentOf(at, reader),
      text,
    })),
    trail: facts.trail.map((entry) => trailEntry(entry, facts, reader)),
    reminders: facts.reminders.map((entry) => reminderEntry(entry, people, reader)),
    people: [...people]
      .map(([id, name]) => ({ id: MemberId.parse(id), name }))
      .sort((a, b) => a.name.localeCompare(b.name)),
  };
}
