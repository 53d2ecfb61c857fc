import { describe, expect, it } from "vitest";
import { short, WEDNESDAY } from "../sender-fixture.ts";
import { understand } from "../understand.ts";

const due = (text: string, country: string, locale: string): string | null =>
  short(understand(text, { ...WEDNESDAY, locale, country }).due);

describe("a sender whose workspace works from Sunday to Thursday", () => {
  const workDays = [7, 1, 2, 3, 4];

  it.each([
    ["stand up every business day", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,SU"],
    ["stand up on workdays", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,SU"],
    ["stand up every weekday", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"],
    ["pay on the last working day of every month", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,SU;BYSETPOS=-1"],
  ])("repeats in its week: %j is %s", (text, rrule) =>
    expect(understand(text, { ...WEDNESDAY, workDays }).rrule).toBe(rrule),
  );
});

describe("a sender whose workspace has a country", () => {
  it.each([
    ["turkey on Thanksgiving", "CA", "en-US", "2026-10-12"],
    ["turkey on Thanksgiving 2027", "CA-ON", "en-US", "2027-10-11"],
    ["turkey on Thanksgiving", "US", "en-CA", "2026-11-26"],
    ["cards by Mother's Day", "GB-SCT", "en-US", "2026-03-15"],
    ["bake on Labour Day", "DE-BY", "en-US", "2026-05-01"],
    ["ship on 4/5", "GB", "en-US", "2026-04-05"], // numbers are written as the sender writes them
  ])("means its feasts: %j in %s with %s is %s", (text, country, locale, expected) =>
    expect(due(text, country, locale)).toBe(expected),
  );
});
