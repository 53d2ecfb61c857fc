import type { Login } from "./login.ts";

export type TenantTable = {
  readonly name: string;
  readonly key: string; // the column that names the workspace
  readonly columns: readonly string[]; // those that can be written
  readonly primaryKey: readonly string[];
  readonly references: readonly Reference[];
};

/** A column that points at a row of the same workspace. */
export type Reference = { readonly constraint: string; readonly column: string; readonly to: string };

const TABLES = `
  select c.relname as name,
    case when c.relname = 'workspace' then 'id' else 'workspace_id' end as key,
    (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
    (select array_agg(a.attname::text) from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey)
      where i.indrelid = c.oid and i.indisprimary) as "primaryKey",
    coalesce((select jsonb_agg(jsonb_build_object('constraint', f.conname, 'column', a.attname, 'to', f.confrelid::regclass::text))
      from pg_constraint f join pg_attribute a on a.attrelid = c.oid and a.attnum = any(f.conkey)
      where f.conrelid = c.oid and f.contype = 'f' and a.attname not in ('workspace_id')), '[]'::jsonb) as references
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'public' and c.relkind in ('r', 'p') order by c.relname`;

/** Every table of the tenants' schema as the catalogue has it, so that one made tomorrow is held to the same. */
export async function readTenantTables(owner: Login): Promise<readonly TenantTable[]> {
  return (await owner.batch(TABLES)) as unknown as readonly TenantTable[]; // the columns named above
}
