import { describe, expect, it } from "vitest";
import { PLAIN_VIEW } from "#core/chat/view.ts";
import { createSlackSurface } from "./slack-surface.ts";
import { signedRequest } from "./testing/sign.ts";
import { createExecution, createTalk, type Script } from "./testing/talk.ts";

const signingSecret = "8f742231b10e8888abcd99yyyzzz85a5";
const NOW = new Date("2026-11-22T09:00:00Z");

function surfaceWith(script: Script = {}) {
  const talk = createTalk(script);
  const reported: unknown[] = [];
  const surface = createSlackSurface({
    signingSecret,
    botToken: "xoxb-test",
    apiUrl: "https://slack.test/api/",
    appUrl: "https://companion.example",
    conversation: talk.conversation,
    now: () => NOW,
    report: (error) => reported.push(error),
  });
  return { ...talk, surface, reported };
}

const COMMAND = new URLSearchParams({
  command: "/task",
  text: "buy milk tomorrow 5pm",
  team_id: "T0001",
  channel_id: "C2147483705",
  channel_name: "test",
  user_id: "U2147483697",
  user_name: "Steve",
  response_url: "https://hooks.slack.test/commands/1234/5678",
  trigger_id: "13345224609.738474920.8088930838d88f008e0",
});

describe("the Slack surface", () => {
  it("answers a signed command in the response, for the asker alone", async () => {
    const view = { ...PLAIN_VIEW, say: "You have it for tomorrow." };
    const { surface, heard } = surfaceWith({ outcome: { kind: "answered", view } });
    const response = await surface.fetch(
      await signedRequest({ signingSecret, body: COMMAND, at: NOW }),
      createExecution(),
    );
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ response_type: "ephemeral", text: "You have it for tomorrow." });
    expect(heard.messages).toMatchObject([{ text: "buy milk tomorrow 5pm", workspaceKey: "T0001" }]);
  });
});
