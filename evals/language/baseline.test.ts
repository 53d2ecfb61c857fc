import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compareScores, readBaseline, writeBaseline } from "./baseline.ts";
import type { Score } from "./score.ts";

const BEFORE: Score = {
  "blind/chat": { passed: 36, of: 40 },
  "own/chat": { passed: 90, of: 100 },
  total: { passed: 126, of: 140 },
};
const fallen = (now: Score): readonly string[] =>
  compareScores(now, BEFORE).flatMap(({ row, fell }) => (fell === null ? [] : [row]));

describe("comparing with the baseline", () => {
  it("holds every row of the same score", () => {
    expect(compareScores(BEFORE, BEFORE)).toHaveLength(3);
    expect(fallen(BEFORE)).toEqual([]);
  });

  it("lets a kind lose one case when another gains it", () => {
    const now = { ...BEFORE, "blind/chat": { passed: 35, of: 40 }, "own/chat": { passed: 91, of: 100 } };
    expect(fallen(now)).toEqual([]);
  });

  it("sees a kind lose two cases, though the total holds", () => {
    const now = { ...BEFORE, "blind/chat": { passed: 34, of: 40 }, "own/chat": { passed: 92, of: 100 } };
    expect(fallen(now)).toEqual(["blind/chat"]);
  });

  it("sees the total lose a single case", () => {
    const now = { ...BEFORE, "own/chat": { passed: 89, of: 100 }, total: { passed: 125, of: 140 } };
    expect(fallen(now)).toEqual(["total"]);
  });

  it("compares shares, so that new cases which fail are a fall and new cases which pass are none", () => {
    expect(fallen({ ...BEFORE, "blind/chat": { passed: 36, of: 44 } })).toEqual(["blind/chat"]);
    expect(fallen({ ...BEFORE, "blind/chat": { passed: 40, of: 44 } })).toEqual([]);
  });

  it("sees a kind that is no longer run", () => {
    const { "own/chat": _, ...now } = BEFORE;
    expect(fallen(now)).toEqual(["own/chat"]);
  });

  it("sees a kind that nothing guards yet", () => {
    expect(fallen({ ...BEFORE, "blind/zone": { passed: 9, of: 9 } })).toEqual(["blind/zone"]);
  });
});

describe("the baseline's file", () => {
  const file = join(mkdtempSync(join(tmpdir(), "baseline-")), "baseline.json");

  it("is an error while it is missing", () => expect(() => readBaseline(file)).toThrow("--write-baseline"));

  it("reads back what was written", () => {
    writeBaseline(file, BEFORE);
    expect(readBaseline(file)).toEqual(BEFORE);
  });

  it("is an error when it holds something else", () => {
    writeFileSync(file, '{"total": 126}');
    expect(() => readBaseline(file)).toThrow();
  });
});
