import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatOffset } from "./format-offset.ts";
import { type Anchor, Offset } from "./offset.ts";
import { parseOffset } from "./parse-offset.ts";
import { anyOffset } from "./testing/arbitrary-offset.ts";

const ANCHORS: readonly Anchor[] = [
  { kind: "start" },
  { kind: "end" },
  { kind: "variable", name: "go-live" },
  { kind: "variable", name: "launch" },
  { kind: "item", key: "cut-the-branch" },
  { kind: "item", key: "test-2" },
];

describe("an offset", () => {
  it("is read back as it was written", () => {
    fc.assert(
      fc.property(anyOffset(ANCHORS), (offset) => {
        expect(Offset.safeParse(offset).success).toBe(true);
        expect(parseOffset(formatOffset(offset))).toEqual({ ok: true, value: offset });
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ["start", "start"],
    ["", "start"],
    ["+2wd", "start + 2wd"],
    ["start+0wd at 10am", "start + 0wd at 10:00"],
    ["end - 3 working days", "end - 3wd"],
    ["end − 1 week at noon", "end - 1w at 12:00"],
    ["2 days before launch", "launch - 2d"],
    ["1 business day after end at 9:30 pm", "end + 1wd at 21:30"],
    ["Cut the branch done + 2 hours", "cut-the-branch done + 2h"],
    ["cut is done", "cut done"],
    ["go-live-2d", "go-live - 2d"],
    ["the last weekday of the month at 16:00", "last weekday of the month at 16:00"],
    ["3rd workday of next month", "third workday of next month"],
    ["last workday of the month - 2wd", "last workday of the month - 2wd"],
    ["last workday of month from end", "last workday of the month from end"],
    ["next Friday", "next friday"],
    ["first Monday of the month, or next workday", "first monday of the month or next workday"],
    ["start + 1mo roll previous", "start + 1mo or previous workday"],
    ["start + 0d", "start + 0d"],
  ])("%j is read as %j", (written, canonical) => {
    const read = parseOffset(written);
    expect(read.ok && formatOffset(read.value)).toBe(canonical);
  });

  it.each([
    ["start + 2", null],
    ["start + 2m", null],
    ["start + two days", null],
    ["start at 25:00", "time of day"],
    ["start at 0pm", "time of day"],
    ["2026-12-01", null],
    ["start + 99999d", "too far away"],
    ["cut done - 2d", "can't be before it"],
    ["last purple of the month", null],
    [`start + ${"9".repeat(50)}d`, null],
  ])("%j is refused in a sentence", (written, says) => {
    const read = parseOffset(written);
    expect(read.ok ? written : read.problem).toMatch(says ?? /\.$/);
  });

  it("of any text is read or refused in bounded time", () => {
    fc.assert(fc.property(fc.string({ maxLength: 400 }), (text) => typeof parseOffset(text).ok === "boolean"));
    const began = performance.now();
    parseOffset(`${"a ".repeat(100_000)}done`);
    parseOffset(" ".repeat(100_000));
    expect(performance.now() - began).toBeLessThan(200);
  });
});
