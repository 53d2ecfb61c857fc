import { Hono } from "hono";
import { createDiscordSurface } from "#adapters/discord/discord-surface.ts";
import { createSlackSurface } from "#adapters/slack/slack-surface.ts";
import type { ChatPlatform } from "#core/chat/chat-message.ts";
import type { Conversation, Messenger } from "#core/chat/chat-port.ts";
import { createConversation } from "./conversation/conversation.ts";
import { newUuids } from "./conversation/new-uuids.ts";
import type { Env } from "./env.ts";
import { createHealth } from "./health.ts";
import { sendOwed } from "./jobs/send-owed.ts";
import { createLog, errorFields, type Log } from "./log.ts";
import { createServices, type Services } from "./services.ts";

export type AppOptions = {
  readonly now?: () => Date;
  readonly messengers?: Partial<Record<ChatPlatform, Messenger>>; // the local run's own
  readonly waitUntil: (work: Promise<unknown>) => void; // keeps the request's isolate for work after the answer
};

type Ready = Required<Pick<AppOptions, "now" | "waitUntil">> & {
  readonly services: Services;
  readonly logFor: (requestId: string) => Log;
};

/** Everything that one isolate serves; made once. Requests share the services, and each has a log of its own. */
export function createApp(env: Env, { now = () => new Date(), messengers = {}, waitUntil }: AppOptions) {
  const services = createServices(env, messengers);
  const ready: Ready = { services, now, waitUntil, logFor: (requestId) => createLog(env.LOG_LEVEL, requestId) };
  const conversation = conversationOf(ready);
  const routes = new Hono().route("/", createHealth(services, now)).route("/", createSurfaces(ready, conversation));
  return {
    services,
    conversation,
    fetch: (request: Request): Response | Promise<Response> => routes.fetch(request),
    /** Runs what is due at the clock's now, and waits for it. */
    tick: () => sendOwed({ ...services, now, newLease: () => newId(now()), log: ready.logFor(newId(now())) }),
  };
}
export type App = ReturnType<typeof createApp>;

const newId = (now: Date): string => newUuids(1, now)[0] ?? "";

/** Each act has a request id of its own: what its log lines and its error card share. */
function conversationOf({ services, now, waitUntil, logFor }: Ready): Conversation {
  const forAct = (): Conversation => {
    const requestId = newId(now());
    const { store, messengers, rateLimit } = services;
    const signInPath = async () => "/sign-in";
    return createConversation({
      store,
      messengers,
      rateLimit,
      now,
      waitUntil,
      requestId,
      log: logFor(requestId),
      signInPath,
    });
  };
  return {
    converse: (message) => forAct().converse(message),
    act: (action) => forAct().act(action),
    editForm: (action) => forAct().editForm(action),
    suggestTasks: (query) => forAct().suggestTasks(query),
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
  }
  if (services.discord) {
    const discord = createDiscordSurface({ ...services.discord, ...common });
    hono.post("/discord/interactions", (c) => discord.fetch(c.req.raw, { waitUntil }));
  }
  return hono;
}
