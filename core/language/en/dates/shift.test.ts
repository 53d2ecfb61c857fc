import { describe, expect, it } from "vitest";
import { dayOf, isoDate } from "../../calendar.ts";
import { short, WEDNESDAY } from "../../sender-fixture.ts";
import { understand } from "../../understand.ts";
import { addBusinessDays } from "./shift.ts";

const GOOD_FRIDAY = dayOf(2026, 4, 3);

describe("business days", () => {
  it.each([
    [1, "2026-04-02"],
    [2, "2026-04-06"], // over Good Friday and the weekend
    [-1, "2026-03-31"],
    [0, "2026-04-01"],
  ])("%i from 1 April 2026 are %s where Good Friday is off", (count, expected) =>
    expect(isoDate(addBusinessDays(dayOf(2026, 4, 1), count, (day) => day === GOOD_FRIDAY))).toBe(expected),
  );

  it("skip the days off that the sender's workspace keeps", () => {
    const sender = { ...WEDNESDAY, holidays: new Set(["2026-03-06"]) };
    expect(short(understand("ship in 2 business days", sender).due)).toBe("2026-03-09");
  });
});

describe("a week that begins on Sunday", () => {
  it("is next week from its Sunday on", () => {
    const { start, due } = understand("review next week", { ...WEDNESDAY, weekStart: "sunday" });
    expect([short(start), short(due)]).toEqual(["2026-03-08", "2026-03-14"]);
  });
});
