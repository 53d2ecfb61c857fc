import { request } from "node:http";
import { fileURLToPath } from "node:url";
import { neon, neonConfig } from "@neondatabase/serverless";
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

    beforeAll(async () => {
      database = await createTestDatabase({ migrations, over });
      neonConfig.fetchEndpoint = database.fetchEndpoint;
      await database.backend.script([
        "create table thing (id int primary key, at timestamptz not null, data jsonb, words text[])",
        "create table parent (id int primary key)",
      ]);
    });
    afterAll(() => database?.close());
    beforeEach(() => database.backend.script(["truncate thing, parent"]));

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
