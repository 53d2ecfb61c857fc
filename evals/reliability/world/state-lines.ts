import type { World } from "./world-state.ts";

/** The alarms and the latest reminders as the database has them, for whoever looks into a failure. */
export async function stateLines({ db, tasks, people }: World): Promise<string[]> {
  const rows = await db.owner.batch(`select * from (
    (select 'alarm' as what, task_id, member_id, kind, trigger, for_at as at, f.at as next, f.before::text as state, null as key
      from alarm a left join firing f on f.workspace_id = a.workspace_id and f.alarm_id = a.id
      order by task_id, member_id, kind limit 200)
    union all
    (select 'row', task_id, member_id, alarm->>'kind', alarm->>'trigger', scheduled_for, due_at,
      concat_ws(' ', 'sent ' || sent_at, 'dropped ' || dropped_at, 'failed ' || failed_at, 'into ' || merged_into, error, attempts),
      key from outbox where alarm is not null order by created_at desc limit 60)) x`);
  const numbers = new Map([...tasks.values()].map(({ id, number }) => [String(id), number]));
  const names = new Map([...people.values()].map(({ id, name }) => [String(id), name]));
  return rows.map((row) => {
    const { what, kind, trigger, state } = row;
    const at = [row.at, row.next].map((one) => (one ? new Date(String(one)).toISOString() : "never")).join(" -> ");
    const key = String(row.key ?? "").slice(6, 14);
    return `${what} #${numbers.get(String(row.task_id))} ${names.get(String(row.member_id))} ${kind} ${trigger} ${at} ${state} ${key}`;
  });
}
