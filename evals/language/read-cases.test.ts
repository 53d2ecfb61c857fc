import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseCases, readCases } from "./read-cases.ts";

const CASE = {
  id: "chat-0001",
  kind: "chat",
  text: "call mom tomorrow",
  now: "2026-11-22T09:00:00",
  timeZone: "Europe/Paris",
  locale: "en-GB",
  addressed: "direct",
  expect: { due: { value: "date", date: "2026-11-23" } },
};
const line = (changes: object): string => JSON.stringify({ ...CASE, ...changes });

describe("a case file", () => {
  it("holds a case a line", () => {
    expect(parseCases(`${line({})}\n\n${line({ id: "chat-0002" })}\n`, "x")).toHaveLength(2);
  });

  it.each([
    ["is not JSON", "{"],
    ["lacks its clock", line({ now: undefined })],
    ["asserts nothing", line({ expect: {} })],
    ["asserts a field that no reading has", line({ expect: { dueDate: null } })],
    ["misspells a field of an edit", line({ expect: { edit: { dueDate: null } } })],
    ["holds a date-time as a date", line({ expect: { due: { value: "date", date: "2026-11-23T09:00:00" } } })],
    ["holds no day of the calendar", line({ expect: { due: { value: "date", date: "2026-02-30" } } })],
  ])("is refused by name and line when one %s", (_, bad) => {
    expect(() => parseCases(`${line({})}\n${bad}`, "blind/chat.jsonl")).toThrow("blind/chat.jsonl:2 is not a case");
  });
});

describe("a folder of cases", () => {
  const folderOf = (blind: readonly string[], own: readonly string[]): string => {
    const folder = mkdtempSync(join(tmpdir(), "cases-"));
    for (const [set, lines] of Object.entries({ blind, "by-hand": [line({ id: "chat-0009" })], own })) {
      mkdirSync(join(folder, set));
      writeFileSync(join(folder, set, "chat.jsonl"), lines.join("\n"));
    }
    return folder;
  };

  it("says of which set each case is", () => {
    const cases = readCases(folderOf([line({})], [line({ id: "chat-0002" })]));
    expect(cases.map(({ id, set }) => [id, set])).toEqual([
      ["chat-0001", "blind"],
      ["chat-0009", "by-hand"],
      ["chat-0002", "own"],
    ]);
  });

  it("is refused when a set is empty", () => expect(() => readCases(folderOf([line({})], []))).toThrow("No cases"));

  it("is refused when an id is used twice", () => {
    expect(() => readCases(folderOf([line({})], [line({})]))).toThrow("chat-0001 is used twice");
  });
});

describe("the committed cases", () => {
  const cases = readCases(`${import.meta.dirname}/cases`);
  const blind = cases.filter(({ set }) => set === "blind");

  it("are enough to see a kind of phrase fail", () => {
    expect(blind.length).toBeGreaterThanOrEqual(330);
    expect(cases.length).toBeGreaterThanOrEqual(1550);
  });

  it("ask each message once of each sender", () => {
    const asked = cases.map(({ text, now, timeZone, addressed }) => JSON.stringify([text, now, timeZone, addressed]));
    expect(asked.filter((one, at) => asked.indexOf(one) !== at)).toEqual([]);
  });
});
