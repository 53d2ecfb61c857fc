import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createLogin } from "#db/tenancy/login.ts";
import { daysOffFor } from "./days-off.ts";
import { startTalk } from "./testing/talk.ts";

type Talk = Awaited<ReturnType<typeof startTalk>>;

/** Wednesday 25 November 2026, the day before Thanksgiving. */
describe("a workspace's days off", () => {
  let talk: Talk;
  const tell = (query: string, ...params: readonly unknown[]) =>
    createLogin(talk.database.ownerUrl).batch({ query, params });
  const isIn = (country: string | null, workDays: string | null = null) =>
    tell("update workspace set country = $1, work_days = $2", country, workDays);

  beforeAll(async () => {
    talk = await startTalk("2026-11-25T09:00:00Z");
    await talk.say("ana: hello");
  });
  afterAll(() => talk?.close());

  it.each([
    ["US", null, "send the report in 2 business days", "Mon 30 Nov"],
    ["US-CA", null, "send the report in 2 working days", "Mon 30 Nov"],
    ["DE", null, "send the report in 2 business days", "Fri 27 Nov"],
    [null, null, "send the report in 2 business days", "Fri 27 Nov"],
    ["IL", "SU,MO,TU,WE,TH", "send the report in 2 business days", "Sun 29 Nov"],
    ["DE", null, "send the report by the last business day of december", "Thu 31 Dec"],
    ["JP", null, "send the report by the last business day of december", "Wed 30 Dec"],
    ["US", null, "cook turkey on thanksgiving", "Thu 26 Nov"],
    ["CA", null, "cook turkey on thanksgiving", "Mon 11 Oct 2027"],
    ["CA", null, "cook turkey on labour day", "Mon 6 Sep 2027"],
    ["DE", null, "cook turkey on labour day", "Sat 1 May 2027"],
  ])("in %s with %s, %j is due %s", async (country, workDays, text, due) => {
    await isIn(country, workDays);
    const said = await talk.say(`ana: ${text}`);
    expect(said.view.tasks[0]?.due?.text).toContain(due);
    expect(said.trips).toBe(2);
  });

  it("let thanksgiving of a Canadian workspace be the second Monday in October", async () => {
    await isIn("CA-ON");
    talk.at("2026-09-01T09:00:00Z");
    expect((await talk.say("ana: cook turkey on thanksgiving")).text).toContain("Mon 12 Oct");
    talk.at("2026-11-25T09:00:00Z");
  });

  it("are skipped where they are its own", async () => {
    await isIn("DE");
    await tell("insert into holiday select id, '2026-11-27', 'Moving' from workspace");
    expect((await talk.say("ana: send the report in 2 business days")).text).toContain("Mon 30 Nov");
    await tell("delete from holiday");
  });

  it("are counted by whoever works on other days than their workspace", async () => {
    await isIn("DE");
    await tell("update member set work_days = 'MO,WE'");
    expect((await talk.say("ana: send the report in 2 business days")).text).toContain("Wed 2 Dec");
    await tell("update member set work_days = null");
  });

  it("still count when a list is created from its preview", async () => {
    await isIn("US");
    await talk.say("ana: - send the report in 2 business days\n- call the bank in 3 business days");
    const { text } = await talk.press("ana", "Create 2");
    expect(text).toMatch(/Send the report · Mon 30 Nov[\s\S]*Call the bank · Tue 1 Dec/);
  });

  it("still count when what a receipt misread is put right", async () => {
    await isIn("US");
    await talk.say("ana: send the report in 2 business days for 1 hour");
    const { text } = await talk.press("ana", '"for 1 hour" is no length');
    expect(text).toMatch(/Send the report for 1 hour · Mon 30 Nov/);
  });
});

describe("the days off that a text needs", () => {
  const NOW = new Date("2026-11-25T09:00:00Z");

  it.each([
    "pay in 3 business days",
    "pay by the next workday",
    "pay on the last working day of may",
    "which holidays are there",
    "friday is a day off",
  ])("are a month back and fourteen ahead: %j", (text) =>
    expect(daysOffFor(text, NOW)).toEqual({ from: "2026-10-25", to: "2028-01-26" }),
  );

  it.each(["pay tomorrow", "buy a workbook", "done", "work on the report friday"])("are none: %j", (text) =>
    expect(daysOffFor(text, NOW)).toBeNull(),
  );
});
