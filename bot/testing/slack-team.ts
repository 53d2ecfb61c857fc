import mention from "#adapters/slack/fixtures/app-mention.json" with { type: "json" };
import button from "#adapters/slack/fixtures/block-actions-button.json" with { type: "json" };
import twin from "#adapters/slack/fixtures/message-channel-twin.json" with { type: "json" };
import direct from "#adapters/slack/fixtures/message-im.json" with { type: "json" };
import command from "#adapters/slack/fixtures/slash-command.json" with { type: "json" };
import { payloadForm, type SignedRequest, signedRequest } from "#adapters/slack/testing/sign.ts";
import { SLACK_SECRET, type StartedApp } from "./start-app.ts";

type Body = SignedRequest["body"];
type Answer = {
  readonly status: number;
  readonly text: string; // of a message in the answer; "" where there is none
  readonly raw: string;
  readonly ms: number;
};

let acts = 0;
const next = (): string => `${++acts}`;
const timestamp = (id: string): string => `1764000000.${id.padStart(6, "0")}`;

/** What one team's Slack sends: real payloads, signed at the app's clock. Acts with the same id are the same act again. */
export function createSlackTeam({ app, clock, slack }: StartedApp, teamId: string) {
  const envelope = { team_id: teamId, authorizations: [{ ...mention.authorizations[0], team_id: teamId }] };
  const bot = `<@${mention.authorizations[0]?.user_id}>`;

  const bodies = {
    command: (text: string, id = next()): Body =>
      new URLSearchParams({
        ...command,
        team_id: teamId,
        text,
        trigger_id: `trigger.${id}`,
        response_url: slack.responseUrl,
      }),
    mention: (text: string, id = next()): Body => ({
      ...mention,
      ...envelope,
      event_id: `Ev-mention-${id}`,
      event: { ...mention.event, team: teamId, text: `${bot} ${text}`, ts: timestamp(id) },
    }),
    twin: (text: string, id = next()): Body => ({
      ...twin,
      ...envelope,
      event_id: `Ev-twin-${id}`,
      event: { ...twin.event, team: teamId, text: `${bot} ${text}`, ts: timestamp(id) },
    }),
    direct: (text: string, id = next()): Body => ({
      ...direct,
      ...envelope,
      event_id: `Ev-direct-${id}`,
      event: { ...direct.event, team: teamId, text, ts: timestamp(id) },
    }),
    button: (actionId: string, id = next()): Body =>
      payloadForm({
        ...button,
        team: { id: teamId },
        user: { ...button.user, id: command.user_id, team_id: teamId },
        trigger_id: `trigger.${id}`,
        response_url: slack.responseUrl,
        actions: [{ ...button.actions[0], action_id: actionId }],
      }),
  };

  async function fetch(request: Request): Promise<Answer> {
    const begun = performance.now();
    const response = await app.fetch(request);
    const raw = await response.text();
    const text = raw.startsWith("{") ? String((JSON.parse(raw) as { text?: unknown }).text ?? "") : ""; // JSON objects only
    return { status: response.status, text, raw, ms: performance.now() - begun };
  }

  const post = async (body: Body, more: Partial<SignedRequest> = {}): Promise<Answer> =>
    fetch(await signedRequest({ signingSecret: SLACK_SECRET, body, at: clock.now, ...more }));

  return { bodies, fetch, post };
}
