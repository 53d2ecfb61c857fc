import { describe, expect, it } from "vitest";
import { formatCondition, holds, parseCondition } from "./condition.ts";
import type { VariableValue } from "./variable.ts";

const choice = (value: string): VariableValue => ({ type: "choice", choice: value });

describe("a condition", () => {
  it.each([
    ["region is EU", choice("eu"), true],
    ["only if region is EU", choice("US"), false],
    ["if region is not EU", choice("US"), true],
    ["{region} is not EU", null, true],
    ["region is EU", null, false],
    ["region in EU, UK", choice("UK"), true],
    ["region in [EU or UK]", choice("US"), false],
    ["seats is 5", { type: "number" as const, number: 5 }, true],
    ["seats != 5.0", { type: "number" as const, number: 5 }, false],
    ["notes is to be done", { type: "text" as const, text: "To be done" }, true],
    ["who is captain", { type: "role" as const, role: "captain" }, true],
  ])("%s, of %j, is %s", (text, value, outcome) => {
    const read = parseCondition(text);
    if (!read.ok) throw new Error(read.problem);
    expect(holds(read.value, value)).toBe(outcome);
    expect(parseCondition(formatCondition(read.value))).toEqual(read);
  });

  it.each(["", "region", "region is", "is EU", "region in ", "a and b"])("%j is refused", (text) => {
    expect(parseCondition(text).ok).toBe(false);
  });
});
