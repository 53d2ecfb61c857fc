import type { LoadedTask } from "../chat/chat-store.ts";
import type { Surface } from "../context.ts";
import type { ListId, MemberId, WorkspaceId } from "../ids.ts";
import type { LedgerEntry } from "../reminders/ledger.ts";
import type { Circumstances } from "../workspaces/circumstances.ts";
import type { Member } from "../workspaces/member.ts";
import type { WorkspaceSettings } from "../workspaces/workspace.ts";
import type { ProgressFacts } from "./progress.ts";

/** Whose desk is looked at, and when. The store enters the workspace as this member. */
export type DeskScope = { readonly workspaceId: WorkspaceId; readonly memberId: MemberId; readonly now: Date };

/** mine: assigned to me, or mine because it names nobody. */
export type Whose = "mine" | "everyone";

/**
 * What the dashboard's pages are made of. Each read is one batch; it throws TaskError "not-permitted" where the scope's
 * member is not one of the workspace. null: there is no such list or task here.
 */
export type DeskStore = {
  surroundings(scope: DeskScope): Promise<Surroundings>;
  today(scope: DeskScope, whose: Whose): Promise<TodayFacts>;
  lists(scope: DeskScope): Promise<ListsFacts>;
  list(scope: DeskScope, list: ListId | null): Promise<ListInFull | null>; // null list: tasks in no list
  task(scope: DeskScope, number: number): Promise<TaskInFull | null>;
  search(scope: DeskScope, text: string): Promise<Found>;
  settings(scope: DeskScope): Promise<SettingsFacts>;
};

export type Surroundings = {
  readonly member: Member;
  readonly workspaceName: string;
  readonly workspaceTimeZone: string | null;
};

/** Tasks are whole up to a limit; the counts are of all of them. `done`: of the last eight days, newest first. */
export type TodayFacts = ListsFacts & {
  readonly open: readonly LoadedTask[];
  readonly openCount: number;
  readonly done: readonly LoadedTask[];
};

export type ListsFacts = Surroundings & {
  readonly lists: readonly ListFacts[];
  readonly people: Names; // everyone who has an open task
};

/** A list's tasks as far as its numbers need them. `settled` were made and done before the last eight weeks. */
export type ListFacts = {
  readonly id: ListId | null;
  readonly name: string | null;
  readonly settled: number;
  readonly tasks: readonly ProgressFacts[];
};

export type ListInFull = Surroundings & {
  readonly list: ListFacts;
  readonly people: Names;
  readonly open: readonly LoadedTask[];
  readonly done: readonly LoadedTask[]; // newest first
};

export type TaskInFull = Surroundings & {
  readonly task: LoadedTask;
  readonly parentSummary: string | null;
  readonly subtasks: readonly LoadedTask[];
  readonly comments: readonly CommentFacts[]; // oldest first
  readonly trail: readonly TrailFacts[]; // newest first
  readonly reminders: readonly LedgerEntry[]; // the latest first
  readonly people: Names;
  readonly lists: Names;
};

export type CommentFacts = {
  readonly id: string;
  readonly memberId: MemberId;
  readonly text: string;
  readonly at: Date;
};

/** An entry of the activity trail: the changed fields as JSON (core/tasks/changed-fields.ts). before null: it was made. */
export type TrailFacts = {
  readonly id: string;
  readonly memberId: MemberId;
  readonly verb: string;
  readonly via: Surface;
  readonly at: Date;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>>;
};

/** The member's own settings stand in their surroundings. */
export type SettingsFacts = Surroundings & {
  readonly workspace: WorkspaceSettings;
  readonly circumstances: Circumstances;
  readonly people: Names; // who can stand in
};

export type Found = Surroundings & { readonly tasks: readonly LoadedTask[]; readonly count: number };

/** id → name */
export type Names = ReadonlyMap<string, string>;
