import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Statement } from "./login.ts";
import { createTwoTenants, enterRequest, type TwoTenants } from "./two-tenants.ts";

const WHERE = "select companion.current_workspace() as workspace, companion.current_member() as member";

describe("entering a workspace", () => {
  let at: TwoTenants;

  beforeAll(async () => {
    at = await createTwoTenants();
  });
  afterAll(() => at?.database.close());

  const resume = (workspaceId: string, memberId: string, take = 0): Statement => ({
    query: "select companion.resume($1::uuid, $2::uuid, $3::int) as first",
    params: [workspaceId, memberId, take],
  });

  it("lasts for one batch, on whatever connection comes next", async () => {
    const { us, app } = at;
    expect(await app.batch(us.enter, WHERE)).toEqual([{ workspace: us.workspaceId, member: us.memberId }]);
    for (let i = 0; i < 12; i++) {
      expect(await app.batch(WHERE)).toEqual([{ workspace: null, member: null }]);
    }
  });

  it("leaves nothing entered when the batch fails", async () => {
    expect(await at.app.refusal(at.us.enter, "select 1 / 0")).toBe("22012");
    expect(await at.app.batch(WHERE)).toEqual([{ workspace: null, member: null }]);
  });

  it("takes only a member of that very workspace", async () => {
    const { us, them, app } = at;
    expect(await app.refusal(resume(us.workspaceId, us.memberId))).toBe(null);
    for (const [workspaceId, memberId] of [
      [us.workspaceId, them.memberId],
      [them.workspaceId, us.memberId],
      [us.workspaceId, crypto.randomUUID()],
      [crypto.randomUUID(), us.memberId],
    ] as const) {
      expect(await app.refusal(resume(workspaceId, memberId))).toBe("42501");
    }
  });

  it("keeps to the one entered first where a second try is refused", async () => {
    const { us, them, app } = at;
    expect(await app.refusal(us.enter, resume(them.workspaceId, us.memberId), WHERE)).toBe("42501");
  });

  it("finds its own tables, whatever the caller made and put in front", async () => {
    const { us, them, app } = at;
    const trap = [
      "create temp table installation (platform text, workspace_key text, workspace_id uuid, active boolean) on commit drop",
      `insert into installation values ('slack', 'T-US', '${them.workspaceId}', true)`,
      "create temp table member (workspace_id uuid, id uuid) on commit drop",
      `insert into member values ('${them.workspaceId}', '${us.memberId}')`,
      "set local search_path = pg_temp, public, pg_catalog",
    ];
    expect(await app.batch(...trap, us.enter, WHERE)).toEqual([{ workspace: us.workspaceId, member: us.memberId }]);
    expect(await app.refusal(...trap, resume(them.workspaceId, us.memberId))).toBe("42501");
  });

  it.each([
    { what: "no workspace", request: { workspaceKey: null } },
    { what: "nobody", request: { actor: null } },
    { what: "no channel", request: { channel: null } },
    { what: "nameless keys", request: { workspaceKey: "T-NEW", ids: [] } },
    { what: "keys that are none", request: { workspaceKey: "T-NEW", ids: ["x'; drop table task; --"] } },
    { what: "mentions that are no list", request: { mentions: "U2" } },
    { what: "mentions of nobody", request: { mentions: [null] } },
    { what: "more numbers than there are", request: { take: 2 ** 31 } },
    { what: "numbers that are none", request: { take: "all" } },
  ])("refuses a request with $what, and makes nothing", async ({ request }) => {
    const before = await counts();
    expect(await at.app.refusal(enterRequest("T-US", request))).toMatch(/^(?:22|23|40)/);
    expect(await counts()).toEqual(before);
  });

  it("refuses to make a workspace under the other's key", async () => {
    const before = await counts();
    const request = enterRequest("T-NEW", {
      ids: [at.them.workspaceId, ...Array.from({ length: 4 }, () => crypto.randomUUID())],
    });
    expect(await at.app.refusal(request)).toBe("23505");
    expect(await counts()).toEqual(before);
  });

  it("takes hostile words for names, and no more", async () => {
    const name = `'); set companion.workspace_id = '${at.them.workspaceId}'; --`;
    const actor = { externalId: name, name, workspace_id: at.them.workspaceId, member_id: at.them.memberId };
    const [row] = await at.app.batch(enterRequest("T-US", { actor, workspace_id: at.them.workspaceId }), WHERE);
    expect(row?.workspace).toBe(at.us.workspaceId);
    expect(
      await at.app.batch(at.us.enter, { query: "select name from member where name = $1", params: [name] }),
    ).toEqual([{ name }]);
  });

  it("makes each new team a workspace of its own, though the people have the same names", async () => {
    const entered = await Promise.all(
      ["T-1", "T-2"].map(async (key) => (await at.app.batch(enterRequest(key), WHERE))[0]?.workspace),
    );
    expect(new Set([...entered, at.us.workspaceId, at.them.workspaceId]).size).toBe(4);
  });

  it("gives numbers from the entered workspace only", async () => {
    const { us, them, app, owner } = at;
    const last = () => owner.batch("select workspace_id, last from task_counter");
    const before = await last();
    await app.batch(resume(us.workspaceId, us.memberId, 5));
    const moved = (await last()).filter(
      (row) => !before.some((old) => old.workspace_id === row.workspace_id && old.last === row.last),
    );
    expect(moved.map((row) => row.workspace_id)).toEqual([us.workspaceId]);
    expect(await app.refusal(them.enter, "update task_counter set last = 0")).toBe("42501");
  });

  async function counts() {
    const tables = ["workspace", "installation", "member", "identity", "channel", "task_counter"];
    const query = `select ${tables.map((table) => `(select count(*)::int from ${table}) as ${table}`).join(", ")}, (select sum(last)::int from task_counter) as last`;
    return at.owner.batch(query);
  }
});
