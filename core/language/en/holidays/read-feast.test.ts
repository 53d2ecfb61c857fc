import { describe, expect, it } from "vitest";
import { short, WEDNESDAY } from "../../sender-fixture.ts";
import { understand } from "../../understand.ts";

const due = (text: string, locale = "en-US"): string | null => short(understand(text, { ...WEDNESDAY, locale }).due);

describe("a feast from March 2026 on", () => {
  it.each([
    ["bake by Easter", "2026-04-05"],
    ["bake on Good Friday", "2026-04-03"],
    ["bake the day after Christmas", "2026-12-26"],
    ["bake 2 weeks before Thanksgiving", "2026-11-12"],
    ["bake on Mother's Day", "2026-05-10"],
    ["bake on new year's eve", "2026-12-31"],
    ["bake by St. Patrick’s Day", "2026-03-17"],
    ["bake on MLK day 2028", "2028-01-17"],
    ["bake on labor day", "2026-09-07"],
    ["bake by Halloween", "2026-10-31"],
    ["bake for Passover", "2026-04-02"],
    ["bake by Hanukkah", "2026-12-05"],
    ["bake for Chinese New Year", "2027-02-06"],
    ["bake on Whit Monday", "2026-05-25"],
  ])("%j is due %s", (text, expected) => expect(due(text)).toBe(expected));

  it("follows the sender's country", () => {
    expect(due("cards by Mother's Day", "en-GB")).toBe("2026-03-15");
    expect(due("turkey on Thanksgiving", "en-CA")).toBe("2026-10-12");
    expect(due("bake on Labour Day", "en-US")).toBe("2026-09-07");
    expect(due("bake on Labour Day", "en-GB")).toBe("2026-05-01");
    expect(due("bake on Labour Day", "en-DE")).toBe("2026-05-01");
    expect(due("bake on Labour Day", "en-NZ")).toBe("2026-10-26");
  });

  it("is no date inside a name", () => expect(due("book the Christmas party room")).toBeNull());
});
