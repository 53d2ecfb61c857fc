import { describe, expect, it } from "vitest";
import type { ChatOutcome } from "#core/chat/chat-port.ts";
import { PLAIN_VIEW, type View } from "#core/chat/view.ts";
import { createSettableClock } from "./clock.ts";
import { createFakeConversation } from "./fake-conversation.ts";
import type { SentMessage } from "./inbox.ts";
import { createPlayground } from "./routes.tsx";

const REAL = new Date("2026-11-22T09:00:00Z").getTime();
const sentTo = (to: string | null, channel: string, say: string): SentMessage => ({
  id: say,
  to,
  channel,
  card: null,
  view: { ...PLAIN_VIEW, say },
});

function setUp(answer: ChatOutcome | null = null) {
  const fake = createFakeConversation(answer);
  const clock = createSettableClock(() => REAL);
  const ticks: string[] = [];
  const app = createPlayground({
    conversation: fake.conversation,
    sent: {
      unread: async (person) => [sentTo(person, "dm", `for ${person}`), sentTo(null, "#general", "for all")],
      recent: async () => [sentTo("ben", "dm", "for ben")],
    },
    clock,
    settle: async () => undefined,
    tick: async () => {
      ticks.push(clock.now().toISOString());
    },
    script: "/* script */",
    style: "/* style */",
  });
  const request = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
    app.request(`http://localhost:8787/playground${path}`, {
      method,
      headers: { host: "localhost:8787", ...headers },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
  const post = (path: string, body: unknown, headers = {}) => request("POST", path, body, headers);
  const get = (path: string, headers = {}) => request("GET", path, undefined, headers);
  return { ...fake, clock, ticks, post, get };
}

const answered = (view: Partial<View>): ChatOutcome => ({ kind: "answered", view: { ...PLAIN_VIEW, ...view } });

describe("a message", () => {
  it("is said as that person, in that channel, and answered in plain words", async () => {
    const { post, messages } = setUp();
    const response = await post("/messages", { as: "Ana", channel: "#Finance", text: "buy milk" });
    expect(await response.json()).toMatchObject({ replies: [{ text: "You said buy milk", actions: [] }] });
    expect(messages[0]).toMatchObject({
      platform: "playground",
      workspaceKey: "local",
      actor: { externalId: "ana", name: "ana" },
      channel: { externalId: "finance", kind: "channel", name: "finance" },
      addressed: "mention",
    });
  });

  it("in a direct message is addressed to us, in a channel of the person's own", async () => {
    const { post, messages } = setUp();
    await post("/messages", { as: "ana", channel: "dm", text: "buy milk" });
    await post("/messages", { as: "ben", channel: "dm", text: "buy milk" });
    expect(messages.map(({ addressed }) => addressed)).toEqual(["direct", "direct"]);
    expect(new Set(messages.map(({ channel }) => channel.externalId)).size).toBe(2);
  });

  it.each([
    { said: "remind @Ben to call", text: "remind <@ben> to call", people: ["ben"] },
    { said: "@companion flights for @dora, @cleo.", text: "flights for <@dora>, <@cleo>.", people: ["dora", "cleo"] },
    { said: "mail a@b.com @noon @me @9am", text: "mail a@b.com @noon @me @9am", people: [] },
    { said: "ask @zoé and @zoé", text: "ask <@zoé> and <@zoé>", people: ["zoé"] },
  ])('"$said" names $people', async ({ said, text, people }) => {
    const { post, messages } = setUp();
    await post("/messages", { as: "ana", channel: "dm", text: said });
    expect(messages[0]?.text).toBe(text);
    expect(messages[0]?.mentions.map(({ externalId }) => externalId)).toEqual(people);
  });

  it("is an act of its own each time, unless a key says that it is the same", async () => {
    const { post, messages } = setUp();
    const said = { as: "ana", channel: "dm", text: "buy milk" };
    for (const key of [undefined, undefined, "k", "k"]) await post("/messages", { ...said, key });
    expect(new Set(messages.map(({ inboundKey }) => inboundKey)).size).toBe(3);
  });

  it("that couldn't be stored asks to be sent again", async () => {
    const { post } = setUp({ kind: "could-not-tell" });
    expect((await post("/messages", { as: "ana", channel: "dm", text: "x" })).status).toBe(503);
  });

  it("that only needs a ✓ is answered with one", async () => {
    const { post } = setUp(answered({ reaction: "done" }));
    const response = await post("/messages", { as: "ana", channel: "dm", text: "thanks" });
    expect(await response.json()).toMatchObject({ replies: [{ text: "✓" }] });
  });

  it("shows a menu's options as actions of their own", async () => {
    const options = [{ id: "snooze-task:a:1h", label: "1 hour" }];
    const actions = [
      { id: "complete-task:a", label: "Done", style: "primary" as const, options: [] },
      { id: "snooze-task:a:1h", label: "Snooze", style: "plain" as const, options },
    ];
    const { post } = setUp(answered({ say: "Kept.", actions }));
    const response = await post("/messages", { as: "ana", channel: "dm", text: "x" });
    const { replies } = (await response.json()) as { replies: { actions: unknown }[] };
    expect(replies[0]?.actions).toEqual([
      { id: "complete-task:a", label: "Done" },
      { id: "snooze-task:a:1h", label: "Snooze: 1 hour" },
    ]);
  });
});

describe("a request that can't be read", () => {
  it.each([
    { path: "/messages", body: "{", says: "not a JSON object" },
    { path: "/messages", body: [], says: "not a JSON object" },
    { path: "/messages", body: { channel: "dm", text: "x" }, says: '"as" says who' },
    { path: "/messages", body: { as: "a b", channel: "dm", text: "x" }, says: '"as" is a name' },
    { path: "/messages", body: { as: "ana", text: "x" }, says: '"channel" says where' },
    { path: "/messages", body: { as: "ana", channel: "dm" }, says: '"text" is what is said' },
    { path: "/messages", body: { as: "ana", channel: "dm", text: 5 }, says: '"text" is what is said' },
    { path: "/actions", body: { as: "ana", channel: "dm" }, says: '"id" is the id of a button' },
    { path: "/clock", body: { now: "tomorrow" }, says: '"now" is an instant' },
    { path: "/clock", body: {}, says: '"now"' },
  ])("$path with $body gets 400 and a sentence", async ({ path, body, says }) => {
    const { post, messages } = setUp();
    const response = await post(path, body);
    expect(response.status).toBe(400);
    expect(((await response.json()) as { error: string }).error).toContain(says);
    expect(messages).toEqual([]);
  });
});

describe("a button", () => {
  it("is pressed with the values of its form", async () => {
    const { post, pressed } = setUp();
    const values = { summary: "Call", assignees: "@cleo" };
    await post("/actions", { as: "ana", channel: "dm", id: "edit-task:a", values });
    expect(pressed[0]).toMatchObject({ actionId: "edit-task:a", values, mentions: [{ externalId: "cleo" }] });
  });

  it("tells its form", async () => {
    const { post } = setUp();
    const response = await post("/form", { as: "ana", channel: "dm", id: "edit-task:a" });
    expect(await response.json()).toMatchObject({ form: { title: "Edit #42" } });
  });
});

describe("the inbox", () => {
  it("has what was sent to that person and into channels", async () => {
    const { get } = setUp();
    expect(await (await get("/inbox?as=ana")).json()).toMatchObject({
      messages: [
        { channel: "dm", text: "for ana", actions: [] },
        { channel: "#general", text: "for all" },
      ],
    });
    expect((await get("/inbox")).status).toBe(400);
  });

  it("is not read by the page's feed", async () => {
    const { get } = setUp();
    expect(await (await get("/feed")).json()).toMatchObject({
      messages: [{ id: "for ben", to: "ben" }],
    });
  });
});

describe("the clock", () => {
  it("runs on from where it is set, and a tick sees it", async () => {
    const { post, get, clock, ticks } = setUp();
    const response = await post("/clock", { now: "2026-03-08T09:00:00-05:00" });
    expect(await response.json()).toEqual({ now: "2026-03-08T14:00:00.000Z", real: false });
    await post("/tick", undefined);
    expect(ticks).toEqual(["2026-03-08T14:00:00.000Z"]);

    await post("/clock", { now: null });
    expect(clock.now().getTime()).toBe(REAL);
    expect(await (await get("/clock")).json()).toMatchObject({ real: true });
  });

  it("moves with real time while it is set", () => {
    let real = REAL;
    const clock = createSettableClock(() => real);
    clock.set(new Date("2027-01-01T00:00:00Z"));
    real += 90_000;
    expect(clock.now().toISOString()).toBe("2027-01-01T00:01:30.000Z");
  });
});

describe("the playground", () => {
  it("is a page", async () => {
    const response = await setUp().get("");
    expect(response.headers.get("content-type")).toContain("text/html");
    expect(await response.text()).toContain("Companion playground");
  });

  it.each([
    { name: "another host", headers: { host: "companion.example.com" }, status: 404 },
    { name: "a tunnel", headers: { "x-forwarded-for": "203.0.113.9" }, status: 404 },
    { name: "a page of another site", headers: { origin: "https://evil.example" }, status: 403 },
    { name: "its own page", headers: { origin: "http://localhost:8787" }, status: 200 },
  ])("answers $name with $status", async ({ headers, status }) => {
    const { post } = setUp();
    expect((await post("/messages", { as: "ana", channel: "dm", text: "x" }, headers)).status).toBe(status);
  });

  it("opens the dashboard by the link that the bot gives", async () => {
    const link = { label: "Open the dashboard", path: "/sign-in?token=t" };
    const response = await setUp(answered({ link })).get("/dashboard?as=ana");
    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toBe("/sign-in?token=t");
  });
});
