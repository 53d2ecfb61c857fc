import { describe, expect, it } from "vitest";
import type { Context } from "../context.ts";
import type { ChangeId, MemberId, TaskId, WorkspaceId } from "../ids.ts";
import { changeWorkspace, wantedOf } from "./change-workspace.ts";
import { countryIn, countryName } from "./countries.ts";
import { dayPartsIn, dayPartsText } from "./day-parts.ts";
import { NO_WORKSPACE_SETTINGS } from "./workspace.ts";

const ctx: Context = {
  actor: { memberId: "019ab000-0001-7000-8000-000000000001" as MemberId, via: "playground" },
  workspaceId: "019ab000-0000-7000-8000-000000000001" as WorkspaceId,
  timeZone: "UTC",
  now: new Date("2026-11-22T20:00:00Z"),
  changeId: "019ab000-0009-7000-8000-000000000001" as ChangeId,
  newTaskId: () => "019ab000-0003-7000-8000-000000000001" as TaskId,
};

describe("what holds for all", () => {
  const present = { ...NO_WORKSPACE_SETTINGS, dayParts: "evening=18:00" };
  const daysOff = [{ day: "2026-12-24", name: "Christmas Eve" }];
  const input = { present, daysOff, wanted: { settings: { country: "DE" } } };

  it.each(["admin", "owner"] as const)("is changed by an %s", (role) => {
    const change = changeWorkspace(ctx, { ...input, member: { role } });
    expect(change.workspace?.after).toEqual({ ...present, country: "DE" });
  });

  it("is refused to a member", () => {
    expect(() => changeWorkspace(ctx, { ...input, member: { role: "member" } })).toThrow(
      expect.objectContaining({ code: "not-permitted" }),
    );
  });

  it.each([
    { setting: { key: "workspace-days", value: "SU,MO" }, wanted: { settings: { workDays: "SU,MO" } } },
    { setting: { key: "country", value: "the netherlands" }, wanted: { settings: { country: "NL" } } },
    { setting: { key: "country", value: "" }, wanted: { settings: { country: null } } },
    { setting: { key: "country", value: "atlantis" }, wanted: null },
    {
      setting: { key: "day-part", value: "morning=08:30" },
      wanted: { settings: { dayParts: "morning=08:30,evening=18:00" } },
    },
    { setting: { key: "day-part", value: "evening=19:00" }, wanted: { settings: { dayParts: null } } }, // as usual
    {
      setting: { key: "day-off", value: "2026-12-31..2027-01-01" },
      wanted: { add: ["2026-12-31", "2027-01-01"].map((day) => ({ day, name: "Closed" })) },
    },
    { setting: { key: "day-off", value: "2026-12-01..2027-12-01" }, wanted: null },
    { setting: { key: "no-day-off", value: "2026-12-24" }, wanted: { remove: ["2026-12-24"] } },
  ] as const)("said as $setting is $wanted", ({ setting, wanted }) => {
    expect(wantedOf(setting, present)).toEqual(wanted);
  });

  it("names each day off once, and takes away only what is there", () => {
    const wanted = { add: [{ day: "2026-12-24", name: "Closed" }], remove: ["2026-12-25"] };
    const change = changeWorkspace(ctx, { ...input, wanted, member: { role: "owner" } });
    expect(change.workspace).toMatchObject({ addedDaysOff: [], removedDaysOff: [] });
  });
});

describe("a country", () => {
  it.each([
    ["Germany", "DE"],
    ["germany", "DE"],
    ["DE-by", "DE-BY"],
    ["the UK", "GB"],
    ["usa", "US"],
    ["Türkiye", "TR"],
    ["turkey", "TR"],
    ["Narnia", null],
    ["constructor", null],
    ["XX", null],
  ])("%s is %s", (words, code) => {
    expect(countryIn(words)).toBe(code);
  });

  it("has its part's code beside its name", () => {
    expect(countryName("DE-BY")).toBe("Germany (DE-BY)");
    expect(countryName("FR")).toBe("France");
  });
});

describe("the parts of a day", () => {
  it("pass over what can't be read, and write only what is not as usual", () => {
    expect(dayPartsIn("morning=08:30,teatime=16:00,evening=late")).toEqual({ morning: "08:30" });
    expect(dayPartsText({ morning: "08:30", noon: "12:00" })).toBe("morning=08:30");
    expect(dayPartsText({ noon: "12:00" })).toBe(null);
  });
});
