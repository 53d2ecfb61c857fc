import type { Login } from "./login.ts";

export type Unprotected = { readonly table: string; readonly why: string };

/**
 * Tables of the tenants' schema that one tenant could see another's rows of: where row security is off, not forced, or a
 * policy for the app's login lets by a row without comparing its workspace with the one that was entered.
 */
export async function findUnprotected(owner: Login): Promise<readonly Unprotected[]> {
  const tables = (await owner.batch(TABLES)) as unknown as readonly TableSecurity[]; // the columns named below
  if (tables.length === 0) throw new Error("There are no tables to check"); // no silent green
  return tables.flatMap(faultsOf);
}

type TableSecurity = {
  readonly name: string;
  readonly enabled: boolean;
  readonly forced: boolean;
  readonly policies: readonly Policy[]; // those that hold for the app's login
};
type Policy = {
  readonly command: string; // "*": all
  readonly permissive: boolean;
  readonly using: string | null;
  readonly check: string | null;
};

const TABLES = `
  select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
    coalesce((select jsonb_agg(jsonb_build_object('command', p.polcmd, 'permissive', p.polpermissive,
        'using', pg_get_expr(p.polqual, p.polrelid), 'check', pg_get_expr(p.polwithcheck, p.polrelid)))
      from pg_policy p where p.polrelid = c.oid and (0::oid = any(p.polroles) or exists (
        select 1 from unnest(p.polroles) as r(role) where pg_has_role('companion_app', r.role, 'member')))), '[]'::jsonb) as policies
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'public' and c.relkind in ('r', 'p', 'm', 'f', 'v') order by c.relname`;

function faultsOf({ name: table, enabled, forced, policies }: TableSecurity): readonly Unprotected[] {
  const key = table === "workspace" ? "id" : "workspace_id";
  const wanted = `(${key} = ( SELECT companion.current_workspace() AS current_workspace))`;
  const open = policies.filter(({ permissive }) => permissive).filter((policy) => !isClosed(policy, wanted));
  return [
    ...(enabled ? [] : [{ table, why: "row security is off" }]),
    ...(forced ? [] : [{ table, why: "row security is not forced" }]),
    ...(policies.length > 0 ? [] : [{ table, why: "no policy" }]),
    ...open.map(() => ({ table, why: "a policy doesn't compare the workspace" })),
  ];
}

/** Whatever the policy lets by, on the way in and on the way out, is the entered workspace's. */
const isClosed = ({ using, check }: Policy, wanted: string): boolean =>
  [using, check].every((expression) => expression === null || expression === wanted) && (using ?? check) !== null;
