import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { DeliveryError, type OutboundMessage } from "#core/chat/chat-port.ts";
import { PLAIN_VIEW } from "#core/chat/view.ts";
import { createDiscordMessenger } from "./messenger.ts";
import { createFakeDiscord, type FakeDiscord } from "./testing/fake-discord.ts";
import { directChannel } from "./testing/fake-routes.ts";

const BEN = "1160000000000000002";
const CHANNEL = "1170000000000000002";
const view = { ...PLAIN_VIEW, say: "Ana asked you: @everyone" };
const toBen = (key: string): OutboundMessage => ({
  key,
  workspaceKey: "g",
  to: { kind: "person", externalId: BEN },
  view,
});
const toAddress = (address: Record<string, string>): OutboundMessage => ({
  key: JSON.stringify(address),
  workspaceKey: "g",
  to: { kind: "address", address },
  view,
});

let discord: FakeDiscord;
let now = new Date("2026-11-22T10:00:00Z"); // Discord's
beforeAll(async () => {
  discord = await createFakeDiscord({ now: () => now });
  discord.channels.add(CHANNEL);
});
beforeEach(() => {
  discord.messages.length = 0;
  discord.calls.length = 0;
});
afterAll(() => discord.close());

const messenger = (settings: { botToken?: string; apiUrl?: string; now?: () => Date } = {}) =>
  createDiscordMessenger({
    botToken: discord.botToken,
    applicationId: discord.applicationId,
    apiUrl: discord.apiUrl,
    appUrl: "https://companion.test",
    ...settings,
  });

/** The error that sending ended with. */
async function failure(sending: Promise<unknown>): Promise<DeliveryError> {
  const error = await sending.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof DeliveryError) return error;
  throw new Error(`Not a DeliveryError: ${String(error)}`);
}

