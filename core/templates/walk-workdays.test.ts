import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addWorkdays } from "../workspaces/work-calendar.ts";
import { CALENDAR } from "./testing/sample-setting.ts";
import { walkWorkdays } from "./walk-workdays.ts";

describe("walking over workdays", () => {
  it("ends where adding them ends, however often it was walked before", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 120 }), fc.integer({ min: -40, max: 40 }), (from, count) => {
        const day = addDays("2026-11-01", from);
        expect(walkWorkdays(day, count, CALENDAR)).toBe(addWorkdays(day, count, CALENDAR));
      }),
    );
  });

  it("stays where nobody ever works", () => {
    expect(walkWorkdays("2026-11-22", 3, { workDays: new Set(), holidays: new Set() })).toBe("2026-11-22");
  });
});
