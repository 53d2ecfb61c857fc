import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanText } from "./clean-text.ts";

describe("a message's text", () => {
  it.each([
    ["  buy milk \r\n", "buy milk"],
    ["buy\u0000 \u0007milk", "buy milk"],
    ["pay \u202Eeur 001\u202C to bob", "pay eur 001 to bob"], // turned round by a bidi override
    ["zero\u200Bwidth", "zerowidth"],
    ["a\tb\rc", "a b\nc"],
    ["family 👨‍👩‍👧 dinner", "family 👨‍👩‍👧 dinner"], // the joiner is part of the picture
    ["lone \ud800 half", "lone \ufffd half"],
  ])("%j becomes %j", (written, clean) => expect(cleanText(written)).toBe(clean));

  it("is clean when it was cleaned once", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const once = cleanText(text);
        expect(cleanText(once)).toBe(once);
        expect(once.isWellFormed()).toBe(true);
      }),
    );
  });
});
