import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId, type OpenStore, openStore } from "./testing/open-store.ts";

const MANY = 20;

describe("loading", () => {
  let at: OpenStore;

  beforeAll(async () => {
    at = await openStore();
  });
  afterAll(() => at?.database.close());

  const rows = async (table: string, workspaceId: string): Promise<number> => {
    const key = table === "workspace" ? "id" : "workspace_id";
    const query = `select 1 from ${table} where ${key} = $1::uuid`;
    return (await at.owner.batch({ query, params: [workspaceId] })).length;
  };

  it("makes one workspace, member and channel of many first messages at once", async () => {
    const loads = await Promise.all(Array.from({ length: MANY }, () => at.load({ workspaceKey: "T-NEW", take: 1 })));
    const [first] = loads;
    expect(new Set(loads.map((one) => `${one.workspaceId} ${one.actor.id} ${one.channelId}`)).size).toBe(1);
    expect(new Set(loads.map(({ firstNumber }) => firstNumber)).size).toBe(MANY);
    for (const table of ["workspace", "installation", "member", "identity", "channel", "task_counter"]) {
      expect(await rows(table, first?.workspaceId ?? ""), table).toBe(1);
    }
    expect(
      await at.owner.batch("select 1 from workspace where id not in (select workspace_id from installation)"),
    ).toEqual([]);
  });

  it("makes each a member of one workspace where many people write first at once", async () => {
    const loads = await Promise.all(
      Array.from({ length: MANY }, (_, i) =>
        at.load({ workspaceKey: "T-CROWD", actor: { externalId: `U${i}`, name: `Person ${i}` } }),
      ),
    );
    expect(new Set(loads.map(({ workspaceId }) => workspaceId)).size).toBe(1);
    expect(new Set(loads.map(({ actor }) => actor.id)).size).toBe(MANY);
    expect(await rows("member", loads[0]?.workspaceId ?? "")).toBe(MANY);
  });

  it("makes one member of somebody new whom many mention at once", async () => {
    await at.load();
    const mentions = [{ externalId: "U-NEW", name: "Ben" }];
    const loads = await Promise.all(Array.from({ length: MANY }, () => at.load({ mentions })));
    expect(new Set(loads.map(({ mentioned }) => mentioned.get("U-NEW"))).size).toBe(1);
  });

  it("makes two members of two who mention each other at once", async () => {
    await at.load();
    const [ana, ben] = [
      { externalId: "U-A", name: "A" },
      { externalId: "U-B", name: "B" },
    ] as const;
    const loads = await Promise.all(
      Array.from({ length: MANY }, (_, i) =>
        i % 2 === 0 ? at.load({ actor: ana, mentions: [ben] }) : at.load({ actor: ben, mentions: [ana] }),
      ),
    );
    expect(new Set(loads.map(({ actor }) => actor.id)).size).toBe(2);
  });

  it("finds nothing of another workspace by its keys", async () => {
    const [ours, theirs] = [await at.load(), await at.load({ workspaceKey: "T2", take: 1 })];
    const loaded = await at.load({ pending: { id: newId() }, undo: newId() as never });
    expect(loaded).toMatchObject({ pending: null, undo: null, tasks: [] });
    expect(ours.workspaceId).not.toBe(theirs.workspaceId);
  });
});
