import { describe, expect, it } from "vitest";
import type { BurnUpPoint } from "#core/progress/burn-up.ts";
import { burnUpGeometry } from "./burn-up-geometry.ts";

const FRAME = { width: 100, height: 50, left: 10, right: 10, top: 5, bottom: 5 };
const point = (day: string, total: number, done: number): BurnUpPoint => ({ at: new Date(day), day, total, done });

describe("a burn-up's drawing", () => {
  it("stands inside its frame, with the ground at nothing and the top at all", () => {
    const drawn = burnUpGeometry(
      [point("2026-11-02", 0, 0), point("2026-11-09", 4, 1), point("2026-11-16", 8, 4)],
      FRAME,
    );
    expect(drawn?.total).toBe("M10 45L50 25L90 5");
    expect(drawn?.done).toBe("M10 45L50 40L90 25");
    expect(drawn?.doneArea).toBe("M10 45L50 40L90 25L90 45L10 45Z");
    expect(drawn?.end).toEqual({ x: 90, totalY: 5, doneY: 25 });
  });

  it("spaces its points by time: half a week is half as wide", () => {
    const drawn = burnUpGeometry(
      [point("2026-11-02", 0, 0), point("2026-11-10", 1, 0), point("2026-11-14", 1, 0)],
      FRAME,
    );
    expect(drawn?.weeks.map(({ x }) => x)).toEqual([10, 63.3]);
  });

  it("rules whole tasks only", () => {
    const drawn = burnUpGeometry([point("2026-11-02", 1, 0), point("2026-11-09", 2, 1)], FRAME);
    expect(drawn?.rules.map(({ label }) => label)).toEqual(["0", "1", "2"]);
  });

  it("is a flat line where nothing is yet, and nothing without points", () => {
    expect(burnUpGeometry([point("2026-11-02", 0, 0), point("2026-11-09", 0, 0)], FRAME)?.total).toBe("M10 45L90 45");
    expect(burnUpGeometry([], FRAME)).toBeNull();
  });
});
