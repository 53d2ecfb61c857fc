import { describe, expect, it } from "vitest";
import { splitLines } from "./split-lines.ts";

describe("a message of several lines", () => {
  it.each([
    ["- buy milk\n- call bob", ["buy milk", "call bob"]],
    ["Today:\n* buy milk\n* call bob", ["buy milk", "call bob"]],
    ["1. buy milk\n2) call bob\n\n3. rest", ["buy milk", "call bob", "rest"]],
    ["[ ] buy milk\n[x] call bob", ["buy milk", "call bob"]],
    ["buy milk\ncall bob tomorrow", ["buy milk", "call bob tomorrow"]],
  ])("%j lists %j", (text, lines) => expect(splitLines(text)).toEqual(lines));

  it.each([
    "buy milk",
    "buy milk\n\n",
    "Here is the plan.\nWe meet at noon.", // prose
    `buy milk\n${"x".repeat(121)}`, // too long for a task of its own
  ])("%j is one message", (text) => expect(splitLines(text)).toBeNull());
});
