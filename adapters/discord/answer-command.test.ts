import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { checkInteractionResponse } from "./testing/check-message.ts";
import { answered } from "./testing/fake-conversation.ts";
import { createFakeDiscord, type FakeDiscord } from "./testing/fake-discord.ts";
import { fixture } from "./testing/fixture.ts";
import { EPHEMERAL, flagsOf, SOON_MS, surfaceOf, surfaceWith } from "./testing/surface.ts";

let discord: FakeDiscord;
beforeAll(async () => {
  discord = await createFakeDiscord();
});
afterEach(() => {
  discord.messages.length = 0;
  discord.calls.length = 0;
});
afterAll(() => discord.close());

/** Discord has read the response, so it knows the interaction's webhook. */
const read = (name: string) => discord.interactions.add(String(fixture(name).token));
const textOf = (value: unknown): string => JSON.stringify(value);

describe("a command", () => {
  it.each([
    { name: "task-add", private: 0 },
    { name: "task-done", private: 0 },
    { name: "ask", private: 0 },
    { name: "task-list", private: EPHEMERAL },
    { name: "task-dashboard", private: EPHEMERAL },
    { name: "save-as-task", private: EPHEMERAL },
  ])("$name is answered in the response, as Discord takes it", async ({ name, private: flag }) => {
    const surface = await surfaceWith(discord, answered("Noted."));
    const answer = await surface.send(name);
    expect(answer.type).toBe(4);
    expect(flagsOf(answer)).toBe(flag);
    expect(checkInteractionResponse(answer)).toEqual([]);
    expect(surface.conversation.heard).toHaveLength(1);
    expect(discord.calls).toEqual([]);
  });

  it("whose view is private is for the asker alone", async () => {
    const surface = await surfaceWith(discord, answered("Your link.", { private: true }));
    expect(flagsOf(await surface.send("ask"))).toBe(EPHEMERAL);
  });

  it("that takes longer is deferred, and the answer takes the place of the wait", async () => {
    const surface = await surfaceWith(discord, answered("Noted."), SOON_MS * 4);
    read("task-add");
    expect(await surface.send("task-add")).toEqual({ type: 5 });
    await surface.settled();
    expect(discord.messages).toHaveLength(1);
    expect(textOf(discord.messages[0]?.body)).toContain("Noted.");
    expect(surface.errors).toEqual([]);
  });

  it("that is private is deferred as private", async () => {
    const surface = await surfaceWith(discord, answered("Five open."), SOON_MS * 4);
    read("task-list");
    expect(await surface.send("task-list")).toEqual({ type: 5, data: { flags: EPHEMERAL } });
    await surface.settled();
  });

  it("that was deferred in the open keeps a private answer private", async () => {
    const surface = await surfaceWith(discord, answered("Your secret link.", { private: true }), SOON_MS * 4);
    read("ask");
    await surface.send("ask");
    await surface.settled();
    const [original, followUp] = discord.messages.map(({ body }) => body as { flags: number });
    expect(textOf(original)).not.toContain("secret");
    expect(textOf(followUp)).toContain("secret");
    expect((followUp?.flags ?? 0) & EPHEMERAL).toBe(EPHEMERAL);
  });

  it("whose deferral Discord hasn't read yet is answered as soon as it has", async () => {
    const surface = await surfaceWith(discord, answered("Noted."), SOON_MS * 2);
    discord.interactions.delete(String(fixture("task-add").token));
    await surface.send("task-add");
    setTimeout(() => read("task-add"), 200);
    await surface.settled();
    expect(discord.calls.length).toBeGreaterThan(1);
    expect(textOf(discord.messages[0]?.body)).toContain("Noted.");
  });

  it("survives Discord's rate limit and an outage while it is owed an answer", async () => {
    const surface = await surfaceWith(discord, answered("Noted."), SOON_MS * 2);
    read("task-add");
    discord.answerNext({
      status: 429,
      headers: { "retry-after": "0.1" },
      body: { message: "", retry_after: 0.1, global: false },
    });
    discord.answerNext({ status: 502 });
    await surface.send("task-add");
    await surface.settled();
    expect(textOf(discord.messages[0]?.body)).toContain("Noted.");
  });

  it("whose reply goes elsewhere leaves no message behind", async () => {
    const surface = await surfaceWith(discord, { kind: "sent" });
    read("task-add");
    expect(await surface.send("task-add")).toEqual({ type: 5, data: { flags: EPHEMERAL } });
    await surface.settled();
    expect(discord.calls.map(({ method }) => method)).toEqual(["DELETE"]);
  });

  it.each([
    { how: "couldn't tell", converse: async () => ({ kind: "could-not-tell" }) as const, errors: 0 },
    { how: "threw", converse: () => Promise.reject(new Error("database away")), errors: 1 },
  ])("whose conversation $how says kindly that nothing changed", async ({ converse, errors }) => {
    const surface = await surfaceOf(discord, { converse });
    const answer = await surface.send("task-add");
    expect(textOf(answer.data)).toContain("Nothing was changed");
    expect(flagsOf(answer)).toBe(EPHEMERAL);
    expect(checkInteractionResponse(answer)).toEqual([]);
    expect(surface.errors).toHaveLength(errors);
  });

  it("that is unknown is told so, and the conversation is left alone", async () => {
    const surface = await surfaceWith(discord, answered("Noted."));
    const payload = fixture("ask");
    const answer = await surface.send({ ...payload, data: { ...(payload.data as object), name: "weather" } });
    expect(flagsOf(answer)).toBe(EPHEMERAL);
    expect(surface.conversation.calls()).toBe(0);
  });
});

describe("autocomplete", () => {
  it("offers what the conversation suggests, at most 25, by number", async () => {
    const tasks = Array.from({ length: 30 }, (_, i) => ({ number: i + 1, summary: "x".repeat(500) }));
    const surface = await surfaceOf(discord, { suggestTasks: async () => tasks });
    const answer = await surface.send("autocomplete");
    expect(checkInteractionResponse(answer)).toEqual([]);
    const { choices } = answer.data as { choices: { name: string; value: string }[] };
    expect(choices).toHaveLength(25);
    expect(choices[0]).toMatchObject({ value: "1", name: expect.stringMatching(/^#1 x+…$/) });
    expect(surface.conversation.asked).toMatchObject([{ typed: "rep", workspaceKey: "1170000000000000001" }]);
  });

  it("offers what a template that is named has, as it may be said", async () => {
    const surface = await surfaceOf(discord, { suggestTemplates: async () => ["captain", "x".repeat(101)] });
    const answer = await surface.send("autocomplete-template");
    expect(checkInteractionResponse(answer)).toEqual([]);
    expect(answer.data).toEqual({ choices: [{ name: "captain", value: "captain" }] });
    expect(surface.conversation.asked).toMatchObject([{ wanted: "role", template: "release", typed: "cap" }]);
  });

  it.each([
    { when: "the database is away", suggestTasks: () => Promise.reject(new Error("away")) },
    { when: "it takes too long", suggestTasks: () => new Promise<never>(() => {}) },
  ])("offers nothing when $when", async ({ suggestTasks }) => {
    const surface = await surfaceOf(discord, { suggestTasks });
    expect(await surface.send("autocomplete")).toEqual({ type: 8, data: { choices: [] } });
  });
});
