import type { APIApplicationCommandInteraction } from "discord-api-types/v10";
import { describe, expect, it } from "vitest";
import { commandMessage } from "./command-message.ts";
import { fixture } from "./testing/fixture.ts";

const BOT = "1180000000000000001";

/** The message of a fixture, with `data` laid over the fixture's own. */
function messageOf(name: string, data: Record<string, unknown> = {}) {
  const payload = fixture(name);
  const whole = { ...payload, data: { ...(payload.data as object), ...data } };
  return commandMessage(whole as unknown as APIApplicationCommandInteraction, BOT); // a payload of Discord's shape
}

describe("a command", () => {
  it.each([
    { name: "task-list", text: "list", isPrivate: true },
    { name: "task-list-what", text: "list overdue", isPrivate: true },
    { name: "task-done", text: "done #42", isPrivate: false },
    { name: "task-done-words", text: "done with the report", isPrivate: false },
    { name: "task-dashboard", text: "open the dashboard", isPrivate: true },
    { name: "ask", text: "what's left this week?", isPrivate: false },
  ])("of $name says '$text', private: $isPrivate", ({ name, text, isPrivate }) => {
    expect(messageOf(name)).toMatchObject({
      text,
      addressed: "direct",
      replyTo: { kind: "response", private: isPrivate },
    });
  });

  it("that runs a template names its person by id, and tells who that is", () => {
    expect(messageOf("template-run")).toMatchObject({
      text: 'run template "release 2.4" for friday 5pm with <@1160000000000000002> as captain, region: "North America"',
      mentions: [{ externalId: "1160000000000000002", name: "Ben" }],
      replyTo: { kind: "response", private: false },
    });
  });

  it("keeps people as <@id>, drops the bot, and reads channels, roles, emoji and commands as their names", () => {
    const text = `<@${BOT}> ask <@!1160000000000000002> and <@7> in <#5> <#6> <@&8> <:tada:99> </task add:12>`;
    const resolved = {
      users: { "1160000000000000002": { id: "1160000000000000002", username: "ben_w", global_name: null } },
      channels: { "5": { id: "5", name: "finance", type: 0 } },
      roles: { "8": { id: "8", name: "ops" } },
    };
    const message = messageOf("ask", { options: [{ name: "text", type: 3, value: text }], resolved });
    expect(message?.text).toBe("ask <@1160000000000000002> and <@7> in #finance <#6> @ops :tada: /task add");
    expect(message?.mentions).toEqual([
      { externalId: "1160000000000000002", name: "ben_w" },
      { externalId: "7", name: null },
    ]);
  });

  it("in a direct message acts in a workspace of that person's own", () => {
    expect(messageOf("task-add-dm")).toMatchObject({
      workspaceKey: "dm:1160000000000000001",
      actor: { externalId: "1160000000000000001", name: "Ana", locale: "en-GB" },
      channel: { externalId: "1170000000000000009", kind: "direct", name: null, thread: null },
    });
  });

  it("of somebody's own install stays theirs and private in a guild that hasn't installed Companion", () => {
    expect(messageOf("task-add-user-install")).toMatchObject({
      workspaceKey: "dm:1160000000000000001",
      channel: { kind: "channel" },
      replyTo: { private: true },
    });
  });

  it("in a thread names the channel above it", () => {
    expect(messageOf("task-add-thread")?.channel).toEqual({
      externalId: "1170000000000000002",
      kind: "channel",
      name: null,
      thread: "1170000000000000033",
    });
  });

  it("that isn't ours is nobody's message", () => {
    expect(messageOf("ask", { name: "weather" })).toBeNull();
  });
});

describe("Save as task", () => {
  const saved = (content: string) => {
    const [target] = Object.values(messagesOf()) as { id: string; mentions: unknown[] }[];
    const messages = { [target?.id ?? ""]: { ...target, content } };
    return messageOf("save-as-task", { resolved: { messages } });
  };
  const messagesOf = () => (fixture("save-as-task").data as { resolved: { messages: object } }).resolved.messages;

  it("adds the message's words as one task, in private, with its people", () => {
    expect(messageOf("save-as-task")).toMatchObject({
      text: "add task: Could <@1160000000000000002> please renew the domain by Thursday? It runs out on the 20th.",
      mentions: [{ externalId: "1160000000000000002", name: "Ben" }],
      replyTo: { private: true },
    });
  });

  it.each([
    { content: "done with the report?", text: "add task: done with the report?" },
    { content: "Add task: milk", text: "Add task: milk" },
    { content: "- milk\n- bread", text: "add task: - milk - bread" },
    { content: `Renew the domain\n${"because ".repeat(100)}`, text: "add task: Renew the domain" },
  ])("reads '$content' as '$text'", ({ content, text }) => {
    expect(saved(content)?.text).toBe(text);
  });

  it("never makes more of a long line than a title holds", () => {
    expect(saved("x".repeat(4000))?.text.length).toBeLessThanOrEqual("add task: ".length + 500);
  });

  it("has nothing to save of a message without text", () => {
    expect(saved("")).toBeNull();
  });
});
