import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Row, Statement } from "./login.ts";
import { readTenantTables, type TenantTable } from "./tenant-tables.ts";
import { createTwoTenants, type TwoTenants } from "./two-tenants.ts";

/** Ends a batch that would have gone through. */
const UNDO = "select 1 / 0";
const UNDONE = "22012";

describe("a statement inside one workspace", () => {
  let at: TwoTenants;
  let tables: readonly TenantTable[];
  let theirsBefore: readonly string[];

  beforeAll(async () => {
    at = await createTwoTenants();
    tables = await readTenantTables(at.owner);
    theirsBefore = await theirs();
  });
  afterAll(() => at?.database.close());

  const key = ({ key }: TenantTable): string => `"${key}"`;

  /** Everything of the other workspace, as its owner sees it. */
  const theirs = async (): Promise<readonly string[]> => {
    const rows = await Promise.all(tables.map((table) => rowsOf(table, at.them.workspaceId)));
    return rows.flat().map((row) => JSON.stringify(row));
  };

  const rowsOf = async (table: TenantTable, workspaceId: string): Promise<readonly Row[]> => {
    const query = `select to_jsonb(t) as row from "${table.name}" t where ${key(table)} = $1::uuid order by t::text`;
    return (await at.owner.batch({ query, params: [workspaceId] })).map(({ row }) => row as Row); // to_jsonb of a row
  };

  const ourRow = async (table: TenantTable): Promise<Row> => {
    const [row] = await rowsOf(table, at.us.workspaceId);
    return row ?? {};
  };

  /** A row as it would stand in the table, but with these fields; keys of its own are new. */
  async function insertion(table: TenantTable, fields: Row): Promise<Statement> {
    const fresh = table.columns.includes("id") && table.name !== "workspace" ? { id: crypto.randomUUID() } : {};
    const row = { ...(await ourRow(table)), ...fresh, ...fields };
    const columns = table.columns.map((column) => `"${column}"`).join(", ");
    const query = `insert into "${table.name}" (${columns})
      select ${columns} from jsonb_populate_record(null::"${table.name}", $1::jsonb)`;
    return { query, params: [JSON.stringify(row)] };
  }

  /** What each table answers, where it is not one of the answers that keep the other workspace apart. */
  async function offenders(allowed: readonly unknown[], ask: (table: TenantTable) => Promise<unknown>) {
    const answers = await Promise.all(tables.map(async (table) => ({ table: table.name, answer: await ask(table) })));
    return answers.filter(({ answer }) => !allowed.includes(answer));
  }

  it("has every table to be tried on, filled for both", async () => {
    expect(tables.length).toBeGreaterThan(15);
    for (const { workspaceId } of [at.us, at.them]) {
      expect(await offenders([true], async (table) => (await rowsOf(table, workspaceId)).length > 0)).toEqual([]);
    }
  });

  it("may write rows of its own, but for those that only entering a workspace makes", async () => {
    const refused = await offenders([UNDONE, "23505"], async (table) =>
      at.app.refusal(at.us.enter, await insertion(table, {}), UNDO),
    );
    expect(refused.map(({ table }) => table)).toEqual(["identity", "installation", "task_counter", "workspace"]);
  });

  it("sees its own rows and no others", async () => {
    const seen = (table: TenantTable) => ({
      query: `select count(*) filter (where ${key(table)} = $1::uuid)::int as ours, count(*)::int as everything from "${table.name}"`,
      params: [at.us.workspaceId],
    });
    const wrong = await offenders([true], async (table) => {
      const [row] = await at.app.batch(at.us.enter, seen(table));
      return Number(row?.ours) > 0 && row?.ours === row?.everything;
    });
    expect(wrong).toEqual([]);
  });

  it("can't find a row by the other's keys", async () => {
    const wrong = await offenders([0], async (table) => {
      const query = `select 1 from "${table.name}" where ${key(table)} = $1::uuid`;
      return (await at.app.batch(at.us.enter, { query, params: [at.them.workspaceId] })).length;
    });
    expect(wrong).toEqual([]);
  });

  it("can't write a row into the other's", async () => {
    const wrong = await offenders(["42501"], async (table) =>
      at.app.refusal(at.us.enter, await insertion(table, { [table.key]: at.them.workspaceId })),
    );
    expect(wrong).toEqual([]);
  });

  it("can't change the other's rows", async () => {
    const wrong = await offenders([0, "42501"], async (table) => {
      const column = table.columns.find((name) => !table.primaryKey.includes(name)) ?? table.key;
      const query = `update "${table.name}" set "${column}" = "${column}" where ${key(table)} = $1::uuid returning 1`;
      return countOrRefusal({ query, params: [at.them.workspaceId] });
    });
    expect(wrong).toEqual([]);
  });

  it("can't hand its own rows over to the other", async () => {
    const wrong = await offenders(["42501"], (table) => {
      const step = table.columns.includes("sequence") ? ", sequence = sequence + 1" : "";
      const query = `update "${table.name}" set ${key(table)} = $1::uuid${step}`;
      return at.app.refusal(at.us.enter, { query, params: [at.them.workspaceId] });
    });
    expect(wrong).toEqual([]);
  });

  it("can't delete the other's rows", async () => {
    const wrong = await offenders([0, "42501"], (table) =>
      countOrRefusal({
        query: `delete from "${table.name}" where ${key(table)} = $1::uuid returning 1`,
        params: [at.them.workspaceId],
      }),
    );
    expect(wrong).toEqual([]);
  });

  it("can't point at the other's rows", async () => {
    const pointing = tables.flatMap((table) => table.references.map((reference) => ({ table, reference })));
    expect(pointing.length).toBeGreaterThan(10);
    for (const { table, reference } of pointing) {
      const [foreign] = await rowsOf(tableNamed(reference.to), at.them.workspaceId);
      const statement = await insertion(table, { ...newKeys(table), [reference.column]: foreign?.id });
      const refused = await at.app.refusal(at.us.enter, statement);
      expect({ ...reference, refused }).toSatisfy(() => refused === "23503" || refused === "42501");
    }
  });

  it("has every key in a row checked, but for those that only say what was", async () => {
    const query = `select c.relname || '.' || a.attname as key from pg_class c join pg_attribute a on a.attrelid = c.oid
      join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind = 'r' and a.atttypid = 'uuid'::regtype and a.attname like '%\\_id'
        and a.attname not in ('workspace_id', 'change_id') and not exists (select 1 from pg_constraint f, pg_attribute w
          where f.conrelid = c.oid and f.contype = 'f' and a.attnum = any(f.conkey)
            and w.attrelid = c.oid and w.attname = 'workspace_id' and w.attnum = any(f.conkey))
      order by 1`;
    const unchecked = (await at.owner.batch(query)).map((row) => row.key);
    expect(unchecked).toEqual([
      "activity.task_id",
      "outbox.channel_id",
      "outbox.member_id",
      "outbox.task_id",
      "pending_action.channel_id",
    ]);
  });

  it("leaves all that is the other's as it was, whatever was tried", async () => {
    expect(await theirs()).toEqual(theirsBefore);
  });

  it("sees and writes nothing where no workspace was entered", async () => {
    const seen = await offenders([0], async (table) => (await at.app.batch(`select 1 from "${table.name}"`)).length);
    const written = await offenders(["42501"], async (table) => at.app.refusal(await insertion(table, {})));
    expect({ seen, written }).toEqual({ seen: [], written: [] });
  });

  it("learns nothing of others from the planner's statistics", async () => {
    await at.owner.batch("analyze task", "analyze member");
    expect(await at.app.batch(at.us.enter, "select * from pg_stats where schemaname = 'public'")).toEqual([]);
  });

  async function countOrRefusal(statement: Statement): Promise<number | string> {
    const refused = await at.app.refusal(at.us.enter, statement);
    return refused ?? (await at.app.batch(at.us.enter, statement)).length;
  }

  const tableNamed = (name: string): TenantTable => {
    const found = tables.find((table) => table.name === name);
    if (!found) throw new Error(`No table ${name}`);
    return found;
  };

  /** What else must be unique: numbers and dates that are free. */
  const NEW_KEYS: Readonly<Record<string, Row>> = {
    task: { number: 900 },
    outbox: { key: "another" },
    template_version: { number: 2 },
    occurrence: { recurrence_id: "2026-12-04" },
  };
  const newKeys = ({ name }: TenantTable): Row => NEW_KEYS[name] ?? {};
});
