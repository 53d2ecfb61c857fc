import { describe, expect, it } from "vitest";
import { median, quantile } from "./statistics.ts";

describe("a quantile", () => {
  it("is a number of the sample, by nearest rank", () => {
    const sample = [50, 10, 40, 20, 30];
    expect(quantile(sample, 0.5)).toBe(30);
    expect(quantile(sample, 0.99)).toBe(50);
    expect(quantile(sample, 0)).toBe(10);
    expect(median([4, 1])).toBe(1);
  });

  it("of no numbers is an error", () => {
    expect(() => median([])).toThrow("No numbers");
  });
});
