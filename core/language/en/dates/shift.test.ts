import { describe, expect, it } from "vitest";
import { dayOf, isoDate, weekdayOf } from "../../calendar.ts";
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
    expect(isoDate(addBusinessDays(dayOf(2026, 4, 1), count, (day) => weekdayOf(day) < 5 && day !== GOOD_FRIDAY))).toBe(
      expected,
    ),
  );

  it("skip the days off that the sender's workspace keeps", () => {
    const sender = { ...WEDNESDAY, holidays: ["2026-03-06"] };
    expect(short(understand("ship in 2 business days", sender).due)).toBe("2026-03-09");
  });

  it.each([
    ["ship in 3 business days", "2026-03-09"], // Thursday, Sunday, Monday
    ["ship by the last business day of march", "2026-03-31"],
    ["ship by the first working day of may 2026", "2026-05-03"],
    ["ship next business day", "2026-03-05"],
  ])("are Sunday to Thursday where the workspace works then: %j is %s", (text, expected) =>
    expect(short(understand(text, { ...WEDNESDAY, workDays: [7, 1, 2, 3, 4] }).due)).toBe(expected),
  );

  it("are Monday to Friday where nobody ever works", () =>
    expect(short(understand("ship in 3 business days", { ...WEDNESDAY, workDays: [] }).due)).toBe("2026-03-09"));
});

describe("a week that begins on Sunday", () => {
  it("is next week from its Sunday on", () => {
    const { start, due } = understand("review next week", { ...WEDNESDAY, weekStart: "sunday" });
    expect([short(start), short(due)]).toEqual(["2026-03-08", "2026-03-14"]);
  });
});
