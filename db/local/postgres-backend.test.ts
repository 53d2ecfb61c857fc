import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { canTestOver, createTestDatabase, type TestDatabase } from "../testing/test-database.ts";
import { createPostgresBackend } from "./postgres-backend.ts";
import type { Login } from "./sql-backend.ts";

describe.skipIf(!canTestOver("postgres"))("a real Postgres", () => {
  let database: TestDatabase;
  const app: Login = { user: "companion_app", password: "app-for-tests" };

  beforeAll(async () => {
    const migrations = fileURLToPath(new URL("./fixtures/migrations", import.meta.url));
    database = await createTestDatabase({ migrations, over: "postgres" });
  });
  afterAll(() => database?.close());

  const run = (login: Login, query: string) =>
    database.backend.run({ login, statements: [{ query, params: [] }], transaction: null });

  it("serves on when its connections have been ended", async () => {
    const pids = await Promise.all([
      run(app, "select pg_backend_pid()"),
      run(app, "select pg_backend_pid(), pg_sleep(0.1)"),
    ]);
    const list = pids.map(([result]) => result?.rows[0]?.[0]).join(",");
    await run(database.backend.owner, `select pg_terminate_backend(pid) from unnest(array[${list}]) as pid`);
    await expect.poll(() => run(app, "select 1").then(([result]) => result?.rows)).toEqual([["1"]]);
  });

  it("says that a batch was ended by the server", async () => {
    const slow = run(app, "select pg_sleep(5) /* slow */");
    const end =
      "select pg_terminate_backend(pid) from pg_stat_activity where query like '%/* slow %' and pid <> pg_backend_pid()";
    await expect.poll(() => run(database.backend.owner, end).then(([result]) => result?.rowCount)).toBe(1);
    await expect(slow).rejects.toMatchObject({ name: "SqlUnavailable" });
    expect((await run(app, "select 1"))[0]?.rows).toEqual([["1"]]);
  });

  it("refuses a login that it doesn't know", async () => {
    await expect(run({ user: "stranger", password: "x" }, "select 1")).rejects.toMatchObject({ name: "SqlError" });
  });
});

describe("a Postgres that is away", () => {
  it("is unavailable", async () => {
    const backend = createPostgresBackend({ connectionString: "postgres://a:b@127.0.0.1:1/x" });
    const asked = backend.run({
      login: backend.owner,
      statements: [{ query: "select 1", params: [] }],
      transaction: null,
    });
    await expect(asked).rejects.toMatchObject({ name: "SqlUnavailable" });
    await backend.close();
  });
});
