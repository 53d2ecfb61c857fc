import type { IncomingMessage, ServerResponse } from "node:http";
import { listenOnLoopback, readBody } from "#db/local/loopback-server.ts";
import { isCrashPoint, type KillPoint, pointOfBatch } from "./kill-point.ts";
import type { Stage } from "./stage.ts";
import type { Trap } from "./trap.ts";

/** All that one process reaches of the world. Nothing comes through any more once its trap has sprung. */
export type Gates = {
  readonly bindings: Readonly<Record<string, string>>; // the Worker's settings
  readonly neonUrl: string; // for a process of its own, where no other database is asked for
  readonly hookUrl: string; // POST <hookUrl>/<crash point> is answered unless the process is to die there
  /** So many messages more are refused for now, by Slack and by Discord. */
  refuse(count: number): void;
  /** Cuts what is open, and waits until nothing works for the process any more. */
  close(): Promise<void>;
};

type Call = { readonly method: string; readonly path: string; readonly body: string; readonly headers: Headers };
type Answer = { readonly status: number; readonly body: string };
type Passage = { readonly answer: Answer; readonly point: KillPoint | null };

const REFUSAL: Answer = { status: 503, body: "{}" };

export async function startGates(stage: Stage, trap: Trap): Promise<Gates> {
  const atWork = new Set<Promise<unknown>>();
  let refusals = { slack: 0, discord: 0 };

  const gate = (handle: (call: Call) => Promise<Passage>) =>
    listenOnLoopback((request, response) => {
      const work = passThrough({ request, response, trap, handle }).catch(() => request.socket.destroy());
      atWork.add(work);
      void work.finally(() => atWork.delete(work));
    }, 0);

  const refuses = (platform: keyof typeof refusals, point: KillPoint | null): boolean => {
    if (point !== "unheard-send" || refusals[platform] === 0) return false;
    refusals = { ...refusals, [platform]: refusals[platform] - 1 };
    return true;
  };

  const gates = await Promise.all([
    gate(async ({ body, headers }) => ({
      answer: await forward(stage.database.endpoint.url, { method: "POST", body, headers: neonHeaders(headers) }),
      point: pointOfBatch(body),
    })),
    gate(async ({ path, body }) => {
      const point = platformPoint(path, /\/chat\.postMessage$/, /\/conversations\.open$/);
      if (refuses("slack", point)) return { answer: REFUSAL, point: null };
      return { answer: { status: 200, body: JSON.stringify(stage.slack.answer(path, body)) }, point };
    }),
    gate(async ({ method, path, body, headers }) => {
      const point = platformPoint(path, /\/channels\/\d+\/messages$/, /\/users\/@me\/channels$/);
      if (refuses("discord", point)) return { answer: REFUSAL, point: null };
      const authorization = headers.get("authorization") ?? "";
      const url = stage.discord.apiUrl.replace(/\/api$/, path);
      return { answer: await forward(url, { method, body, headers: { authorization } }), point };
    }),
    gate(async ({ path }) => {
      const point = path.slice(1);
      return { answer: { status: 200, body: "{}" }, point: isCrashPoint(point) ? point : null };
    }),
  ]);
  const [neon, slack, discord, hook] = gates;
  const through = (url: string): string => url.replace(/:\d+\/companion$/, `:${neon.port}/companion`);
  const { appUrl, jobsUrl, authUrl } = stage.database;

  return {
    neonUrl: `${neon.url}/sql`,
    hookUrl: hook.url,
    bindings: {
      APP_URL: "https://companion.example",
      DATABASE_URL: through(appUrl),
      DATABASE_JOBS_URL: through(jobsUrl),
      DATABASE_AUTH_URL: through(authUrl),
      UPSTASH_REDIS_REST_URL: "http://127.0.0.1:9", // deliveries have no use for it
      UPSTASH_REDIS_REST_TOKEN: "none",
      SESSION_SECRET: "a session secret of 32 characters or more",
      SLACK_SIGNING_SECRET: "slack-signing-secret",
      SLACK_BOT_TOKEN: "xoxb-test",
      SLACK_API_URL: `${slack.url}/api/`,
      DISCORD_PUBLIC_KEY: "0".repeat(64),
      DISCORD_APPLICATION_ID: stage.discord.applicationId,
      DISCORD_BOT_TOKEN: stage.discord.botToken,
      DISCORD_API_URL: `${discord.url}/api`,
      LOG_LEVEL: "error",
    },
    refuse(count) {
      refusals = { slack: count, discord: count };
    },
    async close() {
      await Promise.all(gates.map((one) => one.close()));
      await Promise.all(atWork);
    },
  };
}

/** What was begun for a process is finished, as in life; only the answer is lost. */
async function passThrough({
  request,
  response,
  trap,
  handle,
}: {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly trap: Trap;
  readonly handle: (call: Call) => Promise<Passage>;
}): Promise<void> {
  const body = (await readBody(request)) ?? "";
  if (trap.isSprung()) return void request.socket.destroy();
  const headers = new Headers(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
  const { answer, point } = await handle({ method: request.method ?? "", path: request.url ?? "", body, headers });
  if (trap.reached(point)) return void request.socket.destroy();
  response.writeHead(answer.status, { "content-type": "application/json" });
  response.end(answer.body);
}

async function forward(
  url: string,
  { method, body, headers }: { method: string; body: string; headers: Record<string, string> },
): Promise<Answer> {
  const json = { "content-type": "application/json", ...headers };
  const response = await fetch(url, { method, headers: json, ...(body === "" ? {} : { body }) });
  return { status: response.status, body: await response.text() };
}

const neonHeaders = (headers: Headers): Record<string, string> =>
  Object.fromEntries([...headers].filter(([name]) => name.startsWith("neon-")));

function platformPoint(path: string, message: RegExp, open: RegExp): KillPoint | null {
  if (message.test(path)) return "unheard-send";
  return open.test(path) ? "unheard-open" : null;
}
