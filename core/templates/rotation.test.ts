import { describe, expect, it } from "vitest";
import { ANA, BEN, CLEO, memberId } from "../testing/sample-task.ts";
import { nextInRotation } from "./rotation.ts";

const ALL = [ANA, BEN, CLEO];

describe("next in a rotation", () => {
  it.each([
    [null, [], ANA],
    [ANA, [], BEN],
    [CLEO, [], ANA],
    [ANA, [BEN], CLEO],
    [BEN, [CLEO, ANA], BEN], // alone there
    [ANA, ALL, BEN], // all away
    [memberId(99), [], ANA], // has left
  ])("after %s with %j away is %s", (last, away, next) => {
    expect(nextInRotation(ALL, last, new Set(away))).toBe(next);
  });

  it("is nobody where nobody is in it", () => {
    expect(nextInRotation([], ANA)).toBeNull();
  });
});
