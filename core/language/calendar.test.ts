import { describe, expect, it } from "vitest";
import { addMonths, civil, dayOf, isDate, isoDate, isoWall, parseWall, weekdayOf } from "./calendar.ts";

describe("a day of the calendar", () => {
  it.each([
    [1970, 1, 1, 0],
    [2000, 2, 29, 11_016],
    [1969, 12, 31, -1],
    [2026, 13, 1, dayOf(2027, 1, 1)], // a month that overflows
  ])("%i-%i-%i is day %i", (year, month, day, expected) => expect(dayOf(year, month, day)).toBe(expected));

  it("goes to its date and back for four centuries", () => {
    for (let day = dayOf(1800, 1, 1); day < dayOf(2200, 1, 1); day += 17) {
      const { year, month, day: dom } = civil(day);
      expect(dayOf(year, month, dom)).toBe(day);
    }
  });

  it("knows that 4 March 2026 is a Wednesday", () => expect(weekdayOf(dayOf(2026, 3, 4))).toBe(2));
  it("keeps to the last day of a shorter month", () =>
    expect(isoDate(addMonths(dayOf(2026, 1, 31), 1))).toBe("2026-02-28"));
  it("has no 29 February in 2026", () => expect(isDate(2026, 2, 29)).toBe(false));
});

describe("a wall clock", () => {
  it("is read and written alike", () =>
    expect(isoWall(parseWall("2026-03-29T02:30:05") ?? 0)).toBe("2026-03-29T02:30:05"));
  it("may lack its time", () => expect(isoWall(parseWall("2026-03-29") ?? 0)).toBe("2026-03-29T00:00:00"));
  it("is null when it is no date", () => expect(parseWall("tomorrow")).toBeNull());
});
