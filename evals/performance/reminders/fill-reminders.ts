import type { SqlBackend } from "#db/local/sql-backend.ts";

export type Fill = {
  readonly pending: number; // alarms whose time is far away
  readonly workspaces: number;
  readonly peoplePerWorkspace: number;
};

/** Workspaces with people on Discord, a task for each, and alarms far away. Bulk SQL: what is measured comes after. */
export async function fillReminders(backend: SqlBackend, { pending, workspaces, peoplePerWorkspace }: Fill) {
  await backend.script([
    "delete from outbox",
    "truncate alarm, firing",
    `insert into workspace (id, name) select ${workspaceId("w")}, 'W' || w from generate_series(1, ${workspaces}) w
      on conflict do nothing`,
    `insert into member (workspace_id, id, name, quiet_hours) select ${workspaceId("w")}, ${personId("w", "p")}, 'P' || p, ''
      from generate_series(1, ${workspaces}) w, generate_series(1, ${peoplePerWorkspace}) p on conflict do nothing`,
    `insert into identity (workspace_id, member_id, platform, workspace_key, external_id)
      select ${workspaceId("w")}, ${personId("w", "p")}, 'discord', 'G' || w, w || '-' || p
      from generate_series(1, ${workspaces}) w, generate_series(1, ${peoplePerWorkspace}) p on conflict do nothing`,
    `insert into task (workspace_id, id, number, summary, status, due_local, due_zone, author_id, created_at)
      select ${workspaceId("w")}, ${personId("w", "p")}, p, 'Send the report', 'needs-action', now() - interval '1 minute', 'UTC',
        ${personId("w", "p")}, now() from generate_series(1, ${workspaces}) w, generate_series(1, ${peoplePerWorkspace}) p
      on conflict do nothing`,
    alarms(pending, "now() + interval '1 day' + n * interval '1 second'", { workspaces, peoplePerWorkspace, from: 0 }),
    "truncate unarmed", // the alarms are there
  ]);
  // What the filling left behind is not measured, nor autovacuum, which would come for it meanwhile.
  for (const query of ["vacuum (analyze) alarm, firing, outbox, task, member, identity, workspace", "checkpoint"]) {
    await backend.run({ login: backend.owner, statements: [{ query, params: [] }], transaction: null });
  }
}

/** So many alarms whose time has come, in the place of those that had fired. */
export async function addDue(backend: SqlBackend, due: number, { pending, workspaces, peoplePerWorkspace }: Fill) {
  await backend.script([
    "delete from outbox",
    "delete from alarm where for_at <= now()",
    alarms(due, "now() - interval '1 minute'", { workspaces, peoplePerWorkspace, from: pending }),
  ]);
}

type Place = { readonly workspaces: number; readonly peoplePerWorkspace: number; readonly from: number };

/** Each on the next person's task; "at" a time of its own, so that none is out of date. */
function alarms(count: number, at: string, { workspaces, peoplePerWorkspace, from }: Place): string {
  const [w, p] = [`1 + n % ${workspaces}`, `1 + (n / ${workspaces}) % ${peoplePerWorkspace}`];
  return `with made as (insert into alarm (workspace_id, id, kind, task_id, member_id, trigger, for_at)
      select ${workspaceId(`(${w})`)}, gen_random_uuid(), 'at', ${personId(`(${w})`, `(${p})`)}, ${personId(`(${w})`, `(${p})`)},
        n::text, ${at} from generate_series(${from}, ${from + count - 1}) n returning workspace_id, id, for_at)
    insert into firing (workspace_id, alarm_id, at) select workspace_id, id, for_at from made`;
}

const workspaceId = (w: string): string => `lpad(to_hex(${w}), 32, '0')::uuid`;
const personId = (w: string, p: string): string => `(lpad(to_hex(${w}), 16, '0') || lpad(to_hex(${p}), 16, '0'))::uuid`;