describe("the messenger", () => {
  it("tells a person in their direct messages, pinging nobody", async () => {
    await messenger().send(toBen("a"));
    expect(discord.messages).toMatchObject([
      { channelId: directChannel(BEN), body: { allowed_mentions: { parse: [] } } },
    ]);
    expect(JSON.stringify(discord.messages[0]?.body)).not.toContain("@everyone");
  });

  it("tells where a message stands, and puts other words there", async () => {
    const { send } = messenger();
    const to = { kind: "channel", externalId: CHANNEL, mention: null } as const;
    const posted = await send({ key: "card", workspaceKey: "g", to, view });
    expect(posted).toEqual({ channelId: CHANNEL, messageId: discord.messages[0]?.id });
    if (!posted) return;
    const renewed = { ...PLAIN_VIEW, say: "3 of 4 done." };
    expect(await send({ key: "card:2", workspaceKey: "g", to: { kind: "message", ...posted }, view: renewed })).toEqual(
      posted,
    );
    expect(discord.messages).toHaveLength(1);
    expect(JSON.stringify(discord.messages[0]?.body)).toContain("3 of 4 done.");
    const gone = { kind: "message", channelId: CHANNEL, messageId: "1" } as const;
    const failed = await failure(send({ key: "card:3", workspaceKey: "g", to: gone, view: renewed }));
    expect(failed.permanent).toBe(true);
  });

  it("sends a row twice but leaves one message, for its key is the nonce", async () => {
    const { send } = messenger();
    await send(toBen("row-1"));
    await send(toBen("row-1"));
    await send(toBen("row-2"));
    expect(discord.messages).toHaveLength(2);
    expect(discord.messages[0]?.body).toMatchObject({
      nonce: expect.stringMatching(/^[0-9a-f]{25}$/),
      enforce_nonce: true,
    });
  });

  it("leaves a second message of a row that is sent again when Discord has forgotten the first", async () => {
    const { send } = messenger();
    await send(toBen("row-1"));
    now = new Date(now.getTime() + 119_000);
    await send(toBen("row-1"));
    expect(discord.messages).toHaveLength(1);
    now = new Date(now.getTime() + 1000);
    await send(toBen("row-1"));
    expect(discord.messages).toHaveLength(2);
  });

  it("names the guild in a person's buttons, for a direct message has none", async () => {
    const id = "complete-task:01936f2a-7c00-7000-8000-000000000042";
    const actions = [{ id, label: "Done", style: "plain", options: [] }] as const;
    const buttonsFor = async (workspaceKey: string, to: OutboundMessage["to"]) => {
      await messenger().send({ key: workspaceKey + to.kind, workspaceKey, to, view: { ...view, actions } });
      return /"custom_id":"([^"]*)"/.exec(JSON.stringify(discord.messages.at(-1)?.body))?.[1];
    };
    const person = { kind: "person", externalId: BEN } as const;
    expect(await buttonsFor("1170000000000000001", person)).toBe(`1170000000000000001/${id}`);
    expect(await buttonsFor(`dm:${BEN}`, person)).toBe(id);
    expect(await buttonsFor("1170000000000000001", { kind: "address", address: { channel_id: CHANNEL } })).toBe(id);
  });

  it("posts into a channel", async () => {
    await messenger().send(toAddress({ channel_id: CHANNEL }));
    expect(discord.messages).toMatchObject([{ channelId: CHANNEL }]);
  });

  it("follows up an interaction, or takes the place of its deferred answer", async () => {
    discord.interactions.add("token-1");
    const address = { application_id: discord.applicationId, interaction_token: "token-1" };
    await messenger().send(toAddress({ ...address, message_id: "@original" }));
    await messenger().send(toAddress(address));
    expect(discord.calls.map(({ method, authorization }) => [method, authorization])).toEqual([
      ["PATCH", null],
      ["POST", null],
    ]);
    expect(discord.messages).toHaveLength(2);
  });

  it.each([
    { why: "takes no messages from us", status: 403, code: 50007, permanent: true },
    { why: "or the channel is gone", status: 404, code: 10003, permanent: true },
    { why: "or our message is refused", status: 400, code: 50035, permanent: true },
    { why: "or our token is refused", status: 401, code: 0, permanent: false },
    { why: "or Discord is down", status: 503, code: 0, permanent: false },
  ])("where somebody $why ($status): permanent is $permanent", async ({ status, code, permanent }) => {
    discord.answerNext({ status, body: { message: "no", code } });
    expect(await failure(messenger().send(toBen("b")))).toMatchObject({ permanent, retryAfter: null });
    expect(discord.calls).toHaveLength(1);
  });

  it("knows a person who has closed their messages", async () => {
    discord.closedTo.add(BEN);
    expect((await failure(messenger().send(toBen("c")))).permanent).toBe(true);
    discord.closedTo.delete(BEN);
    discord.closedTo.delete(directChannel(BEN));
  });

  it("may try again when Discord is out of reach", async () => {
    const { send } = messenger({ apiUrl: "http://127.0.0.1:9/api" });
    expect((await failure(send(toBen("d")))).permanent).toBe(false);
  });

  it("refuses an address that leads nowhere", async () => {
    expect((await failure(messenger().send(toAddress({})))).permanent).toBe(true);
  });

  it("waits as long as a 429 says, and doesn't call again before", async () => {
    let now = new Date("2026-11-22T10:00:00Z");
    const { send } = messenger({ now: () => now });
    const limited = { message: "You are being rate limited.", retry_after: 2.5, global: false };
    discord.answerNext({ status: 429, headers: { "retry-after": "2.5" }, body: limited });

    expect(await failure(send(toAddress({ channel_id: CHANNEL })))).toMatchObject({
      permanent: false,
      retryAfter: 2.5,
    });
    now = new Date("2026-11-22T10:00:01Z");
    expect(await failure(send(toAddress({ channel_id: CHANNEL })))).toMatchObject({
      permanent: false,
      retryAfter: 1.5,
    });
    expect(discord.calls).toHaveLength(1);
    now = new Date("2026-11-22T10:00:03Z");
    await send(toAddress({ channel_id: CHANNEL }));
    expect(discord.messages).toHaveLength(1);
  });

  it("stops before the limit when a route has no calls left", async () => {
    const now = new Date("2026-11-22T10:00:00Z");
    const { send } = messenger({ now: () => now });
    const headers = { "x-ratelimit-limit": "5", "x-ratelimit-remaining": "0", "x-ratelimit-reset-after": "4" };
    discord.answerNext({ status: 200, headers, body: { id: "1" } });
    await send(toAddress({ channel_id: CHANNEL }));
    expect(await failure(send(toAddress({ channel_id: CHANNEL })))).toMatchObject({ permanent: false, retryAfter: 4 });
    expect(discord.calls).toHaveLength(1);
  });

  it("has nothing to look up: an interaction names its people", async () => {
    expect(await messenger().lookUp("g", BEN)).toBeNull();
  });
});
