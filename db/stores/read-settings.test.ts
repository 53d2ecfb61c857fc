import { neonConfig } from "@neondatabase/serverless";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { MemberId, WorkspaceId } from "#core/ids.ts";
import { createDatabase } from "../client.ts";
import { createTwoTenants, type TwoTenants } from "../tenancy/two-tenants.ts";
import { createDeskStore } from "./desk-store.ts";

describe("what the settings page reads", () => {
  let at: TwoTenants;

  beforeAll(async () => {
    at = await createTwoTenants();
    neonConfig.fetchEndpoint = at.database.fetchEndpoint;
  });
  afterAll(() => at?.database.close());

  const read = (workspaceId: string, memberId: string) =>
    createDeskStore(createDatabase(at.database.appUrl)).settings({
      workspaceId: workspaceId as WorkspaceId,
      memberId: memberId as MemberId,
      now: new Date("2026-11-22T09:00:00Z"),
    });

  it("is the workspace's, its admins, and one's own days away", async () => {
    const { us, owner } = at;
    await owner.batch(
      `update workspace set country = 'DE', day_parts = 'morning=08:30' where id = '${us.workspaceId}'`,
    );
    const { workspace, circumstances, people, member } = await read(us.workspaceId, us.memberId);
    expect(workspace).toEqual({
      timeZone: null,
      country: "DE",
      workDays: null,
      dayParts: "morning=08:30",
      modelAllowed: false,
    });
    expect(circumstances).toMatchObject({
      absences: [{ memberId: us.memberId, fromDay: "2026-12-01", toDay: "2026-12-05", standInId: us.memberId }],
      daysOff: [{ day: "2026-12-24", name: "Closed" }],
      admins: ["Ana"],
      channel: null,
    });
    expect(circumstances.names.get(us.memberId as MemberId)).toBe("Ana");
    expect([...people]).toEqual([[us.memberId, "Ana"]]);
    expect(member.role).toBe("owner");
  });

  it("is never another workspace's", async () => {
    await expect(read(at.us.workspaceId, at.them.memberId)).rejects.toMatchObject({ code: "not-permitted" });
    expect((await read(at.them.workspaceId, at.them.memberId)).workspace.country).toBe(null);
  });
});
