import { type SQL, sql } from "drizzle-orm";
import type { MemberId } from "#core/ids.ts";
import type { LedgerEntry } from "#core/reminders/ledger.ts";

const SHOWN = 40;

export type LedgerJson = Omit<LedgerEntry, "memberId" | "scheduled" | "at"> & {
  readonly memberId: string | null;
  readonly scheduled: string;
  readonly at: string | null;
};

/** What is to come for a task and what went out, newest first, as jsonb. `id` is the task's. */
export const ledgerRows = (
  id: SQL,
): SQL => sql`(select coalesce(jsonb_agg(to_jsonb(l) order by l.scheduled desc), '[]'::jsonb) from (
  select a.id, a.kind, a.member_id as "memberId", c.name as channel, f.at as scheduled, 'scheduled' as state, null::timestamptz as at,
    null as why, 0 as fallbacks, false as "perhapsRepeated"
  from firing f join alarm a on a.workspace_id = f.workspace_id and a.id = f.alarm_id
    left join channel c on c.workspace_id = a.workspace_id and c.id = a.channel_id
  where a.workspace_id = companion.current_workspace() and a.task_id = ${id}
  union all
  select o.id, o.alarm->>'kind', o.member_id, c.name, o.scheduled_for,
    case when o.sent_at is not null then 'sent' when o.failed_at is not null or o.error = 'unreachable' then 'failed'
      when o.dropped_at is not null then 'dropped' when o.lease is not null then 'claimed' else 'waiting' end,
    case when o.sent_at is not null then o.sent_at when o.dropped_at is null and o.failed_at is null then o.due_at end,
    case when o.sent_at is null then o.error end, o.route, o.perhaps_repeated
  from outbox o left join channel c on c.workspace_id = o.workspace_id and c.id = o.channel_id
  where o.workspace_id = companion.current_workspace() and o.task_id = ${id} and o.alarm is not null
  order by scheduled desc limit ${SHOWN}) l)`;

/** Ids are branded, not checked: the database holds nothing else in these columns. */
export const toLedgerEntry = (row: LedgerJson): LedgerEntry => ({
  ...row,
  memberId: row.memberId as MemberId | null,
  scheduled: new Date(row.scheduled),
  at: row.at === null ? null : new Date(row.at),
});
