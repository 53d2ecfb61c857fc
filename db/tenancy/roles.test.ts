import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LOGIN_ROLES } from "../local/role-passwords.ts";
import { canTestOver } from "../testing/test-database.ts";
import { createTwoTenants, enterRequest, type TwoTenants } from "./two-tenants.ts";

const NAMES = [...LOGIN_ROLES];

describe("the login roles", () => {
  let at: TwoTenants;

  beforeAll(async () => {
    at = await createTwoTenants();
  });
  afterAll(() => at?.database.close());

  /** Tables outside the catalogue that a role may do something with: "outbox: SELECT". */
  async function mayUse(role: string): Promise<string[]> {
    const query = `select c.oid::regclass::text || ': ' || string_agg(p, ' ' order by p) as may
      from pg_class c join pg_namespace n on n.oid = c.relnamespace,
        unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) as p
      where n.nspname in ('public', 'auth', 'ops', 'companion') and c.relkind in ('r', 'p', 'v', 'm', 'S')
        and has_schema_privilege($1, n.oid, 'usage') and has_table_privilege($1, c.oid, p)
      group by c.oid, n.nspname, c.relname order by n.nspname, c.relname`;
    return (await at.owner.batch({ query, params: [role] })).map(({ may }) => String(may));
  }

  it("own nothing, and have no way around row security", async () => {
    const roles = await at.owner.batch({
      query: `select rolname, rolcanlogin from pg_roles where rolname = any($1) and
        not (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication) order by rolname`,
      params: [NAMES],
    });
    expect(roles).toEqual([...NAMES].sort().map((rolname) => ({ rolname, rolcanlogin: true })));

    const owned = `select c.oid::regclass::text as what from pg_class c where pg_get_userbyid(relowner) = any($1)
      union all select nspname from pg_namespace where pg_get_userbyid(nspowner) = any($1)
      union all select proname from pg_proc where pg_get_userbyid(proowner) = any($1)
      union all select datname from pg_database where pg_get_userbyid(datdba) = any($1)`;
    expect(await at.owner.batch({ query: owned, params: [NAMES] })).toEqual([]);

    const memberships = "select roleid::regrole::text from pg_auth_members where member::regrole::text = any($1)";
    expect(await at.owner.batch({ query: memberships, params: [NAMES] })).toEqual([]);
  });

  it.each(["public", "companion", "ops", "auth"])("can make nothing in %s", async (schema) => {
    for (const login of [at.app, at.jobs, at.auth]) {
      expect(await login.refusal(`create table ${schema}.mine (id int)`)).toBe("42501");
      const makesFunction = `create function ${schema}.mine() returns int language sql as 'select 1'`;
      expect(await login.refusal(makesFunction)).toBe("42501");
    }
  });

  it("can make no schema, and take no protection off", async () => {
    for (const login of [at.app, at.jobs, at.auth]) {
      expect(await login.refusal("create schema mine")).toBe("42501");
      expect(await login.refusal("alter table public.task disable row level security")).toBe("42501");
      expect(await login.refusal("drop policy tenant on public.task")).toBe("42501");
    }
  });

  it.skipIf(!canTestOver("postgres"))("can become nobody else, where they are logins of a server", async () => {
    for (const login of [at.app, at.jobs, at.auth]) {
      const [{ me } = {}] = await login.batch("select session_user as me");
      for (const other of [at.database.backend.owner.user, ...NAMES].filter((name) => name !== me)) {
        expect(await login.refusal(`set local role "${other}"`)).toBe("42501");
      }
    }
  });

  it("give the jobs the outbox and their own beat, and nothing else", async () => {
    expect(await mayUse("companion_jobs")).toEqual(["ops.job_beat: INSERT SELECT UPDATE", "outbox: SELECT"]);
    const [{ count } = {}] = await at.jobs.batch("select count(*)::int from outbox");
    expect(count).toBe(2); // both workspaces'
  });

  it("let the jobs change only what marks an outbox row", async () => {
    const query = `select a.attname as name from pg_attribute a where a.attrelid = 'outbox'::regclass and a.attnum > 0
      and has_column_privilege('companion_jobs', a.attrelid, a.attnum, 'update') order by 1`;
    const columns = (await at.owner.batch(query)).map(({ name }) => name);
    expect(columns).toEqual([
      "attempts",
      "due_at",
      "error",
      "failed_at",
      "lease",
      "lease_until",
      "perhaps_repeated",
      "posted",
      "route",
      "sent_at",
      "turn_at",
    ]);
    for (const column of ["view", "recipient", "workspace_id", "workspace_key", "key"]) {
      expect(await at.jobs.refusal(`update outbox set ${column} = ${column}`)).toBe("42501");
    }
    expect(await at.jobs.refusal("delete from outbox")).toBe("42501");
    expect(await at.jobs.refusal("insert into outbox select * from outbox")).toBe("42501");
  });

  it("let nobody but the app enter a workspace", async () => {
    const { us } = at;
    for (const login of [at.jobs, at.auth]) {
      expect(await login.refusal(enterRequest("T-US"))).toBe("42501");
      const resume = { query: "select companion.resume($1::uuid, $2::uuid)", params: [us.workspaceId, us.memberId] };
      expect(await login.refusal(resume)).toBe("42501");
    }
  });

  it("keep schema auth to its own login", async () => {
    const all = "DELETE INSERT SELECT UPDATE";
    expect(await mayUse("companion_auth")).toEqual(
      ["account", "session", "user", "verification"].map((name) => `auth.${name === "user" ? '"user"' : name}: ${all}`),
    );
    for (const table of ["account", "session", '"user"', "verification"]) {
      for (const login of [at.app, at.jobs]) {
        expect(await login.refusal(`select 1 from auth.${table}`)).toBe("42501");
        expect(await login.refusal(`delete from auth.${table}`)).toBe("42501");
      }
    }
    for (const table of ["task", "outbox", "member", "inbound_event"]) {
      expect(await at.auth.refusal(`select 1 from public.${table}`)).toBe("42501");
    }
  });

  it("keep the trail and what was done once as they are, for the app too", async () => {
    for (const statement of [
      "update activity set verb = verb",
      "delete from activity",
      "update inbound_event set key = key",
      "delete from inbound_event",
      "delete from task",
      "truncate task",
    ]) {
      expect(await at.app.refusal(at.us.enter, statement)).toBe("42501");
    }
  });
});
