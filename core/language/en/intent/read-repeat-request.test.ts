import { describe, expect, it } from "vitest";
import type { Sender } from "../../reading.ts";
import { understand } from "../../understand.ts";

const SENDER: Sender = { now: "2026-11-22T09:00:00", timeZone: "UTC", locale: "en-GB", addressed: "direct" };
const read = (text: string) => {
  const { verb, references, edit } = understand(text, SENDER);
  return { verb, references, edit };
};

const IT = { kind: "pronoun" };
const number = (n: number) => ({ kind: "number", number: n });
const words = (text: string) => ({ kind: "words", text });

describe("a request about a repeat", () => {
  it.each([
    ["skip it", IT],
    ["Skip this one.", IT],
    ["please skip the next one", IT],
    ["skip #4 this week", number(4)],
    ["skip this time", IT],
    ["skip the second one", { kind: "ordinal", index: 2 }],
    ["skip the plants this time", words("plants")],
  ])("skips: %s", (text, reference) => {
    expect(read(text)).toEqual({ verb: "skip-task", references: [reference], edit: null });
  });

  it.each([
    ["stop repeating", IT],
    ["stop repeating #4", number(4)],
    ["don’t repeat it any more", IT],
    ["it doesn't repeat anymore", IT],
    ["stop it from repeating", IT],
    ["stop repeating the plants", words("plants")],
  ])("stops: %s", (text, reference) => {
    expect(read(text)).toEqual({ verb: "edit-task", references: [reference], edit: { rrule: null } });
  });

  it.each([
    ["when is it next?", IT],
    ["when's #4 next due?", number(4)],
    ["show the next five", IT],
    ["what are the next 3 dates of #4", number(4)],
    ["when does it repeat", IT],
    ["when are the plants due next?", words("plants")],
  ])("looks ahead: %s", (text, reference) => {
    expect(read(text)).toEqual({ verb: "show-occurrences", references: [reference], edit: null });
  });

  it.each([
    "skip lunch on friday",
    "stop repeating myself in meetings",
    "show the next five tasks",
    "what's next",
    "when is my next meeting",
    "repeat the test every day",
  ])("is not: %s", (text) => {
    const { verb, edit } = read(text);
    expect(["skip-task", "show-occurrences"]).not.toContain(verb);
    expect(edit?.rrule).not.toBeNull();
  });
});
