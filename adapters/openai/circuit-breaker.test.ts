import { describe, expect, it } from "vitest";
import { createCircuitBreaker } from "./circuit-breaker.ts";

describe("a circuit breaker", () => {
  it("opens again at once where the one that tried fails too", () => {
    let now = 0;
    const breaker = createCircuitBreaker(() => now, { failures: 2, openMs: 100 });
    breaker.failed();
    expect(breaker.allows()).toBe(true);
    breaker.failed();
    expect(breaker.allows()).toBe(false);
    now = 100;
    expect([breaker.allows(), breaker.allows()]).toEqual([true, false]);
    breaker.failed();
    now = 199;
    expect(breaker.allows()).toBe(false);
    now = 200;
    expect(breaker.allows()).toBe(true);
    breaker.succeeded();
    expect([breaker.allows(), breaker.allows()]).toEqual([true, true]);
  });
});
