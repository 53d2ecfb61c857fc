import type { Conversation } from "#core/chat/chat-port.ts";
import { isKnown } from "./incoming/known.ts";
import { createSlackMessenger, type SlackMessengerOptions } from "./messenger.ts";
import { createReceiver, type Execution, type FetchReceiver, type Report } from "./receiver.ts";
import { readBody } from "./request-body.ts";
import { createVerifier } from "./signature.ts";
import { createSlackApi } from "./web-api.ts";

export type SlackSurfaceOptions = SlackMessengerOptions & {
  readonly signingSecret: string;
  readonly conversation: Conversation;
  readonly now: () => Date;
  readonly report?: Report; // faults of ours; Slack and the person have been answered
};

export type SlackSurface = { fetch(request: Request, execution: Execution): Promise<Response> };

/**
 * POST /slack/events: events, commands and interactivity. 401 to what Slack did not sign within five minutes, and nothing
 * else happens; 200 to what is not for us. Made once per isolate: Bolt's App costs more to make than to use.
 */
export function createSlackSurface(options: SlackSurfaceOptions): SlackSurface {
  const { conversation, now } = options;
  const verified = createVerifier(options.signingSecret);
  let receiver: FetchReceiver | null = null;

  return {
    async fetch(request, execution) {
      if (request.method !== "POST") return new Response(null, { status: 405, headers: { allow: "POST" } });
      const raw = await verified(request, now());
      if (raw === null) return new Response(null, { status: 401 });

      const body = readBody(raw, request.headers.get("content-type") ?? "");
      if (body?.type === "url_verification") return Response.json({ challenge: body.challenge });
      if (!body || !isKnown(body)) return new Response(null, { status: 200 });
      receiver ??= await startBolt(options);
      return receiver.answer(body, { conversation, answered: false }, execution);
    },
  };
}

/** Bolt is evaluated with the first message, not at the Worker's start, which is measured. Starting it twice is no harm. */
async function startBolt({ report = console.error, ...options }: SlackSurfaceOptions): Promise<FetchReceiver> {
  const { createBoltApp } = await import("./bolt-app.ts");
  const receiver = createReceiver(report);
  const { appUrl } = options;
  createBoltApp(receiver, { api: createSlackApi(options), messenger: createSlackMessenger(options), appUrl, report });
  return receiver;
}
