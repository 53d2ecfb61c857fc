import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blanksIn, fillText } from "./fill-text.ts";
import { hasMention } from "./mentions.ts";

const TEXTS = new Map([
  ["version", "2.4"],
  ["notes", ""],
  ["go-live", "27 Nov"],
  ["trick", "{version}"],
]);

describe("filling in", () => {
  it.each([
    ["Ship {version}", "Ship 2.4"],
    ["Ship {Version} on {{ go-live }}.", "Ship 2.4 on 27 Nov."],
    ["Ship {version} {notes} now", "Ship 2.4 now"],
    ["Ship {version} ({notes})", "Ship 2.4"],
    ["Ship {version}, {notes}", "Ship 2.4,"],
    ["{notes} Ship", "Ship"],
    ["Ship {unknown}", "Ship"],
    ["Say {trick}", "Say {version}"], // what is filled in is not read again
    ["if (a) { b }", "if (a)"], // reads as a blank: the linter refuses it
    ["1 {2} 3", "1 {2} 3"],
  ])("%j gives %j", (text, filled) => {
    expect(fillText(text, TEXTS)).toBe(filled);
  });

  it("leaves no blank, whatever the text", () => {
    const part = fc.constantFrom("{version}", "{", "}", "{{notes}}", "{x", "y}", " ", "a", "{ go-live }", "\n");
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const filled = fillText(
          parts.join("+"),
          new Map([
            ["version", "2"],
            ["notes", "n"],
            ["go-live", "g"],
          ]),
        );
        expect(blanksIn(filled)).toEqual([]);
      }),
    );
  });
});

describe("a mention", () => {
  it.each([
    "<@U123>",
    "hi <@!42>",
    "<@&9>",
    "<!channel>",
    "<!subteam^S1|@team>",
    "<#C1|general>",
    "@everyone",
    "oh @Here!",
    "(@channel)",
  ])("is seen in %j", (text) => {
    expect(hasMention(text)).toBe(true);
  });

  it.each(["ana@here.com", "a < b", "<3", "@ben", "@hereabouts", "<https://x.org>", "x@everyone.org", "2 <!> 3"])(
    "is not seen in %j",
    (text) => {
      expect(hasMention(text)).toBe(false);
    },
  );
});
