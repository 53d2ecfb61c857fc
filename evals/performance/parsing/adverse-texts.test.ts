import { describe, expect, it } from "vitest";
import { adverseTexts } from "./adverse-texts.ts";

describe("adverse texts", () => {
  it("are the same in every run, full to the limit and different from each other", () => {
    const texts = adverseTexts(600);
    expect(texts).toEqual(adverseTexts(600));
    expect(texts).toHaveLength(600);
    expect(texts.every(({ length }) => length === 2_000)).toBe(true);
    expect(new Set(texts).size).toBeGreaterThan(400);
  });
});
