import { type SQL, sql } from "drizzle-orm";
import type { ChannelId, WorkspaceId } from "#core/ids.ts";
import type { FiredAlarm } from "#core/reminders/alarm.ts";
import type { OwedReminder, Place } from "#core/reminders/reminder-store.ts";
import { daysOffIn } from "./days-off.ts";
import { type MemberJson, memberJson, toMember } from "./member-row.ts";
import { type TaskJson, toTask } from "./task-row.ts";

export type OwedJson = {
  readonly id: string;
  readonly workspace_id: string;
  readonly alarm: FiredAlarm;
  readonly scheduled_for: string;
  readonly merged_into: string | null;
  readonly route: number;
  readonly platform: string | null;
  readonly perhaps_repeated: boolean;
  readonly channel_id: string | null;
  readonly task_id: string | null;
  readonly zone: string | null;
  readonly work_days: string | null;
  readonly holidays: readonly string[];
  readonly to: MemberJson | null;
  readonly author: MemberJson | null;
  readonly place: Place | null;
  readonly absences: readonly { readonly from: string; readonly to: string; readonly standIn: MemberJson | null }[];
  readonly told: boolean;
  readonly reminded: string | null;
  readonly answered: boolean;
  readonly unasked: number;
};

const DAYS_HELD = 60; // as long as a reminder may be held back
const DAY_MS = 86_400_000;

const heldWithin = (now: Date) => ({
  from: day(new Date(now.getTime() - DAY_MS)),
  to: day(new Date(now.getTime() + DAYS_HELD * DAY_MS)),
});
const day = (at: Date): string => at.toISOString().slice(0, 10);

/** One jsonb row for each leased row that an alarm made, and for each that is sent as its line. */
export function owedRows(lease: string, now: Date): SQL {
  const at = sql`${now.toISOString()}::timestamptz`;
  return sql`select jsonb_build_object(
      'id', o.id, 'workspace_id', o.workspace_id, 'alarm', o.alarm, 'scheduled_for', o.scheduled_for, 'merged_into', o.merged_into,
      'route', o.route, 'platform', o.platform, 'perhaps_repeated', o.perhaps_repeated,
      'channel_id', o.channel_id, 'task_id', o.task_id, 'zone', w.time_zone, 'work_days', w.work_days,
      'holidays', ${daysOffIn(heldWithin(now))},
      'to', (select ${memberJson()} from member m where m.id = o.member_id),
      'author', (select ${memberJson()} from member m join task t on t.workspace_id = m.workspace_id and t.author_id = m.id where t.id = o.task_id),
      'place', (select jsonb_build_object('platform', c.platform, 'externalId', c.external_id, 'kind', c.kind, 'digest', c.digest, 'digestZone', c.digest_zone,
          'workspaceKey', (select i.workspace_key from installation i where i.platform = c.platform and i.active limit 1))
        from channel c where c.id = coalesce(o.channel_id, (select t.channel_id from task t where t.id = o.task_id))),
      'absences', coalesce((select jsonb_agg(jsonb_build_object('from', a.from_day, 'to', a.to_day,
          'standIn', (select ${memberJson()} from member m where m.id = a.stand_in_id)) order by a.from_day)
        from absence a where a.member_id = o.member_id and a.to_day >= ${at}::date - 1), '[]'::jsonb),
      'told', o.task_id is not null and exists (select 1 from outbox x where x.task_id = o.task_id
        and (x.member_id, x.channel_id) is not distinct from (o.member_id, o.channel_id) and x.scheduled_for = o.scheduled_for
        and x.alarm->>'kind' = o.alarm->>'kind' and x.alarm->>'trigger' = o.alarm->>'trigger' and x.dropped_at is null
        and x.failed_at is null and case when x.sent_at is null then (x.created_at, x.id) < (o.created_at, o.id) else x.id <> o.id end),
      'reminded', (select max(x.sent_at) from outbox x where x.task_id = o.task_id and x.member_id = o.member_id
        and x.alarm->>'kind' <> 'nudge' and x.sent_at is not null),
      'answered', exists (select 1 from activity a where a.task_id = o.task_id and a.at > (
        select max(x.sent_at) from outbox x where x.task_id = o.task_id and x.member_id = o.member_id and x.sent_at is not null)),
      'unasked', (select count(*) from outbox x where x.member_id = o.member_id and x.alarm ? 'unasked' and x.merged_into is null
        and (x.sent_at at time zone z.zone)::date = (${at} at time zone z.zone)::date)
    ) as owed
    from (${leasedRows(lease)}) leased, lateral (
        select * from outbox x where x.workspace_id = companion.current_workspace() and x.id = leased.id offset 0) o
      join workspace w on w.id = o.workspace_id left join member p on p.workspace_id = o.workspace_id and p.id = o.member_id,
      lateral (select coalesce(p.time_zone, w.time_zone, 'UTC') as zone) z
    where o.alarm is not null and o.sent_at is null`;
}

/**
 * The rows of a lease, and those that are sent as their lines. Others are looked up by these and by nothing else ("offset 0"):
 * when a hundred thousand have just become due, the planner believes that hardly any row is unsent, and reads them all.
 */
export const leasedRows = (lease: string): SQL => sql`select l.id from outbox l
    where l.workspace_id = companion.current_workspace() and l.lease = ${lease}::uuid
  union all select m.id from outbox l join outbox m on m.workspace_id = l.workspace_id and m.merged_into = l.id
    where l.workspace_id = companion.current_workspace() and l.lease = ${lease}::uuid`;

/** Tasks are joined by id; ids are branded, not checked: the database holds nothing else in these columns. */
export function toOwedReminders(rows: readonly OwedJson[], tasks: readonly TaskJson[]): OwedReminder[] {
  const byId = new Map(tasks.map((task) => [task.id, toTask(task)]));
  return rows.map((row) => ({
    id: row.id,
    workspaceId: row.workspace_id as WorkspaceId,
    alarm: row.alarm,
    scheduledFor: new Date(row.scheduled_for),
    mergedInto: row.merged_into,
    route: row.route,
    begun: row.platform !== null,
    perhapsRepeated: row.perhaps_repeated,
    workspace: { timeZone: row.zone, workDays: row.work_days, holidays: new Set(row.holidays) },
    to: row.to && toMember(row.to),
    channelId: row.channel_id as ChannelId | null,
    author: row.author && toMember(row.author),
    task: (row.task_id && byId.get(row.task_id)) || null,
    place: row.place,
    absences: row.absences.map(({ from, to, standIn }) => ({ from, to, standIn: standIn && toMember(standIn) })),
    told: row.told,
    reminded: row.reminded === null ? null : new Date(row.reminded),
    answered: row.answered,
    unasked: row.unasked,
  }));
}
