import type { Context } from "../context.ts";
import type { ChangeId, MemberId, TaskId, WorkspaceId } from "../ids.ts";
import type { Task } from "../tasks/task.ts";

const uuid = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`;

/** Ids that tell apart; any number does. */
export const memberId = (n: number): MemberId => uuid(n) as MemberId;
export const taskId = (n: number): TaskId => uuid(n) as TaskId;
export const changeId = (n: number): ChangeId => uuid(n) as ChangeId;
export const WORKSPACE = uuid(0) as WorkspaceId;

export const ANA = memberId(1);
export const BEN = memberId(2);
export const CLEO = memberId(3);

/** An open task of Ana's, without a date. */
export function sampleTask(fields: Partial<Task> = {}): Task {
  return {
    id: taskId(42),
    workspaceId: WORKSPACE,
    number: 42,
    summary: "Send the Q3 report",
    description: null,
    status: "needs-action",
    priority: 0,
    start: null,
    due: null,
    duration: null,
    completed: null,
    rrule: null,
    exdates: [],
    reminders: [],
    remindsChannel: false,
    snoozed: {},
    mutedBy: [],
    recurrenceMode: null,
    parentId: null,
    listId: null,
    channelId: null,
    authorId: ANA,
    assigneeIds: [],
    categories: [],
    runId: null,
    waiting: false,
    created: new Date("2026-11-01T09:00:00Z"),
    sequence: 3,
    ...fields,
  };
}

/** Ana, in UTC, on Sunday 22 November 2026 at 09:00. */
export function sampleContext(fields: Partial<Context> = {}): Context {
  let made = 100;
  return {
    actor: { memberId: ANA, via: "slack" },
    workspaceId: WORKSPACE,
    timeZone: "UTC",
    now: new Date("2026-11-22T09:00:00Z"),
    changeId: changeId(900),
    newTaskId: () => taskId(++made),
    ...fields,
  };
}
