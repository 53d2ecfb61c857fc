import { HttpResponse, http } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { DeliveryError, OutboundMessage } from "#core/chat/chat-port.ts";
import { PLAIN_VIEW, type View } from "#core/chat/view.ts";
import usersInfo from "./fixtures/users-info.json" with { type: "json" };
import { createSlackMessenger } from "./messenger.ts";

const API = "https://slack.test/api";
const HOOK = "https://hooks.slack.test/actions/T1/2/3";
const calls: { path: string; type: string | null; authorization: string | null; body: unknown }[] = [];
let reply = (): Response => HttpResponse.json({ ok: true, channel: "C1", ts: "1503435956.000247" });

const server = setupServer(
  http.post("https://*", async ({ request }) => {
    const type = request.headers.get("content-type");
    const body = type?.includes("json") ? await request.json() : Object.fromEntries(await request.formData());
    calls.push({ path: request.url, type, authorization: request.headers.get("authorization"), body });
    return reply();
  }),
);
beforeAll(() => server.listen());
afterAll(() => server.close());
afterEach(() => {
  calls.length = 0;
  reply = () => HttpResponse.json({ ok: true });
});

const messenger = createSlackMessenger({ botToken: "xoxb-1", apiUrl: API, appUrl: "https://companion.example" });
const VIEW: View = { ...PLAIN_VIEW, say: "Ben has it <b>." };
const send = (to: OutboundMessage["to"], view: Partial<View> = {}) =>
  messenger.send({ key: "k1", workspaceKey: "T1", to, view: { ...VIEW, ...view } });
const toMessage = (address: Record<string, string>, view: Partial<View> = {}) =>
  send({ kind: "address", address }, view);
const respond = (address: Record<string, string>, view: Partial<View> = {}) =>
  toMessage({ response_url: HOOK, replace: "true", private: "false", ...address }, view);
const failure = (sending: Promise<unknown>): Promise<DeliveryError> =>
  sending.then(
    () => Promise.reject(new Error("was sent")),
    (error: DeliveryError) => error,
  );

const ASKED = { channel: "C1", ts: "1.2", user: "U1", thread_ts: "1.2" };

