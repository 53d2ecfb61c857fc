import { describe, expect, it } from "vitest";
import { understand } from "../../understand.ts";

const dueOf = (text: string) => {
  const { due } = understand(text, {
    now: "2026-11-24T10:00:00",
    timeZone: "Europe/Berlin",
    locale: "en-GB",
    addressed: "direct",
  });
  return due?.value === "date" ? due.date : (due?.local ?? null);
};

describe("a title", () => {
  it.each([
    ["watch Groundhog Day and 28 Days Later", null],
    ["get tickets for Friday the 13th part 4 on wednesday", "2026-11-25"],
    ["rent The Day After Tomorrow on friday", "2026-11-27"],
    ["watch Wednesday on saturday", "2026-11-28"],
    ["listen to Blue Monday", null],
  ])("says no time: %j is due %s", (text, due) => {
    expect(dueOf(text)).toBe(due);
  });

  it.each([
    ["party on Groundhog Day", "2027-02-02"],
    ["meeting on friday the 13th", "2027-08-13"],
    ["report back 28 days later", "2026-12-22"],
    ["watch the game on sunday", "2026-11-29"],
  ])("is not seen where a day is meant: %j is due %s", (text, due) => {
    expect(dueOf(text)).toBe(due);
  });
});
