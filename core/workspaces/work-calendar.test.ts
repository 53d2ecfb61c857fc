import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addWorkdays, isWorkday, type WorkCalendar, weekdaysIn, workdayFrom, workdayUntil } from "./work-calendar.ts";

const WEEK: WorkCalendar = { workDays: weekdaysIn("MO,TU,WE,TH,FR"), holidays: new Set(["2026-12-25", "2027-01-01"]) };

describe("working days", () => {
  it.each([
    { from: "2026-11-27", count: 1, to: "2026-11-30" }, // over a weekend
    { from: "2026-12-24", count: 1, to: "2026-12-28" }, // over a holiday and a weekend
    { from: "2026-12-31", count: 1, to: "2027-01-04" }, // over the year's end
    { from: "2026-11-28", count: 0, to: "2026-11-30" }, // none from a Saturday is Monday
    { from: "2026-11-28", count: 1, to: "2026-11-30" },
    { from: "2026-11-30", count: -1, to: "2026-11-27" },
    { from: "2027-01-04", count: -3, to: "2026-12-29" },
  ])("$count from $from is $to", ({ from, count, to }) => expect(addWorkdays(from, count, WEEK)).toBe(to));

  it("go back as they went on", () => {
    const day = fc.date({ min: new Date("2026-01-01"), max: new Date("2028-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 300 }), (at, count) => {
        const from = workdayFrom(at.toISOString().slice(0, 10), WEEK);
        const on = addWorkdays(from, count, WEEK);
        expect(isWorkday(on, WEEK)).toBe(true);
        expect(addWorkdays(on, -count, WEEK)).toBe(from);
      }),
    );
  });

  it("are found before and after a day off", () => {
    expect([workdayUntil("2026-12-25", WEEK), workdayFrom("2026-12-25", WEEK)]).toEqual(["2026-12-24", "2026-12-28"]);
  });

  it("end nowhere where nobody works", () => {
    const never = { workDays: new Set<number>(), holidays: new Set<string>() };
    expect(addWorkdays("2026-11-27", 3, never)).toBe("2026-11-27");
  });
});
