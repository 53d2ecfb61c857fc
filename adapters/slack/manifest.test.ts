import { describe, expect, it } from "vitest";
import manifest from "./manifest.json" with { type: "json" };
import { METHOD_SCOPES } from "./web-api.ts";

/** What arrives needs a scope too (docs.slack.dev/reference/events, …/scopes/commands). */
const EVENT_SCOPES: Readonly<Record<string, string>> = {
  app_mention: "app_mentions:read",
  "message.im": "im:history",
};

describe("the manifest", () => {
  it("asks for the scopes of what we call and hear, and no more", () => {
    const events = manifest.settings.event_subscriptions.bot_events.map((event) => EVENT_SCOPES[event]);
    const needed = new Set(["commands", ...events, ...Object.values(METHOD_SCOPES).filter((scope) => scope !== null)]);
    expect(manifest.oauth_config.scopes.bot.toSorted()).toEqual([...needed].toSorted());
  });

  it("has Slack write people's ids into commands", () => {
    expect(manifest.features.slash_commands).toMatchObject([{ command: "/task", should_escape: true }]);
  });

  it("sends events, commands and interactivity to the one address", () => {
    const { event_subscriptions, interactivity } = manifest.settings;
    const urls = [manifest.features.slash_commands[0]?.url, event_subscriptions.request_url, interactivity.request_url];
    expect(new Set(urls)).toEqual(new Set(["https://YOUR-APP.example.workers.dev/slack/events"]));
  });
});
