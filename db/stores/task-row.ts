import type { LoadedTask } from "#core/chat/chat-store.ts";
import type { ChannelId, ListId, MemberId, TaskId, WorkspaceId } from "#core/ids.ts";
import type { Task } from "#core/tasks/task.ts";
import type { TaskDate } from "#core/tasks/task-date.ts";
import type { TemplateRunId } from "#core/templates/run.ts";
import type { task } from "../schema/task.ts";

/** A task as `to_jsonb` writes it, with the names that loaded-tasks.ts joins to it. */
export type TaskJson = {
  readonly id: string;
  readonly workspace_id: string;
  readonly number: number;
  readonly summary: string;
  readonly description: string | null;
  readonly status: Task["status"];
  readonly priority: Task["priority"];
  readonly start_date: string | null;
  readonly start_local: string | null;
  readonly start_zone: string | null;
  readonly due_date: string | null;
  readonly due_local: string | null;
  readonly due_zone: string | null;
  readonly duration: string | null;
  readonly completed_at: string | null;
  readonly rrule: string | null;
  readonly exdates: readonly string[];
  readonly recurrence_mode: Task["recurrenceMode"];
  readonly recurrence_id: string | null;
  readonly reminders: readonly string[];
  readonly reminds_channel: boolean;
  readonly snoozed: Readonly<Record<string, string>>;
  readonly muted_by: readonly string[];
  readonly parent_id: string | null;
  readonly list_id: string | null;
  readonly channel_id: string | null;
  readonly author_id: string;
  readonly run_id: string | null;
  readonly waiting: boolean;
  readonly created_at: string;
  readonly sequence: number;
  readonly assignees: readonly { readonly id: string; readonly name: string }[];
  readonly categories: readonly string[];
  readonly list_name: string | null;
  readonly parent_number: number | null;
  readonly subtasks_done: number;
  readonly subtasks_total: number;
  readonly waits_for: readonly number[] | null;
  readonly listed: boolean;
};

/**
 * Rows and tasks meet only here. Ids are branded, not checked: the database holds nothing else in these columns. People
 * stand by id and labels by letter, whatever the database's own order of text.
 */
export function toTask(row: TaskJson): LoadedTask {
  const assignees = row.assignees.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    id: row.id as TaskId,
    workspaceId: row.workspace_id as WorkspaceId,
    number: row.number,
    summary: row.summary,
    description: row.description,
    status: row.status,
    priority: row.priority,
    start: toTaskDate(row.start_date, row.start_local, row.start_zone),
    due: toTaskDate(row.due_date, row.due_local, row.due_zone),
    duration: row.duration,
    completed: row.completed_at === null ? null : new Date(row.completed_at),
    rrule: row.rrule,
    exdates: row.exdates,
    recurrenceMode: row.recurrence_mode,
    ...(row.recurrence_id ? { recurrenceId: row.recurrence_id } : {}),
    reminders: row.reminders,
    remindsChannel: row.reminds_channel,
    snoozed: row.snoozed,
    mutedBy: row.muted_by as readonly MemberId[],
    parentId: row.parent_id as TaskId | null,
    listId: row.list_id as ListId | null,
    channelId: row.channel_id as ChannelId | null,
    authorId: row.author_id as MemberId,
    runId: row.run_id as TemplateRunId | null,
    waiting: row.waiting,
    assigneeIds: assignees.map(({ id }) => id as MemberId),
    categories: row.categories.toSorted(),
    created: new Date(row.created_at),
    sequence: row.sequence,
    assigneeNames: assignees.map(({ name }) => name),
    listName: row.list_name,
    parentNumber: row.parent_number,
    subtaskCount: { done: row.subtasks_done, total: row.subtasks_total },
    waitsFor: row.waits_for ?? [],
    listed: row.listed,
  };
}

export function toTaskDate(date: string | null, local: string | null, zone: string | null): TaskDate | null {
  if (date) return { value: "date", date };
  return local && zone ? { value: "date-time", local: local.slice(0, 19), timeZone: zone } : null;
}

export function toRow(t: Task): typeof task.$inferInsert {
  return {
    workspaceId: t.workspaceId,
    id: t.id,
    number: t.number,
    summary: t.summary,
    description: t.description,
    status: t.status,
    priority: t.priority,
    startDate: dateOf(t.start),
    startLocal: localOf(t.start),
    startZone: zoneOf(t.start),
    dueDate: dateOf(t.due),
    dueLocal: localOf(t.due),
    dueZone: zoneOf(t.due),
    duration: t.duration,
    completedAt: t.completed,
    rrule: t.rrule,
    exdates: [...t.exdates],
    recurrenceMode: t.recurrenceMode,
    recurrenceId: t.recurrenceId ?? null,
    reminders: [...t.reminders],
    remindsChannel: t.remindsChannel,
    snoozed: t.snoozed,
    mutedBy: [...t.mutedBy],
    parentId: t.parentId,
    listId: t.listId,
    channelId: t.channelId,
    authorId: t.authorId,
    runId: t.runId,
    waiting: t.waiting,
    createdAt: t.created,
    sequence: t.sequence,
  };
}

const dateOf = (date: TaskDate | null): string | null => (date?.value === "date" ? date.date : null);
const localOf = (date: TaskDate | null): string | null => (date?.value === "date-time" ? date.local : null);
const zoneOf = (date: TaskDate | null): string | null => (date?.value === "date-time" ? date.timeZone : null);
