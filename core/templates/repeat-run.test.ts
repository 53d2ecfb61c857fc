import { describe, expect, it } from "vitest";
import { decideRepeat, type RepeatingRun } from "./repeat-run.ts";
import { TemplateRunId } from "./run.ts";
import { day, sampleSetting } from "./testing/sample-setting.ts";

const setting = sampleSetting();
const OPEN = [{ id: TemplateRunId.parse("00000000-0000-7000-8000-000000000001"), occurrence: "2026-11-01" }];
const MONTH_END: RepeatingRun = {
  rrule: "FREQ=MONTHLY;BYMONTHDAY=1",
  first: day("2026-11-01"),
  position: { kind: "nth", nth: -1, day: "workday", period: "month", ahead: 0 },
  anchor: "start",
  leadDays: 0,
  overlap: "skip",
};
const decide = (now: string, handled: string | null, repeat: Partial<RepeatingRun> = {}, openRuns: typeof OPEN = []) =>
  decideRepeat({ ...MONTH_END, ...repeat }, { handled, openRuns, now: new Date(now) }, setting);

describe("a repeating run", () => {
  it("waits for the last workday of the month, runs once on it, and waits for the next", () => {
    expect(decide("2026-11-29T12:00:00Z", null)).toMatchObject({ act: "wait", due: null, nextAt: "2026-11-30" });
    expect(decide("2026-11-29T23:30:00Z", null)).toMatchObject({
      // already Monday in Paris
      act: "run",
      due: { occurrence: "2026-11-01", date: day("2026-11-30") },
      next: { occurrence: "2026-12-01", date: day("2026-12-31") },
    });
    expect(decide("2026-11-30T12:00:00Z", "2026-11-01")).toMatchObject({ act: "wait", nextAt: "2026-12-31" });
  });

  it("runs only the latest occurrence after a pause, and names the others", () => {
    expect(decide("2027-02-01T12:00:00Z", "2026-11-01")).toMatchObject({
      act: "run",
      due: { occurrence: "2027-01-01", date: day("2027-01-29") },
      passed: ["2026-12-01"],
    });
  });

  it("is made ahead of its anchor by the lead", () => {
    expect(decide("2026-11-20T12:00:00Z", null, { leadDays: 10 })).toMatchObject({ act: "run" });
    expect(decide("2026-11-19T12:00:00Z", null, { leadDays: 10 })).toMatchObject({ act: "wait", nextAt: "2026-11-20" });
  });

  it.each([
    ["skip" as const, "skip", []],
    ["stack" as const, "run", []],
    ["replace" as const, "run", OPEN.map(({ id }) => id)],
  ])("with a run still open and the policy %s decides to %s", (overlap, act, replaces) => {
    const made = decide("2026-12-31T12:00:00Z", "2026-11-01", { overlap }, OPEN);
    expect([made.act, made.due?.occurrence, made.replaces]).toEqual([act, "2026-12-01", replaces]);
  });

  it("ends with its rule, counted from the first", () => {
    const rrule = "FREQ=MONTHLY;BYMONTHDAY=1;COUNT=2";
    expect(decide("2026-12-31T12:00:00Z", "2026-11-01", { rrule })).toMatchObject({
      act: "run",
      next: null,
      nextAt: null,
    });
    expect(decide("2027-12-31T12:00:00Z", "2026-12-01", { rrule })).toMatchObject({ act: "wait", next: null });
  });
});
