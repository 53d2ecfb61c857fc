import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BurnUpFacts, type BurnUpReader, burnUp } from "./burn-up.ts";

const BERLIN: BurnUpReader = {
  now: new Date("2026-11-18T11:00:00Z"), // a Wednesday
  timeZone: "Europe/Berlin",
  weekStart: "monday",
};
const task = (created: string, completed: string | null = null): BurnUpFacts => ({
  status: completed ? "completed" : "needs-action",
  created: new Date(created),
  completed: completed ? new Date(completed) : null,
});

describe("burn-up", () => {
  it("has the start of each of the last eight weeks, and now", () => {
    const days = burnUp([], BERLIN).map((point) => point.day);
    expect(days).toEqual([
      "2026-09-28",
      "2026-10-05",
      "2026-10-12",
      "2026-10-19",
      "2026-10-26",
      "2026-11-02",
      "2026-11-09",
      "2026-11-16",
      "2026-11-18",
    ]);
  });

  it.each([
    { weekStart: "monday" as const, day: "2026-11-16" },
    { weekStart: "sunday" as const, day: "2026-11-15" },
    { weekStart: "saturday" as const, day: "2026-11-14" },
  ])("begins this week on $day when weeks begin on $weekStart", ({ weekStart, day }) => {
    expect(burnUp([], { ...BERLIN, weekStart }).at(-2)?.day).toBe(day);
  });

  it("takes midnight where the reader is, on either side of a clock change", () => {
    const at = burnUp([], BERLIN).map((point) => point.at.toISOString());
    expect(at[3]).toBe("2026-10-18T22:00:00.000Z"); // summer time
    expect(at[4]).toBe("2026-10-25T23:00:00.000Z"); // winter time since the 25th
  });

  it("counts a task from when it was made and done from when it was done", () => {
    const points = burnUp([task("2026-10-20T10:00:00Z", "2026-11-03T10:00:00Z")], BERLIN);
    expect(points.map((point) => point.total)).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 1]);
    expect(points.map((point) => point.done)).toEqual([0, 0, 0, 0, 0, 0, 1, 1, 1]);
  });

  it("leaves out what was dropped", () => {
    const dropped: BurnUpFacts = { ...task("2026-10-01T00:00:00Z"), status: "cancelled" };
    expect(burnUp([dropped], BERLIN).at(-1)).toMatchObject({ total: 0, done: 0 });
  });

  it("never falls, and is never done with more than there is", () => {
    const instant = fc.date({ min: new Date("2026-08-01"), max: new Date("2026-11-18"), noInvalidDate: true });
    const tasks = fc.array(
      fc.record({ created: instant, completed: fc.option(instant) }).map(({ created, completed }): BurnUpFacts => {
        return { status: completed ? "completed" : "needs-action", created, completed };
      }),
    );
    const zone = fc.constantFrom("Europe/Berlin", "Pacific/Apia", "America/St_Johns");
    fc.assert(
      fc.property(tasks, zone, (all, timeZone) => {
        const points = burnUp(all, { ...BERLIN, timeZone });
        points.forEach((point, index) => {
          const before = points[index - 1] ?? { total: 0, done: 0 };
          expect(point.done).toBeLessThanOrEqual(point.total);
          expect(point.total).toBeGreaterThanOrEqual(before.total);
          expect(point.done).toBeGreaterThanOrEqual(before.done);
        });
      }),
    );
  });
});
