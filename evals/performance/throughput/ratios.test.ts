import { describe, expect, it } from "vitest";
import { ratiosOf } from "./measure-throughput.ts";
import type { Variant } from "./variants.ts";

describe("ratios of throughput", () => {
  it("compare what was measured in the same round, so that a slow minute of the machine counts for neither", () => {
    const taken = (variant: Variant, ...rounds: number[]) => {
      return { variant, rounds, perSecond: 0, p50Ms: 0, p99Ms: 0, requests: 0 };
    };
    const figures = [
      taken("bare", 1_000, 500, 2_000),
      taken("one-query", 400, 200, 800),
      taken("two-batches", 200, 100, 400),
      taken("full", 160, 80, 320),
    ];
    expect(ratiosOf(figures)).toEqual({ bare: 0.16, "one-query": 0.4, "two-batches": 0.8 });
  });
});