describe("the Slack messenger", () => {
  it("posts into the thread, with the token, and unfurls nothing", async () => {
    await toMessage(ASKED);
    expect(calls).toMatchObject([
      {
        path: `${API}/chat.postMessage`,
        authorization: "Bearer xoxb-1",
        body: { channel: "C1", thread_ts: "1.2", text: "Ben has it &lt;b&gt;.", unfurl_links: false },
      },
    ]);
  });

  it("tells where a message stands, and puts other words there", async () => {
    reply = () => HttpResponse.json({ ok: true, channel: "C1", ts: "1503435956.000247" });
    const posted = await send({ kind: "channel", externalId: "C1", mention: null });
    expect(posted).toEqual({ channelId: "C1", messageId: "1503435956.000247" });
    if (!posted) return;
    await send({ kind: "message", ...posted }, { say: "3 of 4 done." });
    expect(calls[1]).toMatchObject({
      path: `${API}/chat.update`,
      body: { channel: "C1", ts: "1503435956.000247", text: "3 of 4 done." },
    });
    reply = () => HttpResponse.json({ ok: false, error: "message_not_found" });
    expect((await failure(send({ kind: "message", ...posted }))).permanent).toBe(true);
  });

  it("says nowhere where a reply to a button or to one person alone stands", async () => {
    expect(await respond({})).toBeNull();
    expect(await toMessage(ASKED, { private: true })).toBeNull();
  });

  it("posts to a person in the conversation that Slack opens for it", async () => {
    reply = () => HttpResponse.json({ ok: true, channel: { id: "D069C7QFK" } });
    await send({ kind: "person", externalId: "U7" }, { private: true });
    expect(calls).toMatchObject([
      { path: `${API}/conversations.open`, body: { users: "U7" } },
      { path: `${API}/chat.postMessage`, body: { channel: "D069C7QFK" } },
    ]);
  });

  it("shows a private view to the asker alone, in a thread only where one exists", async () => {
    await toMessage(ASKED, { private: true });
    await toMessage({ ...ASKED, thread_ts: "1.1", in_thread: "true" }, { private: true });
    expect(calls.map(({ path, body }) => [path, body])).toMatchObject([
      [`${API}/chat.postEphemeral`, { channel: "C1", user: "U1" }],
      [`${API}/chat.postEphemeral`, { channel: "C1", user: "U1", thread_ts: "1.1" }],
    ]);
    expect(calls[0]?.body).not.toHaveProperty("thread_ts");
  });

  it("posts a private view as a message where nobody else reads", async () => {
    await toMessage({ channel: "D1", ts: "1.2", user: "U1" }, { private: true });
    expect(calls).toMatchObject([{ path: `${API}/chat.postMessage`, body: { channel: "D1" } }]);
  });

  it("reacts to the message where a tick is the whole answer, once", async () => {
    await toMessage(ASKED, { reaction: "done" });
    reply = () => HttpResponse.json({ ok: false, error: "already_reacted" });
    await toMessage(ASKED, { reaction: "done" });
    const body = { channel: "C1", timestamp: "1.2", name: "white_check_mark" };
    expect(calls).toMatchObject([1, 2].map(() => ({ path: `${API}/reactions.add`, body })));
  });

  it.each([
    { what: "takes the card's place", address: {}, view: {}, body: { replace_original: true } },
    { what: "stays beside a list", address: { replace: "false" }, view: {}, body: { replace_original: false } },
    {
      what: "is private beside a public card",
      address: {},
      view: { private: true },
      body: { replace_original: false, response_type: "ephemeral" },
    },
    {
      what: "leaves the card where it failed",
      address: { private: "true", thread_ts: "1.1" },
      view: { kind: "error" },
      body: { replace_original: false, response_type: "ephemeral", thread_ts: "1.1" },
    },
  ] as const)("answers through a response_url: $what", async ({ address, view, body }) => {
    await respond(address, view);
    expect(calls).toMatchObject([{ path: HOOK, authorization: null, body }]);
  });

  it.each([
    "channel_not_found",
    "is_archived",
    "not_in_channel",
    "account_inactive",
    "invalid_auth",
    "token_revoked",
    "invalid_blocks",
  ])("gives up on %s", async (error) => {
    reply = () => HttpResponse.json({ ok: false, error });
    expect(await failure(toMessage(ASKED))).toMatchObject({ permanent: true, retryAfter: null });
  });

  it.each([
    { what: "is limited", answer: () => limited("17"), retryAfter: 17 },
    { what: "is limited and doesn't say for how long", answer: () => limited(null), retryAfter: 1 },
    { what: "has trouble", answer: () => HttpResponse.json({ ok: false, error: "internal_error" }), retryAfter: null },
    { what: "is down", answer: () => new HttpResponse("<html>", { status: 502 }), retryAfter: null },
    { what: "answers no JSON", answer: () => new HttpResponse("<html>"), retryAfter: null },
    { what: "is away", answer: () => HttpResponse.error(), retryAfter: null },
  ])("will try again when Slack $what", async ({ answer, retryAfter }) => {
    reply = answer;
    expect(await failure(toMessage(ASKED))).toMatchObject({ name: "DeliveryError", permanent: false, retryAfter });
  });

  it("will try a response_url again too", async () => {
    reply = () => limited("3");
    expect(await failure(respond({}))).toMatchObject({ permanent: false, retryAfter: 3 });
    reply = () => new HttpResponse(null, { status: 503 });
    expect(await failure(respond({}))).toMatchObject({ permanent: false, retryAfter: null });
  });

  it("gives up on a response_url that has expired, and on an address that is not Slack's", async () => {
    reply = () => new HttpResponse("expired_url", { status: 404 });
    expect(await failure(respond({}))).toMatchObject({ permanent: true });
    expect(await failure(toMessage({ channelId: "1" }))).toMatchObject({ permanent: true });
  });

  it("looks up who somebody is, with zone and language", async () => {
    reply = () => HttpResponse.json(usersInfo);
    expect(await messenger.lookUp("T1", "W012A3CDE")).toEqual({
      externalId: "W012A3CDE",
      name: "spengler",
      timeZone: "America/Los_Angeles",
      locale: "en-US",
    });
    expect(calls).toMatchObject([{ path: `${API}/users.info`, body: { user: "W012A3CDE", include_locale: "true" } }]);
  });

  it("doesn't take Slack's being away for knowing nothing of somebody", async () => {
    reply = () => HttpResponse.error();
    await expect(messenger.lookUp("T1", "U0")).rejects.toMatchObject({ name: "DeliveryError", permanent: false });
    reply = () => HttpResponse.json({ ok: false, error: "user_not_found" });
    expect(await messenger.lookUp("T1", "U0")).toBeNull();
  });
});

const limited = (retryAfter: string | null): Response =>
  new HttpResponse(null, { status: 429, ...(retryAfter ? { headers: { "retry-after": retryAfter } } : {}) });
