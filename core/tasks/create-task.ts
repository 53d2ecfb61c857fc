import type { Context } from "../context.ts";
import { TaskError } from "../errors.ts";
import type { ChannelId, ListId, MemberId } from "../ids.ts";
import { type Change, emptyChange, type NewList } from "./change.ts";
import { assignedNotices } from "./notices.ts";
import { type Priority, SUMMARY_LIMIT, type Task, tidySummary } from "./task.ts";
import type { TaskDate } from "./task-date.ts";

export type NewTask = {
  readonly number: number; // taken from the workspace's counter
  readonly summary: string;
  readonly description: string | null;
  readonly start: TaskDate | null;
  readonly due: TaskDate | null;
  readonly duration: string | null;
  readonly rrule: string | null;
  readonly exdates: readonly string[];
  readonly recurrenceMode: Task["recurrenceMode"];
  readonly reminders: readonly string[];
  readonly remindsChannel: boolean;
  readonly priority: Priority;
  readonly assigneeIds: readonly MemberId[];
  readonly categories: readonly string[];
  readonly listId: ListId | null;
  readonly channelId: ChannelId | null;
  readonly parent: Task | null;
};

/** Makes tasks; several in one change are undone together. `lists` are made with them where they are new. */
export function createTasks(ctx: Context, input: { tasks: readonly NewTask[]; lists: readonly NewList[] }): Change {
  const made = input.tasks.map((task) => newTask(ctx, task));
  return {
    ...emptyChange(ctx.changeId, "create-task"),
    tasks: made.map((after) => ({ before: null, after })),
    lists: input.lists,
    notices: made.flatMap((after) => assignedNotices(ctx.actor, null, after)),
  };
}

/** The task as it begins. */
export function newTask(ctx: Context, { parent, ...fields }: NewTask): Task {
  if (parent?.parentId) throw new TaskError("nested-subtask", `Task ${parent.id} is a subtask itself`);
  return {
    ...fields,
    summary: checkedSummary(fields.summary),
    categories: tidyCategories(fields.categories),
    id: ctx.newTaskId(),
    workspaceId: ctx.workspaceId,
    status: "needs-action",
    runId: null,
    waiting: false,
    completed: null,
    snoozed: {},
    mutedBy: [],
    parentId: parent?.id ?? null,
    listId: fields.listId ?? parent?.listId ?? null,
    authorId: ctx.actor.memberId,
    created: ctx.now,
    sequence: 0,
  };
}

/** One line, 1–500 characters, its first letter large. */
export function checkedSummary(text: string): string {
  const summary = tidySummary(text);
  if (summary === "") throw new TaskError("summary-empty", "A task needs words");
  if (summary.length > SUMMARY_LIMIT) throw new TaskError("summary-too-long", `${summary.length} characters`);
  return summary;
}

/** Labels are compared without case and stand in alphabetical order, each once. */
export const tidyCategories = (categories: readonly string[]): readonly string[] =>
  [...new Set(categories.map((category) => category.toLowerCase()))].sort();
