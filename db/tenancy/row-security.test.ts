import { neonConfig } from "@neondatabase/serverless";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "../testing/test-database.ts";
import { createLogin, type Login } from "./login.ts";
import { findUnprotected } from "./unprotected-tables.ts";

const SAME = "workspace_id = (select companion.current_workspace())";

describe("row security", () => {
  let database: TestDatabase;
  let owner: Login;

  beforeAll(async () => {
    database = await createTestDatabase();
    neonConfig.fetchEndpoint = database.fetchEndpoint;
    owner = createLogin(database.ownerUrl);
  });
  afterAll(() => database?.close());

  it("is on, forced, and compares the workspace on every table of the tenants' schema", async () => {
    expect(await findUnprotected(owner)).toEqual([]);
  });

  it.each([
    { change: "drop policy tenant on task", back: tenantPolicy("task"), why: "no policy" },
    {
      change: "alter table outbox no force row level security",
      back: "alter table outbox force row level security",
      why: "row security is not forced",
    },
    {
      change: "alter table comment disable row level security",
      back: "alter table comment enable row level security",
      why: "row security is off",
    },
    {
      change: "alter policy tenant on activity using (true)",
      back: `alter policy tenant on activity using (${SAME})`,
      why: "a policy doesn't compare the workspace",
    },
    {
      change: "alter policy tenant on list with check (true)",
      back: `alter policy tenant on list with check (${SAME})`,
      why: "a policy doesn't compare the workspace",
    },
    {
      change: `alter policy tenant on member using (${SAME} or name = 'Ana')`,
      back: `alter policy tenant on member using (${SAME})`,
      why: "a policy doesn't compare the workspace",
    },
    {
      change: "create policy more on task_category for select to public using (true)",
      back: "drop policy more on task_category",
      why: "a policy doesn't compare the workspace",
    },
    {
      change: "alter policy entering on installation to companion_app",
      back: "alter policy entering on installation to current_user",
      why: "a policy doesn't compare the workspace",
    },
    { change: "create table made_in_haste (workspace_id uuid)", back: "drop table made_in_haste", why: "no policy" },
    {
      change: "create view everything as select * from task",
      back: "drop view everything",
      why: "row security is off",
    },
  ])("is found wanting after: $change", async ({ change, back, why }) => {
    await owner.batch(change);
    const found = await findUnprotected(owner);
    await owner.batch(back);
    expect(found.map((one) => one.why)).toContain(why);
    expect(await findUnprotected(owner)).toEqual([]);
  });
});

function tenantPolicy(table: string): string {
  return `create policy tenant on ${table} for all to companion_app using (${SAME}) with check (${SAME})`;
}
