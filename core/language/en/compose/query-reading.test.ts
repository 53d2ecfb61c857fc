import { describe, expect, it } from "vitest";
import { WEDNESDAY } from "../../sender-fixture.ts";
import { understand } from "../../understand.ts";

describe("a question", () => {
  it.each([
    ["what's left this week?", { state: "open", from: "2026-03-02", to: "2026-03-08", window: "this-week" }],
    ["what's overdue", { state: "overdue", who: "anyone" }],
    ["my tasks", { who: "me", state: "open" }],
    ["show ana's tasks for tomorrow", { who: { person: "ana" }, window: "tomorrow" }],
    ["what did I finish yesterday", { who: "me", state: "done", from: "2026-03-03", to: "2026-03-03" }],
    ["#garden tasks", { categories: ["garden"] }],
    ["list +Release", { list: "Release" }],
    ["what's in this channel", { here: true }],
    ["do I have anything about the gate", { words: "gate" }],
    ["what does my day look like", { window: "today" }],
    ["how are we doing on the move?", { words: "move" }],
    ["what's in Garden this week?", { words: "Garden", window: "this-week" }],
    ["what's due next week for ben?", { who: { person: "ben" }, window: "next-week" }],
    ["status of move", { who: "anyone", words: "move" }],
    ["what's tagged garden", { categories: ["garden"] }],
  ])("%j asks for %j", (text, expected) => expect(understand(text, WEDNESDAY).scope).toMatchObject(expected));
});
