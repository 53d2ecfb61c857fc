import { describe, expect, it } from "vitest";
import { activeMs } from "./measure-start.ts";

describe("the active time of a profile", () => {
  it("is all that is not idle, the collector's time too", () => {
    const node = (id: number, functionName: string) => ({ id, callFrame: { functionName } });
    const nodes = [node(1, "(root)"), node(2, "(idle)"), node(3, "start"), node(4, "(garbage collector)")];
    expect(activeMs({ nodes, samples: [2, 3, 2, 4], timeDeltas: [5_000, 2_000, 7_000, 500] })).toBe(2.5);
  });
});
