import { describe, expect, it } from "vitest";
import { boundsOf } from "./bounds.ts";
import type { Figures } from "./figures.ts";

const parsing = { messages: 1, medianMicros: 40, p99Micros: 90, maxMicros: 100 };
const GOOD: Figures = {
  throughput: [],
  ratios: { bare: 0.05, "one-query": 0.2, "two-batches": 0.75 },
  trips: [{ interaction: "create", trips: 2 }],
  parsing: { ours: parsing, chrono: parsing },
  worst: { texts: 1, worstMicros: 1_000, worstText: "x" },
  size: { kilobytes: 3_000, gzipKilobytes: 1_000 },
  start: { activeMs: 12, emptyActiveMs: 8, ratio: 1.5 },
  reminders: {
    claims: [{ pending: 10_000, due: 20_000, perSecond: 5_000, fireMs: 1_000, leaseMs: 3_000 }],
    manyOfFew: 0.8,
    drain: { due: 10_000, perSecondAllowed: 50, seconds: 240, ofAllowed: 1.2, refused: 0 },
    latency: { due: 300, p99Ms: 2_000 },
  },
};

const broken = (figures: Figures, smoke = false): string[] =>
  boundsOf(figures, smoke).flatMap(({ name, kept }) => (kept ? [] : [name]));

describe("the bounds", () => {
  it("are kept by what just reaches them", () => {
    expect(broken(GOOD)).toEqual([]);
  });

  it("are exact for counts and sizes, in a quick run too", () => {
    const worse = {
      ...GOOD,
      trips: [{ interaction: "create", trips: 3 }],
      size: { ...GOOD.size, gzipKilobytes: 1_000.1 },
    };
    expect(broken(worse, true)).toEqual(["round trips: create", "bundle, KB gzip"]);
  });

  it("are broken by a ratio that is too low, or that is no number", () => {
    const withRatio = (ratio: number): Figures => ({
      ...GOOD,
      ratios: { bare: 1, "one-query": 1, "two-batches": ratio },
    });
    expect(broken(withRatio(0.69))).toEqual(["throughput: product / its two batches alone"]);
    expect(broken(withRatio(Number.NaN), true)).toEqual(["throughput: product / its two batches alone"]);
    expect(broken(withRatio(0.6), true)).toEqual([]);
  });
});
