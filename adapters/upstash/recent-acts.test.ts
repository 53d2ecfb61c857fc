import { describe, expect, it } from "vitest";
import { createRecentActs } from "./recent-acts.ts";

describe("recent acts", () => {
  it("counts what lies within the window", () => {
    const acts = createRecentActs(1000, 10);
    expect(acts.note("a", 0).count).toBe(1);
    expect(acts.note("a", 999).count).toBe(2);
    expect(acts.note("a", 1000).count).toBe(2); // the first is a whole window old
    expect(acts.note("b", 1000).count).toBe(1);
  });

  it("remembers what nobody was told", () => {
    const acts = createRecentActs(1000, 10);
    acts.note("a", 0);
    expect(acts.note("a", 1).untold).toBe(2);
    acts.told("a");
    expect(acts.note("a", 2)).toEqual({ count: 3, untold: 1 });
    expect(acts.note("a", 5000)).toEqual({ count: 1, untold: 1 }); // what was untold is past
  });

  it("forgets who was silent longest when it holds too many", () => {
    const acts = createRecentActs(1000, 2);
    acts.note("a", 0);
    acts.note("b", 1);
    acts.note("a", 2);
    acts.note("c", 3);
    expect(acts.note("a", 4).count).toBe(3);
    expect(acts.note("b", 5).count).toBe(1);
  });
});
