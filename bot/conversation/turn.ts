import type { ChatAction, ChatMessage } from "#core/chat/chat-message.ts";
import type { Correction, Loaded, LoadedTask } from "#core/chat/chat-store.ts";
import type { Reader } from "#core/chat/date-view.ts";
import type { TaskNames } from "#core/chat/task-view.ts";
import type { View } from "#core/chat/view.ts";
import type { Context } from "#core/context.ts";
import type { TaskId } from "#core/ids.ts";
import type { Reading } from "#core/language/reading.ts";
import type { Change } from "#core/tasks/change.ts";
import type { Question } from "./question.ts";

/** One act being answered: what was said, what was loaded for it, and who reads the answer. */
export type Turn = {
  readonly ctx: Context;
  readonly act: ChatMessage | ChatAction;
  readonly text: string; // cleaned; "" for a button
  readonly loaded: Loaded;
  readonly reader: Reader;
  readonly newId: () => string;
  readonly seen: ReadonlyMap<TaskId, string | null>; // tried again after a conflict: which occurrences were read first
};

export type ReadingTurn = Turn & { readonly reading: Reading };

/** What a turn came to: what to commit and what to say. */
export type Plan = {
  readonly change: Change | null;
  readonly view: View;
  readonly shown: readonly LoadedTask["id"][] | null; // a new list on the screen; null: the old one stands
  readonly focus: readonly LoadedTask["id"][] | null; // what "it" means from now on; null: as before
  readonly question: { readonly id: string; readonly question: Question } | null;
  readonly answered: string | null; // the pending question that this consumes
  readonly correction: Omit<Correction, "times"> | null; // what the person said was misread
  readonly offersDigest?: true; // tells that there are digests, once to each person
  readonly signsIn: boolean; // the view's link is to be a one-time way in: made last, and kept nowhere
};

export const say = (view: View): Plan => ({
  change: null,
  view,
  shown: null,
  focus: null,
  question: null,
  answered: null,
  correction: null,
  signsIn: false,
});

/** What tasks wait for, as was loaded; the new ones of a run as its items say. */
function waitingIn({ tasks }: Loaded, change: Change | null): ReadonlyMap<string, readonly number[]> {
  const numbers = new Map(change?.tasks.map(({ after }) => [after.id, after.number]));
  const items = change?.runs.filter(({ before }) => before === null).flatMap(({ after }) => after.items) ?? [];
  const taskOf = new Map(items.map(({ key, taskId }) => [key, taskId]));
  const numberOf = (key: string) => numbers.get(taskOf.get(key) ?? ("" as TaskId)) ?? [];
  return new Map([
    ...tasks.map(({ id, waitsFor }) => [id, waitsFor] as const),
    ...items.map(({ taskId, waitsFor }) => [taskId, waitsFor.flatMap(numberOf)] as const),
  ]);
}

/** The names that views need, from what was loaded and what the change itself makes. */
export function namesOf({ loaded }: Turn, change: Change | null): TaskNames {
  const nameOf = ({ id, name }: { readonly id: string; readonly name: string }) => [id, name] as const;
  const people = new Map<string, string>([loaded.actor, ...loaded.people].map(nameOf));
  const lists = new Map<string, string>([...loaded.lists, ...(change?.lists ?? [])].map(nameOf));
  const numbers = new Map<string, number>((change?.tasks ?? []).map(({ after }) => [after.id, after.number]));
  const subtasks = new Map<string, { done: number; total: number }>();
  for (const task of loaded.tasks) {
    for (const [i, id] of task.assigneeIds.entries()) people.set(id, task.assigneeNames[i] ?? "someone");
    if (task.listId && task.listName) lists.set(task.listId, task.listName);
    if (task.parentId && task.parentNumber) numbers.set(task.parentId, task.parentNumber);
    if (task.subtaskCount.total > 0) subtasks.set(task.id, task.subtaskCount);
    numbers.set(task.id, task.number);
  }
  return { people, lists, numbers, subtasks, waiting: waitingIn(loaded, change) };
}
