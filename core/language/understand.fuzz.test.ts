import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WEDNESDAY } from "./sender-fixture.ts";
import { understand } from "./understand.ts";

const SOUP =
  "the a in on at by every each next last this of and or to from until except mon tue friday may march 1st 15th 5 12 2026 3:30 pm am noon tonight tomorrow week weeks month days hours ago before after end half quarter first second it them #42 #tag @ben +list !high p1 // { } \" ' \\ ( ) - / . , ? remind me done delete move what show christmas q3 eod \n 🚀 é".split(
    " ",
  );

const soup = fc.array(fc.constantFrom(...SOUP), { maxLength: 600 }).map((words) => words.join(" ").slice(0, 2_000));
const glued = fc.array(fc.constantFrom(...SOUP), { maxLength: 600 }).map((words) => words.join("").slice(0, 2_000));
const anything = fc.oneof(soup, glued, fc.string({ unit: "grapheme", maxLength: 2_000 }));

const RUNS = 8; // the kernel counts in steps of some milliseconds: one run alone may show nothing
const BURSTS = 3;

/**
 * Milliseconds of this thread's processor time for one reading: what else the machine does is not counted. The least of
 * some bursts: the engine may collect garbage or compile in one of them, and a slow text is slow in each.
 */
const cost = (text: string): number => Math.min(...Array.from({ length: BURSTS }, () => burst(text)));

function burst(text: string): number {
  const begun = process.threadCpuUsage();
  for (let run = 0; run < RUNS; run += 1) understand(text, WEDNESDAY);
  const { user, system } = process.threadCpuUsage(begun);
  return (user + system) / 1_000 / RUNS;
}

describe("understanding, whatever is written,", () => {
  it("never throws, and its spans lie in the text", () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { confidence, spans } = understand(text, WEDNESDAY);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
        for (const { start, end } of spans) expect(start >= 0 && start < end && end <= text.length).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it("names only real days", () => {
    fc.assert(
      fc.property(soup, (text) => {
        const { start, due } = understand(text, WEDNESDAY);
        for (const date of [start, due]) {
          const iso = date === null ? "2026-01-01" : date.value === "date" ? date.date : date.local;
          expect(Number.isNaN(Date.parse(iso))).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("takes no more than 10 ms after warming up", () => {
    for (const text of fc.sample(anything, 150)) understand(text, WEDNESDAY);
    const worst = Math.max(...fc.sample(anything, 200).map(cost));
    expect(worst).toBeLessThan(10);
  });

  it.each([
    "mon ",
    "at 5 ",
    "1st and 2nd and ",
    "every monday except ",
    "from 5 to ",
    "¤",
    "§ ",
    "'a ",
    "remind me ",
    "@a ",
    "@a, ",
    "#a ",
    "a, ",
  ])("stays quick on a page of %j", (word) => {
    const text = word.repeat(Math.floor(2_000 / word.length));
    for (let i = 0; i < 40; i += 1) understand(text, WEDNESDAY);
    expect(cost(text)).toBeLessThan(10);
  });
});
