import type { MemberId, WorkspaceId } from "../ids.ts";
import type { RunScheduleId } from "../templates/run-schedule.ts";
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

/** A repeating run of a template that is due, as whom and where it is started. */
export type DueRun = {
  readonly id: RunScheduleId;
  readonly platform: string;
  readonly workspaceKey: string;
  readonly externalId: string;
  readonly channel: { readonly externalId: string; readonly kind: "direct" | "channel" };
};

/** The clock's own part of the database, over all workspaces, as the role companion_jobs. */
export type SchedulerStore = {
  unarmed(most: number): Promise<readonly Unarmed[]>;
  /** Replaces what was derived before; an alarm that stands for the same time as before stays as it is, fired or not. */
  arm(plans: readonly ArmPlan[]): Promise<void>;
  /** Makes what is due owed, in one statement; answers how many alarms fired, at most `most`. */
  fire(now: Date, most: number): Promise<number>;
  /** Repeating runs of templates that are due, at most `most`, the longest due first. */
  dueRuns(now: Date, most: number): Promise<readonly DueRun[]>;
  lastBeat(job: string): Promise<Date | null>;
};
