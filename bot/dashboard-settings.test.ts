import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseAction } from "#core/chat/action.ts";
import type { View } from "#core/chat/view.ts";
import type { MemberId, WorkspaceId } from "#core/ids.ts";
import { createLogin } from "#db/tenancy/login.ts";
import type { DashboardAct } from "#web-dashboard/dashboard-port.ts";
import { startTalk } from "./conversation/testing/talk.ts";
import { createDashboardActs } from "./dashboard-acts.ts";

const NOW = new Date("2026-11-22T08:00:00Z");

describe("the settings page's acts", () => {
  let talk: Awaited<ReturnType<typeof startTalk>>;
  const rows = (query: string) => createLogin(talk.database.ownerUrl).batch(query);

  beforeAll(async () => {
    talk = await startTalk(NOW.toISOString());
    await talk.say("ana: hello");
    await talk.say("ben: hello");
  });
  afterAll(() => talk?.close());

  async function act(name: string, what: DashboardAct): Promise<View> {
    const [who] = await rows(`select workspace_id, id from member where name = '${name}'`);
    const scope = { workspaceId: who?.workspace_id as WorkspaceId, memberId: who?.id as MemberId, now: NOW };
    return createDashboardActs(() => talk.deps).act(scope, crypto.randomUUID(), what);
  }

  const undo = (view: View) =>
    act("ana", { verb: "press", actionId: view.actions.find(({ id }) => parseAction(id)?.verb === "undo")?.id ?? "" });

  it("save several habits as one change, and take them back as one", async () => {
    const settings = { dayTime: "08:30", nudges: false, digest: "07:00 MO" };
    const view = await act("ana", { verb: "change-settings", settings });
    expect(view.say).toBe("Saved.");
    const saved = () => rows("select day_time, nudges, digest, locale from member where name = 'ana'");
    expect(await saved()).toEqual([{ day_time: "08:30", nudges: false, digest: "07:00 MO", locale: null }]);
    expect((await act("ana", { verb: "change-settings", settings })).say).toMatch(/Nothing was changed/);
    expect((await undo(view)).say).toBe("Your setting is back to what it was.");
    expect(await saved()).toEqual([{ day_time: null, nudges: null, digest: null, locale: null }]);
  });

  it("ask whether repeats move along to a new zone", async () => {
    await talk.say("ana: water the plants every day at 9");
    const view = await act("ana", { verb: "change-settings", settings: { timeZone: "Asia/Tokyo" } });
    expect(view.say).toContain("Move it along?");
    expect(view.actions.map(({ label }) => label)).toEqual(["Move it", "Leave it", "Undo"]);
    await undo(view);
  });

  it("note days away, with who stands in, and end them", async () => {
    const [ben] = await rows("select id, name from member where name = 'ben'");
    const standIn = { id: ben?.id as MemberId, name: "ben" };
    const view = await act("ana", { verb: "set-absence", fromDay: "2026-11-22", toDay: "2026-11-27", standIn });
    expect(view.say).toBe("You're away until Fri 27 Nov. Ben hears of your tasks meanwhile.");
    expect(await rows("select to_day::text as last, stand_in_id from absence")).toEqual([
      { last: "2026-11-27", stand_in_id: standIn.id },
    ]);
    expect((await act("ana", { verb: "end-absence" })).say).toBe("You're back. Reminders come as usual again.");
    expect(await rows("select 1 from absence")).toEqual([]);
  });

  it("change what holds for all for an admin, and tell others who can", async () => {
    const wanted = { settings: { modelAllowed: true, country: "FR" }, addDaysOff: [], removeDaysOff: [] };
    const refused = await act("ben", { verb: "change-workspace", ...wanted });
    expect(refused).toMatchObject({ kind: "error", say: expect.stringContaining("ask ana") });
    const workspace = () => rows("select model_allowed, country from workspace");
    expect(await workspace()).toEqual([{ model_allowed: false, country: null }]);
    const view = await act("ana", { verb: "change-workspace", ...wanted });
    expect(view.say).toBe("Saved, for everyone here.");
    expect(await workspace()).toEqual([{ model_allowed: true, country: "FR" }]);
    await undo(view);
    expect(await workspace()).toEqual([{ model_allowed: false, country: null }]);
  });
});
