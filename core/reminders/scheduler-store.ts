import type { MemberId, WorkspaceId } from "../ids.ts";
import type { MemberSettings } from "../workspaces/member.ts";
import type { Alarm } from "./alarm.ts";
import type { AlarmedTask } from "./alarms-of.ts";

/** What has changed since its alarms were derived, and what they follow from. */
export type Unarmed = {
  readonly workspaceId: WorkspaceId;
  readonly subject: "task" | "member" | "channel";
  readonly id: string;
  readonly version: number; // changed again meanwhile, it is derived again
  readonly workspaceZone: string | null;
  readonly asked: Date | null; // a digest: when it, or its zone, was set last
  readonly task: AlarmedTask | null;
  readonly members: readonly { readonly id: MemberId; readonly settings: MemberSettings }[]; // the task's people, or the member
  readonly channel: { readonly digest: string | null; readonly zone: string | null } | null;
};

export type ArmPlan = Pick<Unarmed, "workspaceId" | "subject" | "id" | "version"> & {
  readonly alarms: readonly (Alarm & { readonly id: string })[];
};

/** The clock's own part of the database, over all workspaces, as the role companion_jobs. */
export type SchedulerStore = {
  unarmed(most: number): Promise<readonly Unarmed[]>;
  /** Replaces what was derived before; an alarm that stands for the same time as before stays as it is, fired or not. */
  arm(plans: readonly ArmPlan[]): Promise<void>;
  /** Makes what is due owed, in one statement; answers how many alarms fired, at most `most`. */
  fire(now: Date, most: number): Promise<number>;
  lastBeat(job: string): Promise<Date | null>;
};
