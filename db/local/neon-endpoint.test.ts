import { request } from "node:http";
import { fileURLToPath } from "node:url";
import { type NeonDbError, neon, neonConfig } from "@neondatabase/serverless";
import { eq } from "drizzle-orm";
import { drizzle } from "drizzle-orm/neon-http";
import { integer, jsonb, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { canTestOver, createTestDatabase, type TestDatabase } from "../testing/test-database.ts";

const migrations = fileURLToPath(new URL("./fixtures/migrations", import.meta.url));

const thing = pgTable("thing", {
  id: integer().primaryKey(),
  at: timestamp({ withTimezone: true }).notNull(),
  data: jsonb(),
  words: text().array(),
});

/** As the server prints them, in UTC. */
const TEXTS = [
  { value: "'2026-03-08 09:30:00.5+02'::timestamptz", printed: "2026-03-08 07:30:00.5+00" },
  { value: "'2026-03-08 09:30'::timestamp", printed: "2026-03-08 09:30:00" },
  { value: "'2026-03-08'::date", printed: "2026-03-08" },
  { value: "true", printed: "t" },
  { value: "42::bigint", printed: "42" },
  { value: "1.50::numeric", printed: "1.50" },
  { value: `'{"b": 1, "a": [true]}'::jsonb`, printed: '{"a": [true], "b": 1}' },
  { value: "'\\x00ff5c'::bytea", printed: "\\x00ff5c" },
  { value: `array['a', 'b c', 'd"e', 'null', '', null]`, printed: '{a,"b c","d\\"e","null","",NULL}' },
  { value: "array[true, false]", printed: "{t,f}" },
  { value: "array['2026-03-08 07:30+00'::timestamptz]", printed: '{"2026-03-08 07:30:00+00"}' },
  { value: "interval '1 day 02:03'", printed: "1 day 02:03:00" },
  { value: "null::text", printed: null },
];

for (const over of ["pglite", "postgres"] as const) {
  describe.skipIf(!canTestOver(over))(`the Neon endpoint over ${over}`, () => {
    let database: TestDatabase;
    const as = (url: string) => neon(url, { fullResults: true });
    const owner = () => as(database.ownerUrl);
    const app = () => as(database.appUrl);

    beforeAll(async () => {
      database = await createTestDatabase({ migrations, over });
      neonConfig.fetchEndpoint = database.fetchEndpoint;
      await database.backend.script([
        "create table thing (id int primary key, at timestamptz not null, data jsonb, words text[])",
        "create table parent (id int primary key)",
        "create table child (id int primary key, parent int references parent deferrable initially deferred)",
      ]);
    });
    afterAll(() => database?.close());
    beforeEach(() => database.backend.script(["truncate note, thing, child, parent"]));

    it.each(TEXTS)("prints $value as $printed", async ({ value, printed }) => {
      const headers = {
        "Neon-Connection-String": database.ownerUrl,
        "Neon-Raw-Text-Output": "true",
        "Neon-Array-Mode": "true",
      };
      const body = JSON.stringify({ query: `select ${value} as v`, params: [] });
      const answer = await fetch(database.endpoint.url, { method: "POST", headers, body });
      expect(await answer.json()).toMatchObject({ command: "SELECT", rowCount: 1, rows: [[printed]] });
    });

    it("gives the real client parsed values, fields, command and count", async () => {
      const { rows, fields, command, rowCount } =
        await owner()`select ${7}::int as n, ${true}::bool as b, ${null}::text`;
      expect(rows).toEqual([{ n: 7, b: true, text: null }]);
      expect(fields.map(({ name, dataTypeID }) => [name, dataTypeID])).toEqual([
        ["n", 23],
        ["b", 16],
        ["text", 25],
      ]);
      expect([command, rowCount]).toEqual(["SELECT", 1]);
    });

    it.each([
      { query: "insert into parent values (1), (2), (3)", command: "INSERT", rowCount: 3 },
      { query: "update parent set id = id where id = 99", command: "UPDATE", rowCount: 0 },
      { query: "set statement_timeout = 0", command: "SET", rowCount: null },
      { query: "create table if not exists parent ()", command: "CREATE", rowCount: null },
    ])("answers $command with $rowCount rows to $query", async ({ query, command, rowCount }) => {
      expect(await owner().query(query)).toMatchObject({ command, rowCount, rows: [] });
    });

    it("takes Drizzle's values there and back", async () => {
      const db = drizzle(owner());
      const row = {
        id: 1,
        at: new Date("2026-03-08T09:30:00.123Z"),
        data: { a: [1, "'\"", null] },
        words: ["a b", '"', ""],
      };
      const [, rows, , left] = await db.batch([
        db.insert(thing).values(row),
        db.select().from(thing),
        db.delete(thing).where(eq(thing.id, 1)),
        db.select({ id: thing.id }).from(thing),
      ]);
      expect(rows).toEqual([row]);
      expect(left).toEqual([]);
    });

    it("runs a batch all or not at all, in one round trip", async () => {
      const before = database.endpoint.roundTrips();
      const sql = owner();
      const batch = sql.transaction([
        sql`insert into parent values (1)`,
        sql`insert into parent values (2)`,
        sql`insert into parent values (1)`,
        sql`insert into parent values (3)`,
      ]);
      await expect(batch).rejects.toMatchObject({ code: "23505", constraint: "parent_pkey", table: "parent" });
      expect(database.endpoint.roundTrips()).toBe(before + 1);
      expect((await sql`select * from parent`).rows).toEqual([]);
    });

    it("fails the batch when its commit fails", async () => {
      const sql = owner();
      const batch = sql.transaction([sql`insert into child values (1, 99)`, sql`select 1`]);
      await expect(batch).rejects.toMatchObject({ code: "23503" });
      expect((await sql`select * from child`).rows).toEqual([]);
    });

    it("names what went wrong as Neon does", async () => {
      const error: NeonDbError = await owner()
        .query("select nothing from note")
        .catch((thrown) => thrown);
      expect(error).toMatchObject({ name: "NeonDbError", severity: "ERROR", code: "42703", position: "8" });
      expect(error.message).toBe('column "nothing" does not exist');
      expect(error.routine).toBeTruthy();
    });

    it("works on after errors of every kind", async () => {
      const sql = owner();
      for (const query of [
        "selec",
        "select 1; select 2",
        "select 1/0",
        "select $1::int",
        "insert into note values (1)",
      ]) {
        await expect(sql.query(query, query.includes("$1") ? ["x"] : [])).rejects.toHaveProperty("code");
        expect((await sql`select 1 as one`).rows).toEqual([{ one: 1 }]);
      }
      expect((await sql.query("")).rows).toEqual([]);
      expect((await sql`select 2 as two`).rows).toEqual([{ two: 2 }]);
    });

    it("leaves no transaction open when a statement opens one", async () => {
      const sql = owner();
      await sql`begin`;
      await sql`insert into parent values (1)`;
      await sql`rollback`;
      expect((await sql`select * from parent`).rows).toEqual([{ id: 1 }]);
    });

    it("answers a repeated statement after its table has changed", async () => {
      const sql = owner();
      const query = () => sql`select * from parent`;
      await sql`insert into parent values (1)`;
      for (let time = 0; time < 3; time += 1) await query();
      await sql`alter table parent add column extra text default 'x'`;
      expect((await query()).rows).toEqual([{ id: 1, extra: "x" }]);
      await sql`alter table parent drop column extra`;
      expect((await query()).rows).toEqual([{ id: 1 }]);
    });

    it.each(["ReadCommitted", "RepeatableRead", "Serializable"] as const)(
      "runs a batch as %s",
      async (isolationLevel) => {
        const sql = owner();
        const [level] = await sql.transaction([sql`show transaction_isolation`], { isolationLevel });
        const asked = isolationLevel.replace(/(?<=[a-z])(?=[A-Z])/, " ").toLowerCase();
        expect(level?.rows).toEqual([{ transaction_isolation: asked }]);
      },
    );

    it("refuses a write in a read-only batch", async () => {
      const sql = owner();
      const batch = sql.transaction([sql`insert into parent values (1)`], { readOnly: true, deferrable: true });
      await expect(batch).rejects.toMatchObject({ code: "25006" });
    });

    it("runs each login under its own rights and row security", async () => {
      const sql = app();
      const enter = sql`select set_config('app.owner', 'ben', true)`;
      const [, , mine] = await sql.transaction([
        enter,
        sql`insert into note values (1, 'ben', 'x')`,
        sql`select id from note`,
      ]);
      expect(mine?.rows).toEqual([{ id: 1 }]);
      expect((await sql`select id from note`).rows).toEqual([]); // the setting ended with its batch
      await expect(sql.transaction([enter, sql`insert into note values (2, 'ann')`])).rejects.toMatchObject({
        code: "42501",
      });
      await expect(sql`select * from parent`).rejects.toMatchObject({ code: "42501" });
      await expect(as(database.jobsUrl)`select * from note`).rejects.toMatchObject({ code: "42501" });
      expect((await sql`select current_user as me`).rows).toEqual([{ me: "companion_app" }]);
      expect((await owner()`select current_user as me`).rows).not.toEqual([{ me: "companion_app" }]);
    });

    it("serves many batches at once", async () => {
      const sql = owner();
      await Promise.all(
        Array.from({ length: 60 }, (_, id) =>
          sql.transaction([sql`insert into parent values (${id})`, sql`select ${id}::int as id`]),
        ),
      );
      expect((await sql`select count(*)::int as n, sum(id)::int as total from parent`).rows).toEqual([
        { n: 60, total: 1770 },
      ]);
    });

    it("takes a prepared statement more often than it keeps statements", async () => {
      const sql = owner();
      for (let time = 0; time < 520; time += 1) await sql.query(`select ${time} as n`);
      expect((await sql`select 1 as n`).rows).toEqual([{ n: 1 }]);
    });

    describe("made to fail", () => {
      it("cuts connections while it is down", async () => {
        database.endpoint.setDown(true);
        await expect(owner()`select 1`).rejects.toThrow("Error connecting to database");
        database.endpoint.setDown(false);
        expect((await owner()`select 1 as one`).rows).toEqual([{ one: 1 }]);
      });

      it("fails a chosen statement, and the batch with it", async () => {
        const sql = owner();
        database.endpoint.setFailing((query) => query.includes("values (2)"));
        const batch = sql.transaction([sql`insert into parent values (1)`, sql`insert into parent values (2)`]);
        await expect(batch).rejects.toMatchObject({ code: "XX000" });
        database.endpoint.setFailing(null);
        expect((await sql`select * from parent`).rows).toEqual([]);
      });

      it("loses the answer of a batch that has committed", async () => {
        database.endpoint.loseAnswers(1);
        await expect(owner()`insert into parent values (1)`).rejects.toThrow("Error connecting to database");
        expect((await owner()`select * from parent`).rows).toEqual([{ id: 1 }]);
      });

      it("takes as long as it is told", async () => {
        database.endpoint.setDelay(80);
        const start = performance.now();
        await owner()`select 1`;
        database.endpoint.setDelay(0);
        expect(performance.now() - start).toBeGreaterThan(75);
      });
    });

    it.each([
      { why: "a name that is not loopback", status: 403, headers: { host: "evil.example" } },
      { why: "no login", status: 422, headers: { "neon-connection-string": "postgres://host/db" } },
      { why: "an output other than raw text", status: 422, headers: { "neon-raw-text-output": "false" } },
      { why: "a body that is not JSON", status: 422, headers: {}, body: "{" },
      { why: "a body above the limit", status: 413, headers: {}, body: `"${"x".repeat(11 * 1024 * 1024)}"` },
    ])("answers $status to $why", async ({ status, headers, body = '{"query":"select 1","params":[]}' }) => {
      expect(await post(database, headers, body)).toBe(status);
    });
  });
}

/** By node:http, because fetch won't send a Host of one's own. */
function post(database: TestDatabase, headers: Record<string, string>, body: string): Promise<number | undefined> {
  const all = {
    "neon-connection-string": database.ownerUrl,
    "neon-raw-text-output": "true",
    "neon-array-mode": "true",
    ...headers,
  };
  return new Promise((resolve, reject) => {
    const asked = request(database.endpoint.url, { method: "POST", headers: all }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    asked.once("error", reject);
    asked.end(body);
  });
}
