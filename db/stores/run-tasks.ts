import { type SQL, sql } from "drizzle-orm";

/** The open tasks that the waiting task t waits for, as a jsonb array of numbers. Two looks through its run's items. */
export const waitedFor = (): SQL => sql`select jsonb_agg(p.number order by p.number)
  from template_run r
    cross join lateral (select jsonb_path_query_array(r.items, '$[*] ? (@.taskId == $id).waitsFor[*]',
      jsonb_build_object('id', t.id)) as keys) w
    cross join lateral jsonb_path_query(r.items, '$[*] ? (@.key == $keys[*]).taskId', jsonb_build_object('keys', w.keys)) as earlier(task_id)
    join task p on p.workspace_id = r.workspace_id and p.id = (earlier.task_id #>> '{}')::uuid
  where r.workspace_id = t.workspace_id and r.id = t.run_id and p.status in ('needs-action', 'in-process')`;
