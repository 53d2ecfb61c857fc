import { describe, expect, it } from "vitest";
import { reasonStart } from "./reason.ts";

describe("a reason behind an act", () => {
  it.each([
    ["scrap #77, client pulled out", "scrap #77"],
    ["close #21 pls, shipped it ¤¤¤", "close #21 pls"],
    ["delete #5 - duplicate", "delete #5"],
    ["push #7 to ¤¤¤ because ana is out", "push #7 to ¤¤¤"],
    ["drop it, they said no", "drop it"],
    ["ditch #3 it's outdated", "ditch #3"],
  ])("is cut off %j", (text, act) => {
    expect(text.slice(0, reasonStart(text) ?? 0)).toBe(act);
  });

  it.each([
    "drop #12, #13 and #14",
    "close #4, wash the car",
    "rename #4 to buy milk, eggs",
    "buy milk, we ran out",
    "note on #4: waiting, still",
  ])("is not seen in %j", (text) => {
    expect(reasonStart(text)).toBeNull();
  });
});
