import { fileURLToPath } from "node:url";
import { type NeonDbError, neon, neonConfig } from "@neondatabase/serverless";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { canTestOver, createTestDatabase, type TestDatabase } from "../testing/test-database.ts";

const migrations = fileURLToPath(new URL("./fixtures/migrations", import.meta.url));

for (const over of ["pglite", "postgres"] as const) {
  describe.skipIf(!canTestOver(over))(`a batch over ${over}`, () => {
    let database: TestDatabase;
    const as = (url: string) => neon(url, { fullResults: true });
    const owner = () => as(database.ownerUrl);
    const app = () => as(database.appUrl);

    beforeAll(async () => {
      database = await createTestDatabase({ migrations, over });
      neonConfig.fetchEndpoint = database.fetchEndpoint;
      await database.backend.script([
        "create table parent (id int primary key)",
        "create table child (id int primary key, parent int references parent deferrable initially deferred)",
      ]);
    });
    afterAll(() => database?.close());
    beforeEach(() => database.backend.script(["truncate note, child, parent"]));

    it("commits all or nothing, in one round trip", async () => {
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

    it("fails when its commit fails", async () => {
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

    it("does no harm to the next by failing", async () => {
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

    it("leaves no transaction open, even if a statement opens one", async () => {
      const sql = owner();
      await sql`begin`;
      await sql`insert into parent values (1)`;
      await sql`rollback`;
      expect((await sql`select * from parent`).rows).toEqual([{ id: 1 }]);
    });

    it("runs a repeated statement after its table has changed", async () => {
      const sql = owner();
      const query = () => sql`select * from parent`;
      await sql`insert into parent values (1)`;
      for (let time = 0; time < 3; time += 1) await query();
      await sql`alter table parent add column extra text default 'x'`;
      expect((await query()).rows).toEqual([{ id: 1, extra: "x" }]);
      await sql`alter table parent drop column extra`;
      expect((await query()).rows).toEqual([{ id: 1 }]);
    });

    it.each(["ReadCommitted", "RepeatableRead", "Serializable"] as const)("runs as %s", async (isolationLevel) => {
      const sql = owner();
      const [level] = await sql.transaction([sql`show transaction_isolation`], { isolationLevel });
      const asked = isolationLevel.replace(/(?<=[a-z])(?=[A-Z])/, " ").toLowerCase();
      expect(level?.rows).toEqual([{ transaction_isolation: asked }]);
    });

    it("refuses to write when it is read-only", async () => {
      const sql = owner();
      const batch = sql.transaction([sql`insert into parent values (1)`], { readOnly: true, deferrable: true });
      await expect(batch).rejects.toMatchObject({ code: "25006" });
    });

    it("runs under its login's rights and row security", async () => {
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

    it("runs beside many others", async () => {
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

    it("runs more different statements than are kept prepared", async () => {
      const sql = owner();
      for (let time = 0; time < 520; time += 1) await sql.query(`select ${time} as n`);
      expect((await sql`select 1 as n`).rows).toEqual([{ n: 1 }]);
    });
  });
}
