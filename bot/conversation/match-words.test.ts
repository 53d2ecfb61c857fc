import { describe, expect, it } from "vitest";
import type { LoadedTask } from "#core/chat/chat-store.ts";
import { sampleTask, taskId } from "#core/testing/sample-task.ts";
import { bestMatches, tellingWords } from "./match-words.ts";

const titled = (...titles: string[]): LoadedTask[] =>
  titles.map((summary, i) => ({
    ...sampleTask({ id: taskId(i), summary }),
    assigneeNames: [],
    listName: null,
    parentNumber: null,
    subtaskCount: { done: 0, total: 0 },
    waitsFor: [],
    listed: true,
  }));

describe("words that name a task", () => {
  it.each([
    [
      "report",
      ["Send the Q3 report", "Draft the board report", "Call Bob"],
      ["Send the Q3 report", "Draft the board report"],
    ],
    ["the board report", ["Send the Q3 report", "Draft the board report"], ["Draft the board report"]],
    ["invoices", ["Pay the invoice", "Call Bob"], ["Pay the invoice"]],
    ["rep", ["Send the Q3 report"], ["Send the Q3 report"]],
    ["call bob", ["Call Bob", "Call Bob back on Monday"], ["Call Bob"]], // the whole title wins
    ["flux capacitor", ["Send the Q3 report"], []],
    ["Überweisung", ["Überweisung an Bob"], ["Überweisung an Bob"]],
  ])("%s among %j means %j", (words, titles, meant) => {
    expect(bestMatches(words, titled(...titles)).map(({ summary }) => summary)).toEqual(meant);
  });

  it("leave out what tells nothing apart", () =>
    expect(tellingWords("The report for my boss")).toEqual(["report", "boss"]));
});
