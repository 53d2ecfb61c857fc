import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clip } from "./clip.ts";

describe("a clipped text", () => {
  it.each([
    ["short", 10, "short"],
    ["just right", 10, "just right"],
    ["a little too long", 10, "a little…"],
    ["pairs 😀😀😀", 8, "pairs…"], // not half of a face
  ])("of %s in %i is %s", (text, limit, clipped) => expect(clip(text, limit)).toBe(clipped));

  it("fits, and is whole wherever its text was", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 1, max: 80 }), (text, limit) => {
        expect(clip(text, limit).length).toBeLessThanOrEqual(limit);
        expect(clip(text, limit).isWellFormed()).toBe(text.isWellFormed());
      }),
    );
  });
});
