import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenStore, openStore } from "./testing/open-store.ts";

const DECEMBER = { from: "2026-12-01", to: "2026-12-31" };
const JUNE = { from: "2027-05-25", to: "2027-06-30" };

describe("the days off of a workspace", () => {
  let at: OpenStore;
  const say = (country: string | null, workDays: string | null = null) =>
    at.owner.batch({ query: "update workspace set country = $1, work_days = $2", params: [country, workDays] });

  beforeAll(async () => {
    at = await openStore();
    const { workspaceId } = await at.load();
    const own = "insert into holiday values ($1::uuid, '2026-12-28', 'Closed'), ($1::uuid, '2027-12-28', 'Closed')";
    await at.owner.batch({ query: own, params: [workspaceId] });
  });
  afterAll(() => at?.database.close());

  it.each([
    [null, DECEMBER, ["2026-12-28"]],
    ["DE", DECEMBER, ["2026-12-25", "2026-12-26", "2026-12-28"]],
    ["GB", DECEMBER, ["2026-12-25", "2026-12-26", "2026-12-28"]], // Boxing Day's substitute is a day of their own too
    ["DE", JUNE, []],
    ["DE-BY", JUNE, ["2027-05-27"]],
    ["GB-SCT", JUNE, ["2027-05-31"]],
    ["US-CA", JUNE, ["2027-05-31", "2027-06-18", "2027-06-19"]], // no table of its own: the country's
    ["XX", DECEMBER, ["2026-12-28"]],
  ])("in %s are its own and its place's", async (country, range, expected) => {
    await say(country);
    expect((await at.load({ daysOff: range })).daysOff).toEqual(expected);
  });

  it("are not read unless they are asked for; its country and working week always are", async () => {
    await say("IL", "SU,MO,TU,WE,TH");
    expect(await at.load()).toMatchObject({ daysOff: [], country: "IL", workDays: "SU,MO,TU,WE,TH" });
  });

  it("are no other workspace's", async () => {
    await say(null);
    expect((await at.load({ workspaceKey: "T2", daysOff: DECEMBER })).daysOff).toEqual([]);
  });
});
