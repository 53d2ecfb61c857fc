import type { ChangeId, MemberId, TaskId, WorkspaceId } from "./ids.ts";

export type Surface = "slack" | "discord" | "playground" | "dashboard" | "api" | "scheduler";

export type Actor = { readonly memberId: MemberId; readonly via: Surface };

/** What one request is allowed to know: who asks, in which zone, at what time, because of what. */
export type Context = {
  readonly actor: Actor;
  readonly workspaceId: WorkspaceId;
  readonly timeZone: string; // the actor's
  readonly now: Date; // read once at the edge; core never calls Date.now()
  readonly changeId: ChangeId; // names everything this request changes, so that one "undo" takes it back
  readonly newTaskId: () => TaskId;
};
