import type { PersonView, ProgressView, TaskView } from "#core/chat/view.ts";
import type { Surface } from "#core/context.ts";
import type { ListId, MemberId } from "#core/ids.ts";
import type { Verb } from "#core/language/reading.ts";
import type { BurnUpPoint } from "#core/progress/burn-up.ts";
import type { LedgerEntry } from "#core/reminders/ledger.ts";
import type { Task } from "#core/tasks/task.ts";
import type { MemberSettings } from "#core/workspaces/member.ts";
import type { WorkspaceSettings } from "#core/workspaces/workspace.ts";

/** Who is looking, and what stands around every page. */
export type Viewer = {
  readonly memberId: MemberId;
  readonly name: string;
  readonly workspaceName: string;
  readonly today: string; // "Sunday 22 November", where they are
  readonly timeZone: string;
};

/** An instant for a reader: `text` in their zone and habit, `iso` for machines. */
export type Moment = { readonly iso: string; readonly text: string };

/** Open tasks by when they are due; each group by date, then number. `next` is cut; `later` says how many more there are. */
export type TodayPage = {
  readonly viewer: Viewer;
  readonly overdue: readonly TaskView[];
  readonly today: readonly TaskView[];
  readonly next: readonly TaskView[];
  readonly later: number;
  readonly doneToday: readonly TaskView[];
  readonly week: ProgressView; // due this week or done this week
  readonly lists: readonly ListSummary[];
};

export type ListSummary = {
  readonly id: ListId | null; // null: tasks in no list
  readonly name: string;
  readonly done: number;
  readonly total: number;
  readonly late: number;
  readonly waitingOn: readonly WaitingView[];
  readonly burnUp: readonly BurnUpPoint[];
};
export type WaitingView = { readonly person: PersonView; readonly open: number; readonly late: number };

export type ListsPage = { readonly viewer: Viewer; readonly lists: readonly ListSummary[] };

export type ListPage = {
  readonly viewer: Viewer;
  readonly list: ListSummary;
  readonly open: readonly TaskView[]; // overdue first, then by date, then those without one
  readonly done: readonly TaskView[]; // newest first, cut
  readonly moreOpen: number;
  readonly moreDone: number;
};

type TaskRunId = NonNullable<Task["runId"]>;

export type TaskPage = {
  readonly viewer: Viewer;
  readonly task: TaskView;
  readonly listId: ListId | null;
  readonly runId: TaskRunId | null; // the run of a template that it belongs to
  readonly author: PersonView;
  readonly created: Moment;
  readonly completed: Moment | null;
  readonly parent: { readonly number: number; readonly summary: string } | null;
  readonly subtasks: readonly TaskView[];
  readonly comments: readonly CommentView[]; // oldest first
  readonly trail: readonly TrailEntry[]; // newest first
  readonly reminders: readonly ReminderEntry[]; // the latest first
  readonly people: readonly PersonView[]; // who can be given the task
};

export type CommentView = {
  readonly id: string;
  readonly author: PersonView;
  readonly at: Moment;
  readonly text: string;
};

/** A reminder of the task: to come, on its way, or gone out. */
export type ReminderEntry = Pick<LedgerEntry, "id" | "kind" | "state" | "why" | "fallbacks" | "perhapsRepeated"> & {
  readonly to: string; // a person's name, or "#general"
  readonly scheduled: Moment;
  readonly at: Moment | null;
};

/** Who did what from where, and what it changed. */
export type TrailEntry = {
  readonly id: string;
  readonly verb: Verb;
  readonly who: PersonView;
  readonly via: Surface;
  readonly at: Moment;
  readonly changes: readonly TrailChange[];
};
/** null: there was nothing. Values are already in the reader's words ("Fri 27 Nov 16:00", "Ben and Cleo"). */
export type TrailChange = { readonly field: TrailField; readonly before: string | null; readonly after: string | null };
export const TRAIL_FIELDS = [
  "summary",
  "description",
  "status",
  "due",
  "start",
  "priority",
  "assignees",
  "labels",
  "list",
  "repeat",
  "parent",
] as const;
export type TrailField = (typeof TRAIL_FIELDS)[number];

export type SearchPage = {
  readonly viewer: Viewer;
  readonly text: string;
  readonly tasks: readonly TaskView[];
  readonly more: number;
};

/** A person's own settings as they stand, what holds where they set nothing, and what holds for all. */
export type SettingsPage = {
  readonly viewer: Viewer;
  readonly own: MemberSettings;
  readonly usual: UsualSettings;
  readonly today: string; // "2026-11-22", where they are
  readonly absences: readonly AbsenceView[]; // of today and later
  readonly people: readonly { readonly id: MemberId; readonly name: string }[]; // the others
  readonly admin: boolean;
  readonly admins: readonly string[];
  readonly workspace: WorkspaceSettings;
  readonly daysOff: readonly { readonly day: string; readonly text: string; readonly name: string }[];
};
export type AbsenceView = { readonly text: string; readonly standIn: string | null; readonly now: boolean };

/** What holds where somebody has set nothing themselves. */
export type UsualSettings = {
  readonly timeZone: string;
  readonly hourCycle: "h12" | "h23";
  readonly weekStart: "monday" | "sunday" | "saturday";
  readonly dayTime: string;
  readonly quietHours: string;
  readonly workDays: string;
  readonly dailyBudget: number;
};
