import type { ChannelId, ListId, MemberId, TaskId, WorkspaceId } from "../ids.ts";
import type { TemplateRunId } from "../templates/run.ts";
import type { TaskDate } from "./task-date.ts";

/** A VTODO (RFC 5545 §3.6.2). Field names are the RFC's, camelCased. */
export type Task = {
  readonly id: TaskId; // exported as UID
  readonly workspaceId: WorkspaceId;
  readonly number: number; // unique in its workspace: "#42"
  readonly summary: string; // 1–500 characters
  readonly description: string | null;
  readonly status: TaskStatus;
  readonly priority: Priority; // 0 undefined, 1 highest … 9 lowest
  readonly start: TaskDate | null;
  readonly due: TaskDate | null;
  readonly duration: string | null; // ISO 8601
  readonly completed: Date | null; // always UTC; set iff status is "completed"
  readonly rrule: string | null;
  readonly exdates: readonly string[];
  readonly recurrenceMode: "from-due" | "from-completion" | null;
  readonly recurrenceId?: string | null; // where only this occurrence was moved: the date that the rule gave it
  readonly reminders: readonly string[]; // asked for besides: ISO 8601 durations before due, or wall times "2026-11-27T15:00:00"
  readonly remindsChannel: boolean; // tells the channel that it was asked for in, not a person
  readonly snoozed: Readonly<Record<string, string>>; // by member: the instant at which they are told again
  readonly mutedBy: readonly MemberId[]; // who wants to hear no more of it
  readonly parentId: TaskId | null; // one level
  readonly listId: ListId | null;
  readonly channelId: ChannelId | null; // where it was asked for
  readonly authorId: MemberId;
  readonly assigneeIds: readonly MemberId[]; // exported as ATTENDEE
  readonly categories: readonly string[];
  readonly runId: TemplateRunId | null; // the template run that made it
  readonly waiting: boolean; // for other tasks of its run: nobody is reminded of it yet
  readonly created: Date;
  readonly sequence: number; // RFC 5545 SEQUENCE: what a commit must have read
};

export type TaskStatus = "needs-action" | "in-process" | "completed" | "cancelled";
export type Priority = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

export const SUMMARY_LIMIT = 500;

export const isOpen = (task: Task): boolean => task.status === "needs-action" || task.status === "in-process";

/** Summaries are shown with their first letter large, unless the word is written in a case of its own ("iPhone"). */
export function tidySummary(text: string): string {
  const trimmed = text.trim().replace(/\s+/g, " ");
  const [first = ""] = trimmed.split(" ", 1);
  const ownCase = /[A-Z]/.test(first.slice(1)) || /^https?:/.test(first);
  return ownCase ? trimmed : trimmed.charAt(0).toUpperCase() + trimmed.slice(1);
}
