import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Statement } from "./login.ts";
import { createTwoTenants, enterRequest, type TwoTenants } from "./two-tenants.ts";

describe("changing what holds for a workspace", () => {
  let at: TwoTenants;

  beforeAll(async () => {
    at = await createTwoTenants();
  });
  afterAll(() => at?.database.close());

  const change = (fields: object): Statement => ({
    query: "select companion.change_workspace($1::jsonb)",
    params: [JSON.stringify(fields)],
  });
  const workspaces = () => at.owner.batch("select * from workspace order by id");
  const ours = async () => (await workspaces()).find(({ id }) => id === at.us.workspaceId);
  const theirs = async () => (await workspaces()).find(({ id }) => id === at.them.workspaceId);

  it("is for whoever made it, who owns it", async () => {
    const before = await theirs();
    await at.app.batch(at.us.enter, change({ timeZone: "Europe/Berlin", country: "DE", workDays: "MO,TU" }));
    expect(await ours()).toMatchObject({
      time_zone: "Europe/Berlin",
      country: "DE",
      work_days: "MO,TU",
      day_parts: null,
    });
    await at.app.batch(at.us.enter, change({ workDays: null, dayParts: "morning=08:30", modelAllowed: true }));
    expect(await ours()).toMatchObject({
      time_zone: "Europe/Berlin",
      work_days: null,
      day_parts: "morning=08:30",
      model_allowed: true,
    });
    expect(await theirs()).toEqual(before);
  });

  it("is refused to those who came later, until they are made admins", async () => {
    const later = enterRequest("T-US", { actor: { externalId: "U2", name: "Ben" } });
    await at.app.batch(later);
    const before = await workspaces();
    expect(await at.app.refusal(later, change({ country: "FR" }))).toBe("42501");
    expect(await workspaces()).toEqual(before);
    await at.owner.batch("update member set role = 'admin' where name = 'Ben'");
    expect(await at.app.refusal(later, change({ country: "FR" }))).toBe(null);
  });

  it("is refused where no workspace was entered, and to the other logins", async () => {
    expect(await at.app.refusal(change({ country: "FR" }))).toBe("42501");
    for (const login of [at.jobs, at.auth]) expect(await login.refusal(change({ country: "FR" }))).toBe("42501");
  });

  it("touches no other column, whatever is asked", async () => {
    const before = await ours();
    await at.app.batch(at.us.enter, change({ id: at.them.workspaceId, name: "Ours now", created_at: "2000-01-01" }));
    expect(await ours()).toEqual(before);
  });

  it("has reminders derived anew for those who go by its zone", async () => {
    await at.owner.batch("delete from unarmed");
    await at.app.batch(at.us.enter, change({ timeZone: "Asia/Tokyo" }));
    const marked = await at.owner.batch("select distinct workspace_id, subject from unarmed");
    expect(marked).toContainEqual({ workspace_id: at.us.workspaceId, subject: "member" });
    expect(marked.every(({ workspace_id }) => workspace_id === at.us.workspaceId)).toBe(true);
  });

  it("makes nobody but the first an owner", async () => {
    const enter = enterRequest("T-FRESH", { mentions: [{ externalId: "U9", name: "Cleo" }] });
    await at.app.batch(enter);
    await at.app.batch(enterRequest("T-FRESH", { actor: { externalId: "U8", name: "Dora" } }));
    const roles = await at.owner.batch(
      "select m.name, m.role from member m join installation i using (workspace_id) where i.workspace_key = 'T-FRESH' order by m.name",
    );
    expect(roles).toEqual([
      { name: "Ana", role: "owner" },
      { name: "Cleo", role: "member" },
      { name: "Dora", role: "member" },
    ]);
  });
});
