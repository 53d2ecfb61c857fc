import { type SQL, sql } from "drizzle-orm";
import type { TaskQuery } from "#core/chat/chat-store.ts";

const NEWEST = 500;

/** Whether a question is about what was done, too. */
export const asksWhatWasDone = (query: TaskQuery | null): boolean =>
  query?.filter?.status === "done" || query?.filter?.status === "any";

/**
 * In place of the table task: its rows, and the newest completed occurrences of what repeats as done tasks of their own,
 * with the occurrence's date. The last one of a rule that has ended is the task itself.
 */
export const tasksAndOccurrences = (): SQL => sql`(select * from task
  union all select d.* from (select * from occurrence
      where workspace_id = companion.current_workspace() and outcome = 'completed' order by at desc limit ${NEWEST}) o
    join task r on r.workspace_id = o.workspace_id and r.id = o.task_id
      and r.status <> 'cancelled' and r.completed_at is distinct from o.at
    cross join lateral jsonb_populate_record(r, jsonb_build_object(
      'status', 'completed', 'completed_at', o.at, 'rrule', null, 'recurrence_id', null,
      'start_date', null, 'start_local', null, 'start_zone', null,
      'due_day', left(o.recurrence_id, 10),
      'due_date', case when o.recurrence_id not like '%T%' then o.recurrence_id end,
      'due_local', case when o.recurrence_id like '%T%' then split_part(o.recurrence_id, '[', 1) end,
      'due_zone', case when o.recurrence_id like '%T%' then rtrim(split_part(o.recurrence_id, '[', 2), ']') end)) d)`;
