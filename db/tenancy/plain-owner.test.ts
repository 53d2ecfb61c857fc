import { randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import { neonConfig } from "@neondatabase/serverless";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { migrate } from "../local/migrate.ts";
import { type NeonEndpoint, startNeonEndpoint } from "../local/neon-endpoint.ts";
import { createPostgresBackend } from "../local/postgres-backend.ts";
import type { SqlBackend } from "../local/sql-backend.ts";
import { canTestOver, createTestDatabase, type TestDatabase } from "../testing/test-database.ts";
import { createLogin, type Login } from "./login.ts";
import { enterRequest } from "./two-tenants.ts";
import { findUnprotected } from "./unprotected-tables.ts";

const MIGRATIONS = fileURLToPath(new URL("../migrations", import.meta.url));
const NAME = `plain_owner_${randomUUID().slice(0, 8)}`;

/** As a hosted Postgres has it: whoever migrates owns the tables, but forced row security holds for them too. */
describe.skipIf(!canTestOver("postgres"))("an owner who is no superuser", () => {
  let server: SqlBackend;
  let owned: SqlBackend;
  let endpoint: NeonEndpoint;
  let logins: TestDatabase; // sees to it that the server's logins have the tests' passwords
  let owner: Login;
  let app: Login;

  const run = (query: string) =>
    server.run({ login: server.owner, statements: [{ query, params: [] }], transaction: null });

  beforeAll(async () => {
    const url = process.env.TEST_POSTGRES_URL ?? "";
    logins = await createTestDatabase({ over: "postgres" });
    server = createPostgresBackend({ connectionString: url });
    await run(`create role ${NAME} login createrole password 'plain'`);
    await run(`create database ${NAME} owner ${NAME}`);
    const connection = Object.assign(new URL(url), { pathname: `/${NAME}`, username: NAME, password: "plain" });
    owned = createPostgresBackend({ connectionString: connection.href });
    await migrate(owned, MIGRATIONS);
    endpoint = await startNeonEndpoint({ backend: owned });
    neonConfig.fetchEndpoint = endpoint.url;
    owner = createLogin(`postgresql://${NAME}:plain@127.0.0.1/companion`);
    app = createLogin(logins.appUrl);
  });

  afterAll(async () => {
    await endpoint?.close();
    await owned?.close();
    await run(`drop database if exists ${NAME} with (force)`);
    await run(`drop role if exists ${NAME}`);
    await server?.close();
    await logins?.close();
  });

  it("migrates, and leaves every table protected", async () => {
    expect(await owner.batch("select rolsuper, rolbypassrls from pg_roles where rolname = current_user")).toEqual([
      { rolsuper: false, rolbypassrls: false },
    ]);
    expect(await findUnprotected(owner)).toEqual([]);
  });

  it("has the app enter, number and write as under any other", async () => {
    const task = `insert into task (workspace_id, id, number, summary, status, author_id, created_at)
      select companion.current_workspace(), gen_random_uuid(), 1, 'Send the report', 'needs-action', companion.current_member(), now()`;
    for (const team of ["T1", "T2", "T1"]) {
      const [{ entered } = {}] = await app.batch(enterRequest(team));
      expect(entered).toMatchObject({ firstNumber: expect.any(Number) });
    }
    for (const team of ["T1", "T2"]) await app.batch(enterRequest(team), task);
    expect(await app.batch(enterRequest("T1"), "select count(*)::int as n from task")).toEqual([{ n: 1 }]);
  });

  it("sees no task itself", async () => {
    expect(await owner.batch("select 1 from task")).toEqual([]);
    expect(await owner.batch("select 1 from outbox")).toEqual([]);
  });
});
