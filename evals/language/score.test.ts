import { describe, expect, it } from "vitest";
import { calibrationOf, type Result, scoreOf } from "./score.ts";
import { renderScoreTable } from "./score-table.ts";

/** Only the fields that scoring reads. */
const result = (set: "blind" | "own", kind: string, wrong: readonly string[], confidence = 1): Result =>
  ({ of: { set, kind }, got: { confidence }, wrong }) as unknown as Result;

const RESULTS = [
  result("blind", "chat", []),
  result("blind", "chat", ["due"], 0.5),
  result("own", "chat", [], 0.5),
  result("own", "zone", ["due"], 0.95),
];

describe("the score", () => {
  it("counts by set and kind, by set, and in all", () => {
    expect(scoreOf(RESULTS)).toEqual({
      "blind/chat": { passed: 1, of: 2 },
      "own/chat": { passed: 1, of: 1 },
      "own/zone": { passed: 0, of: 1 },
      blind: { passed: 1, of: 2 },
      own: { passed: 1, of: 2 },
      total: { passed: 2, of: 4 },
    });
  });

  it("says how often a sure reading is right", () => {
    expect(calibrationOf(RESULTS)).toEqual({ sure: { passed: 2, of: 4 }, right: { passed: 1, of: 2 } });
  });

  it("is shown with a row a kind and a column a set", () => {
    const table = renderScoreTable(scoreOf(RESULTS)).split("\n");
    expect(table.map((line) => line.replace(/\s+/g, " ").trim())).toEqual([
      "kind blind by-hand own",
      "chat 50.0 % 1/2 100.0 % 1/1",
      "zone 0.0 % 0/1",
      "all 50.0 % 1/2 50.0 % 1/2",
      "total 50.0 % 2/4",
    ]);
  });
});
