import { describe, expect, it } from "vitest";
import type { Context } from "../context.ts";
import type { ChangeId, MemberId, TaskId, WorkspaceId } from "../ids.ts";
import type { Absence } from "./absence.ts";
import { endAbsence } from "./end-absence.ts";
import { absenceDays, setAbsence } from "./set-absence.ts";

const ANA = "019ab000-0001-7000-8000-000000000001" as MemberId;
const ctx: Context = {
  actor: { memberId: ANA, via: "playground" },
  workspaceId: "019ab000-0000-7000-8000-000000000001" as WorkspaceId,
  timeZone: "Pacific/Auckland",
  now: new Date("2026-11-22T20:00:00Z"), // the 23rd in Auckland
  changeId: "019ab000-0009-7000-8000-000000000001" as ChangeId,
  newTaskId: () => "019ab000-0003-7000-8000-000000000001" as TaskId,
};
const SAID = { from: null, to: null, lasts: null, back: null, standIn: null };
const away = (fromDay: string, toDay: string, id = "a"): Absence => ({
  id,
  memberId: ANA,
  fromDay,
  toDay,
  standInId: null,
});

describe("the days of an absence", () => {
  it.each([
    { said: { to: "2026-11-27" }, days: { fromDay: "2026-11-23", toDay: "2026-11-27" } },
    { said: { from: "2026-12-01", to: "2026-12-05" }, days: { fromDay: "2026-12-01", toDay: "2026-12-05" } },
    { said: { lasts: "P2W" }, days: { fromDay: "2026-11-23", toDay: "2026-12-06" } },
    { said: { from: "2026-12-01", lasts: "P3D" }, days: { fromDay: "2026-12-01", toDay: "2026-12-03" } },
    { said: { back: "2026-11-30" }, days: { fromDay: "2026-11-23", toDay: "2026-11-29" } },
    { said: { lasts: "PT3H" }, days: "backwards" },
    { said: { back: "2026-11-23" }, days: "backwards" },
    { said: { from: "2026-12-01" }, days: "no-end" },
    { said: {}, days: "no-end" },
    { said: { from: "2026-12-05", to: "2026-12-01" }, days: "backwards" },
    { said: { from: "2026-11-01", to: "2026-11-22" }, days: "past" },
  ])("of $said are $days", ({ said, days }) => {
    expect(absenceDays({ ...SAID, ...said }, ctx)).toEqual(days);
  });
});

describe("an absence", () => {
  it("takes the place of one that it meets, and stands beside one that it doesn't", () => {
    const present = [away("2026-12-01", "2026-12-05")];
    const longer = setAbsence(ctx, { fromDay: "2026-12-05", toDay: "2026-12-09", standInId: null, present });
    expect(longer.absence).toEqual({ before: present[0], after: away("2026-12-05", "2026-12-09") });
    const other = setAbsence(ctx, { fromDay: "2026-12-06", toDay: "2026-12-09", standInId: null, present });
    expect(other.absence).toEqual({ before: null, after: away("2026-12-06", "2026-12-09", ctx.changeId) });
  });

  it.each([
    { present: [], ended: null },
    { present: [away("2026-11-01", "2026-11-22")], ended: null },
    { present: [away("2026-11-20", "2026-11-27")], ended: away("2026-11-20", "2026-11-22") },
    { present: [away("2026-11-23", "2026-11-27")], ended: "gone" },
    { present: [away("2026-12-24", "2026-12-31"), away("2026-12-01", "2026-12-05", "next")], ended: "gone" },
  ])("that has begun ends yesterday, another is gone: $present", ({ present, ended }) => {
    const change = endAbsence(ctx, present);
    if (ended === null) expect(change).toBe(null);
    else expect(change?.absence?.after).toEqual(ended === "gone" ? null : ended);
    if (present.length > 1) expect(change?.absence?.before?.id).toBe("next");
  });
});
