import { type SQL, sql } from "drizzle-orm";

/** The open tasks that the waiting task t waits for, as a jsonb array of numbers. */
export const waitedFor = (): SQL => sql`select jsonb_agg(p.number order by p.number)
  from template_run r
    cross join lateral jsonb_array_elements(r.items) own
    cross join lateral jsonb_array_elements(r.items) other
    join task p on p.workspace_id = r.workspace_id and p.id = (other->>'taskId')::uuid
  where r.workspace_id = t.workspace_id and r.id = t.run_id and own->>'taskId' = t.id::text
    and own->'waitsFor' ? (other->>'key') and p.status in ('needs-action', 'in-process')`;
