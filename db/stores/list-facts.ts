import { type SQL, sql } from "drizzle-orm";
import type { ListId, MemberId } from "#core/ids.ts";
import type { ListFacts } from "#core/progress/desk-store.ts";
import type { ProgressFacts } from "#core/progress/progress.ts";
import { toTaskDate } from "./task-row.ts";

const SETTLED_DAYS = 57; // eight weeks, and a day for zones

export type ListFactsJson = {
  readonly id: string | null;
  readonly name: string | null;
  readonly settled: number;
  readonly tasks: readonly FactsJson[] | null;
};

type FactsJson = {
  readonly status: ProgressFacts["status"];
  readonly date: string | null;
  readonly local: string | null;
  readonly zone: string | null;
  readonly created: string;
  readonly completed: string | null;
  readonly people: readonly string[] | null;
};

/**
 * A jsonb array: each list with what its numbers need, and what is in no list where there is any. What was made and
 * done before the last eight weeks is only counted. A task that names nobody waits on its author. Each completed
 * occurrence of what repeats counts as a done task. `only`: a list's id, "none" for what is in no list, null for all.
 */
export function selectListFacts(now: Date, only: ListId | "none" | null): SQL {
  const settledBefore = new Date(now.getTime() - SETTLED_DAYS * 86_400_000).toISOString();
  const wanted = only === null ? sql`true` : only === "none" ? sql`t.list_id is null` : sql`t.list_id = ${only}::uuid`;
  const named = only === null ? sql`true` : only === "none" ? sql`false` : sql`l.id = ${only}::uuid`;
  return sql`(with fact as (
      select t.*, (t.status = 'completed' and t.created_at < ${settledBefore}::timestamptz
        and t.completed_at < ${settledBefore}::timestamptz) as settled
      from task t where t.workspace_id = companion.current_workspace() and t.status <> 'cancelled' and ${wanted}
    ), repeated as (
      select t.list_id, o.at, o.at < ${settledBefore}::timestamptz as settled
      from occurrence o join task t on t.workspace_id = o.workspace_id and t.id = o.task_id
      where o.workspace_id = companion.current_workspace() and o.outcome = 'completed'
        and t.status <> 'cancelled' and t.completed_at is distinct from o.at and ${wanted}
    ), counted as (
      select t.list_id, t.settled, jsonb_build_object(
        'status', t.status, 'date', t.due_date, 'local', t.due_local, 'zone', t.due_zone,
        'created', t.created_at, 'completed', t.completed_at,
        'people', case when t.status <> 'completed' then coalesce((select jsonb_agg(a.member_id) from task_assignee a
          where a.workspace_id = t.workspace_id and a.task_id = t.id), jsonb_build_array(t.author_id)) end) as facts
      from fact t
      union all select list_id, settled, jsonb_build_object('status', 'completed', 'created', at, 'completed', at)
      from repeated
    ), gathered as (
      select list_id, count(*) filter (where settled) as settled, jsonb_agg(facts) filter (where not settled) as tasks
      from counted group by list_id
    ), listed as (
      select l.id, l.name, coalesce(g.settled, 0) as settled, g.tasks from list l left join gathered g on g.list_id = l.id
        where l.workspace_id = companion.current_workspace() and ${named}
      union all select null, null, g.settled, g.tasks from gathered g where g.list_id is null
    ) select coalesce(jsonb_agg(to_jsonb(listed)), '[]'::jsonb) from listed)`;
}

/** id → name of everyone who has an open task, and of the authors of those that name nobody. */
export const selectBusyPeople = (): SQL => sql`(select coalesce(jsonb_object_agg(m.id, m.name), '{}'::jsonb)
  from member m where m.workspace_id = companion.current_workspace() and m.id in (
    select coalesce(a.member_id, t.author_id) from task t
      left join task_assignee a on a.workspace_id = t.workspace_id and a.task_id = t.id
      where t.workspace_id = companion.current_workspace() and t.status in ('needs-action', 'in-process')))`;

/** Ids are branded, not checked: the database holds nothing else in these columns. */
export function toListFacts({ id, name, settled, tasks }: ListFactsJson): ListFacts {
  return { id: id as ListId | null, name, settled, tasks: (tasks ?? []).map(toFacts) };
}

function toFacts(row: FactsJson): ProgressFacts {
  return {
    status: row.status,
    due: toTaskDate(row.date, row.local, row.zone),
    created: new Date(row.created),
    completed: row.completed === null ? null : new Date(row.completed),
    assigneeIds: (row.people ?? []) as readonly string[] as readonly MemberId[],
  };
}
