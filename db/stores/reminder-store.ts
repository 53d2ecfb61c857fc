import { type SQL, sql } from "drizzle-orm";
import type { WorkspaceId } from "#core/ids.ts";
import type { ReminderStore, Settlement } from "#core/reminders/reminder-store.ts";
import type { Database } from "../client.ts";
import { readDigests } from "./digest-facts.ts";
import { selectTasks } from "./loaded-tasks.ts";
import { leasedRows, type OwedJson, owedRows, toOwedReminders } from "./owed-row.ts";
import type { Statement } from "./statement.ts";
import type { TaskJson } from "./task-row.ts";

/** core/reminders' port over Neon, as the role companion_app, inside the workspaces of leased rows. */
export function createReminderStore(db: Database): ReminderStore {
  return {
    async owed({ lease, workspaces, now }) {
      if (workspaces.length === 0) return [];
      const statements = workspaces.flatMap((workspace) => [
        db.execute(enterLeased(workspace, lease)),
        db.execute(owedRows(lease, now)),
        db.execute(selectTasks(sql`t.id in (${tasksOf(lease)})`, { visible: sql`true` })),
      ]);
      const results = (await db.batch(statements as unknown as [Statement])) as unknown as readonly Rows[];
      return workspaces.flatMap((_, i) => {
        const rows = results[i * 3 + 1]?.rows as { owed: OwedJson }[]; // what owedRows selects
        const tasks = results[i * 3 + 2]?.rows as { task: TaskJson }[]; // what selectTasks selects
        return toOwedReminders(
          rows.map(({ owed }) => owed),
          tasks.map(({ task }) => task),
        );
      });
    },
    digests: (lease, asked) => readDigests(db, lease, asked),
    async settle({ lease, now }, settlements) {
      if (settlements.length === 0) return;
      const byWorkspace = Map.groupBy(settlements, ({ workspaceId }) => workspaceId);
      const statements = [...byWorkspace].flatMap(([workspace, theirs]) => [
        db.execute(enterLeased(workspace, lease)),
        db.execute(settleRows(lease, now, theirs)),
      ]);
      await db.batch(statements as unknown as [Statement]);
    },
  };
}

type Rows = { readonly rows: readonly Readonly<Record<string, unknown>>[] };

const enterLeased = (workspace: WorkspaceId, lease: string): SQL =>
  sql`select companion.enter_leased(${workspace}::uuid, ${lease}::uuid)`;

/** A row's own task, and those of the rows that are sent as its lines. */
const tasksOf = (lease: string): SQL => sql`select o.task_id from outbox o where o.lease = ${lease}::uuid
  union select m.task_id from outbox m join outbox o on o.workspace_id = m.workspace_id and m.merged_into = o.id where o.lease = ${lease}::uuid`;

/**
 * Held back and dropped rows are let go; those to be sent keep the lease. Alarms that fire again are set anew, and whoever
 * is told has heard of these tasks last.
 */
function settleRows(lease: string, now: Date, settlements: readonly Settlement[]): SQL {
  const rows = settlements.map((one) => ({ ...DEFAULTS, ...one, into_row: one.kind === "merge" ? one.into : null }));
  return sql`with s as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as s(id uuid, "alarmId" uuid, kind text, platform text,
        "workspaceKey" text, "to" jsonb, view jsonb, unasked boolean, into_row uuid, until timestamptz, why text, rearm timestamptz)),
    lasting as ( -- an alarm may go meanwhile, and its firing with it
      select a.workspace_id, a.id, s.rearm, s.id as row_id from s join alarm a
        on a.workspace_id = companion.current_workspace() and a.id = s."alarmId" where s.rearm is not null for key share of a),
    armed as (
      insert into firing (workspace_id, alarm_id, at, before)
        select l.workspace_id, l.id, l.rearm, (o.alarm->>'fired')::int + 1 from lasting l
          join outbox o on o.workspace_id = l.workspace_id and o.id = l.row_id
        on conflict (workspace_id, alarm_id) do nothing),
    said as ( -- each message to one person, with what its lines are about, as they stand in it
      select carrier.id, carrier.platform, carrier."to"->>'externalId' as external_id, array_agg(t.id order by o.scheduled_for, t.number) as tasks
      from s join s carrier on carrier.id = coalesce(s.into_row, s.id) and carrier.kind = 'send' and carrier."to"->>'kind' = 'person'
        join outbox o on o.workspace_id = companion.current_workspace() and o.id = s.id
        join task t on t.workspace_id = o.workspace_id and t.id = o.task_id
      where s.kind in ('send', 'merge') group by 1, 2, 3),
    remembered as ( -- "done", said next in private, means these
      update conversation c set shown = said.tasks, focus = case when cardinality(said.tasks) = 1 then said.tasks else '{}' end,
        at = ${now.toISOString()}::timestamptz
      from said, identity i, channel h
      where i.workspace_id = companion.current_workspace() and i.platform = said.platform and i.external_id = said.external_id
        and h.workspace_id = i.workspace_id and h.platform = said.platform and h.kind = 'direct'
        and c.workspace_id = i.workspace_id and c.member_id = i.member_id and c.channel_id = h.id)
    update outbox o set
      platform = case when s.kind = 'send' then s.platform else o.platform end,
      workspace_key = case when s.kind = 'send' then s."workspaceKey" else o.workspace_key end,
      recipient = case when s.kind = 'send' then s."to" else o.recipient end,
      view = case when s.kind = 'send' then s.view else o.view end,
      alarm = case when s.unasked then o.alarm || '{"unasked": true}' else o.alarm end,
      perhaps_repeated = o.perhaps_repeated or (s.kind = 'hold' and o.error is not distinct from 'lost') or coalesce((select c.perhaps_repeated or (s.kind <> 'merge' and c.error is not distinct from 'lost') from outbox c
        where c.workspace_id = o.workspace_id and c.id = o.merged_into), false),
      merged_into = s.into_row,
      due_at = coalesce(s.until, o.due_at),
      turn_at = coalesce(s.until, o.turn_at),
      dropped_at = case when s.kind = 'drop' then ${now.toISOString()}::timestamptz end,
      error = case when s.kind in ('hold', 'drop') then s.why else o.error end,
      attempts = case when s.kind = 'hold' then o.attempts - 1 else o.attempts end,
      lease = case when s.kind = 'send' then o.lease end,
      lease_until = case when s.kind = 'send' then o.lease_until end
    from s where o.workspace_id = companion.current_workspace() and o.id = s.id
      and case when o.sent_at is null then true end -- not by an index: see leasedRows
      and o.id in (${leasedRows(lease)})`;
}

const DEFAULTS = { unasked: false, until: null, why: null, rearm: null } as const;
