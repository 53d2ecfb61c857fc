import { Hono } from "hono";
import { createDiscordSurface } from "#adapters/discord/discord-surface.ts";
import { createSlackSurface } from "#adapters/slack/slack-surface.ts";
import type { ChatPlatform } from "#core/chat/chat-message.ts";
import type { Conversation, Messenger } from "#core/chat/chat-port.ts";
import type { AssetFetcher } from "#web-dashboard/asset-paths.ts";
import { createConversation } from "./conversation/conversation.ts";
import type { ConversationDeps } from "./conversation/deps.ts";
import { newUuids } from "./conversation/new-uuids.ts";
import { createSessions, mountDashboard } from "./dashboard.ts";
import type { Env } from "./env.ts";
import { createHealth } from "./health.ts";
import type { WakeDrains } from "./jobs/drains.ts";
import type { CrashPoint, JobDeps } from "./jobs/job-deps.ts";
import { sendOwed } from "./jobs/send-owed.ts";
import { tick } from "./jobs/tick.ts";
import { createLog, errorFields, type Log } from "./log.ts";
import { createModel } from "./model.ts";
import { createServices, type Services } from "./services.ts";

export type AppOptions = {
  readonly now?: () => Date;
  readonly messengers?: Partial<Record<ChatPlatform, Messenger>>; // the local run's own
  readonly waitUntil: (work: Promise<unknown>) => void; // keeps the request's isolate for work after the answer
  readonly assets: AssetFetcher; // the dashboard's built style and script
  readonly reached?: (point: CrashPoint) => Promise<void>; // the reliability suites end the process here
};

type Ready = {
  readonly services: Services;
  readonly now: () => Date;
  readonly waitUntil: AppOptions["waitUntil"];
  readonly logFor: (requestId: string) => Log;
};

/** Everything that one isolate serves; made once. Requests share the services, and each act has a log of its own. */
export function createApp(
  env: Env,
  { now = () => new Date(), messengers = {}, waitUntil, assets, reached = async () => undefined }: AppOptions,
) {
  const services = createServices(env, messengers);
  const sessions = createSessions(env);
  const ready: Ready = { services, now, waitUntil, logFor: (requestId) => createLog(env.LOG_LEVEL, requestId) };

  const model = createModel(env, { redis: services.redis, now, log: ready.logFor("model") });

  const depsFor = (): ConversationDeps => {
    const requestId = newId(now());
    const { store, rateLimit } = services;
    const log = ready.logFor(requestId);
    const { signInPath } = sessions;
    return { store, rateLimit, model, now, waitUntil, requestId, log, signInPath, messengers: services.messengers };
  };
  const jobs = (): JobDeps => {
    const freshId = () => newId(now());
    return { ...services, now, reached, sleep, newId: freshId, log: ready.logFor(newId(now())) };
  };
  const conversation = eachAct(depsFor);
  const routes = new Hono()
    .route("/", createHealth(services, now))
    .route("/", createSurfaces(ready, conversation))
    .route("/", mountDashboard({ ...ready, sessions, assets, depsFor }));

  return {
    services,
    conversation,
    fetch: (request: Request): Response | Promise<Response> => routes.fetch(request),
    /** Runs what is due at the clock's now, and waits for it; with `wake`, what is owed is left to whoever that wakes. */
    tick: (wake?: WakeDrains): Promise<void> => tick(jobs(), wake),
    /** Sends what is owed. */
    drain: (): Promise<void> => sendOwed(jobs()),
  };
}
export type App = ReturnType<typeof createApp>;

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const newId = (now: Date): string => newUuids(1, now)[0] ?? "";

/** Each act has a request id of its own: what its log lines and its error card share. */
function eachAct(depsFor: () => ConversationDeps): Conversation {
  return {
    converse: (message) => createConversation(depsFor()).converse(message),
    act: (action) => createConversation(depsFor()).act(action),
    form: (action) => createConversation(depsFor()).form(action),
    suggestTasks: (query) => createConversation(depsFor()).suggestTasks(query),
    suggestTemplates: (query) => createConversation(depsFor()).suggestTemplates(query),
  };
}

/** A surface whose settings are absent is off: its address is not there. */
function createSurfaces({ services, now, waitUntil, logFor }: Ready, conversation: Conversation): Hono {
  const report = (error: unknown): void => logFor(newId(now()))("error", "surface-failed", errorFields(error));
  const common = { conversation, now, report };
  const hono = new Hono();
  if (services.slack) {
    const slack = createSlackSurface({ ...services.slack, ...common });
    hono.post("/slack/events", (c) => slack.fetch(c.req.raw, { waitUntil }));
  } else hono.all("/slack/*", off);
  if (services.discord) {
    const discord = createDiscordSurface({ ...services.discord, ...common });
    hono.post("/discord/interactions", (c) => discord.fetch(c.req.raw, { waitUntil }));
  } else hono.all("/discord/*", off);
  return hono;
}

/** Not the dashboard's way, which leads to its sign-in page: a platform would take that for an answer. */
const off = (): Response => new Response(null, { status: 404 });
