import type { ChangeId, ListId, MemberId, TaskId } from "../ids.ts";
import type { Verb } from "../language/reading.ts";
import type { TemplateRunId } from "../templates/run.ts";
import type { RunRecord, ScheduleRecord, TemplateRecord } from "../templates/template-change.ts";
import type { AbsenceRecord } from "../workspaces/absence.ts";
import type { MemberSettings } from "../workspaces/member.ts";
import type { ChannelRecord, WorkspaceRecord } from "../workspaces/workspace.ts";
import type { Task } from "./task.ts";

/** What a verb decided: everything that one commit must write, together or not at all. */
export type Change = {
  readonly id: ChangeId;
  readonly verb: ChangeVerb;
  readonly tasks: readonly TaskChange[];
  readonly comments: readonly NewComment[];
  readonly lists: readonly NewList[];
  readonly member: MemberChange | null;
  readonly absence: AbsenceRecord | null;
  readonly channel: ChannelRecord | null; // of the channel that it is said in
  readonly workspace: WorkspaceRecord | null;
  readonly templates: readonly TemplateRecord[];
  readonly schedules: readonly ScheduleRecord[];
  readonly runs: readonly RunRecord[];
  readonly notices: readonly Notice[];
  readonly undoes: ChangeId | null;
};

/** What "change-settings" in a message comes to, and the verbs of tasks. */
export type ChangeVerb =
  | Verb
  | "set-absence"
  | "end-absence"
  | "change-channel"
  | "change-workspace"
  | "save-template"
  | "archive-template"
  | "move-run"
  | "schedule-run"
  | "stop-schedule";

/** before null: the task is new. */
export type TaskChange = {
  readonly before: Task | null;
  readonly after: Task;
  readonly occurrence?: Occurred; // a repeating task: what became of the occurrence that it stood at
  readonly follows?: true; // changed along with its parent: not told by itself
};
/** The record of one occurrence; `passed`: how many between it and the next one were missed. */
export type Occurred = {
  readonly recurrenceId: string; // core/recurrence/recurrence-id.ts
  readonly outcome: "completed" | "skipped";
  readonly passed: number;
};
export type NewComment = { readonly id: string; readonly taskId: TaskId; readonly text: string };
export type NewList = { readonly id: ListId; readonly name: string };
export type MemberChange = { readonly before: MemberSettings; readonly after: MemberSettings };

/** Somebody is to be told, once and in private. Never the actor. */
export type Notice =
  | { readonly kind: "assigned" | "declined"; readonly to: MemberId; readonly taskId: TaskId }
  | { readonly kind: "run"; readonly to: MemberId; readonly runId: TemplateRunId } // what of a run is theirs, once
  | { readonly kind: "freed"; readonly to: MemberId; readonly taskIds: readonly TaskId[] }; // what waits no longer, at once

export function emptyChange(id: ChangeId, verb: ChangeVerb): Change {
  return {
    id,
    verb,
    tasks: [],
    comments: [],
    lists: [],
    member: null,
    absence: null,
    channel: null,
    workspace: null,
    templates: [],
    schedules: [],
    runs: [],
    notices: [],
    undoes: null,
  };
}
