import { describe, expect, it } from "vitest";
import { PLAIN_VIEW } from "#core/chat/view.ts";
import mention from "./fixtures/app-mention.json" with { type: "json" };
import uninstalled from "./fixtures/app-uninstalled.json" with { type: "json" };
import twin from "./fixtures/message-channel-twin.json" with { type: "json" };
import direct from "./fixtures/message-im.json" with { type: "json" };
import command from "./fixtures/slash-command.json" with { type: "json" };
import revoked from "./fixtures/tokens-revoked.json" with { type: "json" };
import verification from "./fixtures/url-verification.json" with { type: "json" };
import { payloadForm } from "./testing/sign.ts";
import { surfaceWith } from "./testing/surface-with.ts";
import { createExecution } from "./testing/talk.ts";

const VIEW = { ...PLAIN_VIEW, say: "You have it for tomorrow." };

describe("the Slack surface", () => {
  it("answers a command in the response, for the asker alone", async () => {
    const { post, heard } = surfaceWith({ outcome: { kind: "answered", view: VIEW } });
    const response = await post(new URLSearchParams(command));
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ response_type: "ephemeral", text: VIEW.say, blocks: [{}] });
    expect(heard.messages).toMatchObject([{ workspaceKey: "T0001", addressed: "direct" }]);
  });

  it("answers an event with nothing once it is done", async () => {
    const { post, heard } = surfaceWith({ outcome: { kind: "sent" } });
    const response = await post(direct);
    expect([response.status, await response.text()]).toEqual([200, ""]);
    expect(heard.messages).toMatchObject([{ text: "what's due today & tomorrow?" }]);
  });

  it.each([
    { order: "mention first", events: [mention, twin] },
    { order: "message first", events: [twin, mention] },
  ])("hears a mention once though it comes as two events, $order", async ({ events }) => {
    const { post, heard } = surfaceWith();
    for (const event of events) expect((await post(event)).status).toBe(200);
    expect(heard.messages).toMatchObject([{ inboundKey: "slack:T061EG9R6:C123ABC456:1515449522.000016" }]);
  });

  it("answers Slack's challenge", async () => {
    const response = await surfaceWith().post(verification);
    expect(await response.json()).toEqual({ challenge: verification.challenge });
  });

  it.each([
    { what: "tokens revoked", body: revoked },
    { what: "the app removed", body: uninstalled },
    { what: "an event without a body", body: { type: "event_callback", event: null } },
    { what: "an event of another kind", body: { ...mention, event: { type: "reaction_added", item: null } } },
    { what: "a mention without its fields", body: { ...mention, event: { type: "app_mention" } } },
    { what: "an empty object", body: {} },
    { what: "a list", body: "[1]" },
    { what: "half of JSON", body: '{"event":' },
    { what: "an empty body", body: "" },
    { what: "a certificate check", body: new URLSearchParams({ ssl_check: "1", token: "x" }) },
    { what: "a command without its fields", body: new URLSearchParams({ command: "/task" }) },
    { what: "a payload that is no JSON", body: new URLSearchParams({ payload: "{" }) },
    { what: "a shortcut", body: payloadForm({ type: "shortcut", user: { id: "U1" }, callback_id: "x" }) },
    {
      what: "a button without its fields",
      body: payloadForm({ type: "block_actions", user: { id: "U1" }, actions: [] }),
    },
    { what: "a form without its fields", body: payloadForm({ type: "view_submission", user: { id: "U1" } }) },
  ])("answers 200 to $what, and does nothing", async ({ body }) => {
    const { post, heard, reported } = surfaceWith();
    const response = await post(body);
    expect([response.status, await response.text()]).toEqual([200, ""]);
    expect({ heard, reported }).toEqual({ heard: { messages: [], actions: [] }, reported: [] });
  });

  it("turns away other methods", async () => {
    const { surface } = surfaceWith();
    const response = await surface.fetch(new Request("https://companion.example/slack/events"), createExecution());
    expect([response.status, response.headers.get("allow")]).toEqual([405, "POST"]);
  });
});
