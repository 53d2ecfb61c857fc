import { createSlackSurface } from "../slack-surface.ts";
import { type SignedRequest, signedRequest } from "./sign.ts";
import { createExecution, createTalk, type Script } from "./talk.ts";

export const SIGNING_SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
export const NOW = new Date("2026-11-22T09:00:00Z");
export const API = "https://slack.test/api/";

/** A surface over a scripted conversation, and `post`, which signs a body as Slack does and waits for the answer. */
export function surfaceWith(script: Script = {}) {
  const talk = createTalk(script);
  const reported: unknown[] = [];
  const surface = createSlackSurface({
    signingSecret: SIGNING_SECRET,
    botToken: "xoxb-test",
    apiUrl: API,
    appUrl: "https://companion.example",
    conversation: talk.conversation,
    now: () => NOW,
    report: (error) => reported.push(error),
  });
  const execution = createExecution();
  const post = async (body: SignedRequest["body"]): Promise<Response> =>
    surface.fetch(await signedRequest({ signingSecret: SIGNING_SECRET, body, at: NOW }), execution);
  return { ...talk, surface, reported, execution, post };
}
