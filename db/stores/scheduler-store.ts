import { sql } from "drizzle-orm";
import type { ChannelId, MemberId, WorkspaceId } from "#core/ids.ts";
import type { DueRun, SchedulerStore, Unarmed } from "#core/reminders/scheduler-store.ts";
import type { Task } from "#core/tasks/task.ts";
import { NO_SETTINGS } from "#core/workspaces/member.ts";
import type { Database } from "../client.ts";
import { toTaskDate } from "./task-row.ts";

/** What companion.unarmed (migration 0013) answers, a row each. */
type UnarmedJson = {
  readonly workspaceId: string;
  readonly subject: Unarmed["subject"];
  readonly id: string;
  readonly version: number;
  readonly zone: string | null;
  readonly asked: string | null;
  readonly task: {
    readonly status: Task["status"];
    readonly created: string;
    readonly dueDate: string | null;
    readonly dueLocal: string | null;
    readonly dueZone: string | null;
    readonly rrule: string | null;
    readonly exdates: readonly string[];
    readonly recurrenceMode: Task["recurrenceMode"];
    readonly recurrenceId: string | null;
    readonly reminders: readonly string[];
    readonly snoozed: Readonly<Record<string, string>>;
    readonly mutedBy: readonly string[];
    readonly waiting: boolean;
    readonly channelId: string | null;
  } | null;
  readonly members: readonly MemberTimesJson[] | null;
  readonly channel: { readonly digest: string | null; readonly digestZone: string | null } | null;
};
type MemberTimesJson = {
  readonly id: string;
  readonly timeZone: string | null;
  readonly dayTime: string | null;
  readonly remindBefore: string | null;
  readonly nudges: boolean | null;
  readonly digest: string | null;
};

/** The clock's own part of the database, over all workspaces, as the role companion_jobs. */
export function createSchedulerStore(db: Database): SchedulerStore {
  return {
    async unarmed(most) {
      const found = await db.execute(sql`select f.facts || jsonb_build_object('asked', companion.digest_asked(
        (f.facts->>'workspaceId')::uuid, f.facts->>'subject', (f.facts->>'id')::uuid)) as facts
        from (select companion.unarmed(${most}::int) as facts) f`);
      return (found.rows as { facts: UnarmedJson }[]).map(({ facts }) => toUnarmed(facts)); // the column named above
    },
    async arm(plans) {
      await db.execute(sql`select companion.arm(${JSON.stringify(plans)}::jsonb)`);
    },
    async fire(now, most) {
      const found = await db.execute(
        sql`select companion.fire(${now.toISOString()}::timestamptz, ${most}::int) as fired`,
      );
      return Number(found.rows[0]?.fired ?? 0);
    },
    async dueRuns(now, most) {
      const found = await db.execute(
        sql`select companion.due_runs(${now.toISOString()}::timestamptz, ${most}::int) as due`,
      );
      return (found.rows as { due: DueRun }[]).map(({ due }) => due); // the column named above
    },
    async lastBeat(job) {
      const found = await db.execute(sql`select at from ops.job_beat where job = ${job}`);
      const at = found.rows[0]?.at;
      return typeof at === "string" || at instanceof Date ? new Date(at) : null;
    },
  };
}

/** Ids are branded, not checked: the database holds nothing else in these columns. */
function toUnarmed({ workspaceId, id, zone, asked, task, members, channel, ...row }: UnarmedJson): Unarmed {
  return {
    ...row,
    id,
    workspaceId: workspaceId as WorkspaceId,
    workspaceZone: zone,
    asked: asked === null ? null : new Date(asked),
    task: task && {
      status: task.status,
      created: new Date(task.created),
      due: toTaskDate(task.dueDate, task.dueLocal, task.dueZone),
      rrule: task.rrule,
      exdates: task.exdates,
      recurrenceMode: task.recurrenceMode,
      recurrenceId: task.recurrenceId,
      reminders: task.reminders,
      snoozed: task.snoozed,
      mutedBy: task.mutedBy as readonly MemberId[],
      waiting: task.waiting,
      channelId: task.channelId as ChannelId | null,
    },
    members: (members ?? []).map(({ id: memberId, ...times }) => ({
      id: memberId as MemberId,
      settings: { ...NO_SETTINGS, ...times },
    })),
    channel: channel && { digest: channel.digest, zone: channel.digestZone },
  };
}
