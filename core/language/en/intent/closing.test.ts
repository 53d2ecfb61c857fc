import { describe, expect, it } from "vitest";
import { closingStart } from "./closing.ts";

describe("the end of a message", () => {
  it.each([
    ["buy milk, thanks!", "buy milk"],
    ["buy milk ¤¤¤ pls, ty", "buy milk ¤¤¤"],
    ["check the stock ¤¤¤. many thanks, emil", "check the stock ¤¤¤"],
    ["close #4 please :)", "close #4"],
    ["can you call ben? thanks a lot", "can you call ben?"],
  ])("leaves the courtesies of %j out", (text, kept) => {
    expect(text.slice(0, closingStart(text))).toBe(kept);
  });

  it.each(["thanks", "call ty", "buy a thank you card", "buy cake 🎂", "write thank you notes", "send #thanks"])(
    "keeps %j whole",
    (text) => {
      expect(closingStart(text)).toBe(text.length);
    },
  );
});
