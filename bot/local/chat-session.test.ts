import { describe, expect, it } from "vitest";
import { createChatSession } from "./chat-session.ts";

const DONE = { id: "complete-task:a", label: "Done" };
const UNDO = { id: "undo:b", label: "Undo" };

function setUp(inbox: object[] = []) {
  const calls: [string, unknown][] = [];
  const session = createChatSession(
    async (path, body) => {
      calls.push([path, body]);
      if (path.startsWith("inbox")) return { messages: inbox.splice(0) };
      if (path === "actions") return { replies: [{ text: "Pressed.", actions: [] }] };
      return { replies: [{ text: "Kept.", actions: [DONE, UNDO] }] };
    },
    { as: "ana", channel: "dm" },
  );
  return { session, calls };
}

describe("the terminal", () => {
  it("shows the answer with its buttons numbered", async () => {
    const { session, calls } = setUp();
    expect(await session.line("buy milk")).toBe("Kept.\n[1] Done  [2] Undo");
    expect(calls[0]).toEqual(["messages", { as: "ana", channel: "dm", text: "buy milk" }]);
  });

  it("presses a button by its number", async () => {
    const { session, calls } = setUp();
    await session.line("buy milk");
    await session.line("2");
    expect(calls.at(-2)).toEqual(["actions", { as: "ana", channel: "dm", id: "undo:b" }]);
  });

  it("says a number that no button has", async () => {
    const { session, calls } = setUp();
    await session.line("buy milk");
    await session.line("42");
    expect(calls.at(-2)?.[0]).toBe("messages");
  });

  it("becomes somebody else, somewhere else", async () => {
    const { session, calls } = setUp();
    await session.line("/as Ben");
    await session.line("/in general");
    expect(session.prompt()).toBe("ben in #general> ");
    await session.line("hello");
    expect(calls.at(-2)?.[1]).toMatchObject({ as: "ben", channel: "#general" });
  });

  it("shows what the bot has sent, and its buttons take the numbers", async () => {
    const { session, calls } = setUp([{ channel: "dm", text: "Ana asked you: #42", actions: [DONE] }]);
    expect(await session.line("/as ben")).toContain("(to ben) Ana asked you: #42");
    await session.line("1");
    expect(calls.at(-2)?.[1]).toMatchObject({ as: "ben", id: DONE.id });
  });

  it("leaves on /quit, and helps on /help and nothing", async () => {
    const { session } = setUp();
    expect(await session.line("/quit")).toBeNull();
    expect(await session.line("")).toContain("/as ben");
    expect(await session.line("/as")).toContain("/as ben");
  });
});
