import { describe, expect, it } from "vitest";
import type { Reading, Understanding } from "#core/language/reading.ts";
import { EMPTY_READING } from "#core/language/reading-parts.ts";
import type { EvalCase, Expectation } from "./expectation.ts";
import { judge } from "./judge.ts";

const NOTHING: Reading = { ...EMPTY_READING, intent: "create", verb: "create-task", confidence: 0.95 };
const got = (fields: Partial<Understanding>): Understanding => ({ ...NOTHING, alternative: null, ...fields });
const asking = (expectation: Expectation, alsoRight?: Expectation[]): EvalCase => ({
  id: "chat-0001",
  kind: "chat",
  text: "…",
  now: "2026-11-22T09:00:00",
  timeZone: "Europe/Paris",
  locale: "en-GB",
  addressed: "direct",
  expect: expectation,
  ...(alsoRight ? { alsoRight } : {}),
});
const friday = { value: "date", date: "2026-11-27" } as const;
const monday = { value: "date", date: "2026-11-23" } as const;

describe("judging an understanding", () => {
  it("names each field that is wrong, and only those that the case asserts", () => {
    const verdict = judge(
      asking({ summary: "call mom", due: friday, list: null }),
      got({ summary: "Mom", priority: 1 }),
    );
    expect(verdict).toEqual(["summary", "due"]);
  });

  it("takes the fields that an alsoRight replaces, and the rest as they were", () => {
    const one = asking({ summary: "call mom", due: friday }, [{ due: monday }]);
    expect(judge(one, got({ summary: "Call mom.", due: monday }))).toEqual([]);
    expect(judge(one, got({ summary: "call", due: monday }))).toEqual(["summary", "due"]);
  });

  it("wants the named keys of an edit, and tells cleared from unchanged", () => {
    const references = [{ kind: "words", text: "the report" }] as const;
    const verdict = (edit: Reading["edit"]) => judge(asking({ edit: { due: null } }), got({ references, edit }));
    expect(verdict({ due: null, priority: 1 })).toEqual([]);
    expect(verdict({ priority: 1 })).toEqual(["edit"]);
    expect(verdict(null)).toEqual(["edit"]);
  });

  it("compares references by kind and words", () => {
    const one = asking({ references: [{ kind: "words", text: "report" }] });
    expect(judge(one, got({ references: [{ kind: "words", text: "The report" }] }))).toEqual([]);
    expect(judge(one, got({ references: [{ kind: "pronoun" }] }))).toEqual(["references"]);
    expect(judge(one, got({ references: [] }))).toEqual(["references"]);
  });

  it("wants an unsure reading below 0.9", () => {
    expect(judge(asking({ unsure: true }), got({ confidence: 0.9 }))).toEqual(["confidence"]);
    expect(judge(asking({ unsure: true }), got({ confidence: 0.8 }))).toEqual([]);
  });

  it("wants the runner-up where the case names one", () => {
    const one = asking({ alternative: { due: friday } });
    expect(judge(one, got({}))).toEqual(["alternative"]);
    expect(judge(one, got({ alternative: { ...NOTHING, due: monday } }))).toEqual(["alternative"]);
    expect(judge(one, got({ alternative: { ...NOTHING, due: friday } }))).toEqual([]);
  });
});
