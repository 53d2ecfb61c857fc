import { createDiscordMessenger } from "#adapters/discord/messenger.ts";
import { createSlackMessenger } from "#adapters/slack/messenger.ts";
import { createRateLimit } from "#adapters/upstash/rate-limit.ts";
import { createRedis } from "#adapters/upstash/redis.ts";
import type { ChatPlatform } from "#core/chat/chat-message.ts";
import type { Messenger } from "#core/chat/chat-port.ts";
import { createDatabase } from "#db/client.ts";
import { createChatStore } from "#db/stores/chat-store.ts";
import { createOutboxStore } from "#db/stores/outbox-store.ts";
import { createReminderStore } from "#db/stores/reminder-store.ts";
import { createSchedulerStore } from "#db/stores/scheduler-store.ts";
import { discordSettings, type Env, slackSettings } from "./env.ts";

/** What lives as long as the isolate: clients, stores, messengers. */
export function createServices(env: Env, more: Partial<Record<ChatPlatform, Messenger>>) {
  const slack = slackSettings(env);
  const discord = discordSettings(env);
  const redis = createRedis({ url: env.UPSTASH_REDIS_REST_URL, token: env.UPSTASH_REDIS_REST_TOKEN });
  const messengers: Partial<Record<ChatPlatform, Messenger>> = {
    ...(slack ? { slack: createSlackMessenger(slack) } : {}),
    ...(discord ? { discord: createDiscordMessenger(discord) } : {}),
    ...more,
  };
  const app = createDatabase(env.DATABASE_URL, env.NEON_FETCH_ENDPOINT);
  const jobs = createDatabase(env.DATABASE_JOBS_URL, env.NEON_FETCH_ENDPOINT);
  return {
    slack,
    discord,
    redis,
    messengers,
    app,
    jobs,
    store: createChatStore(app),
    outbox: createOutboxStore(jobs),
    scheduler: createSchedulerStore(jobs),
    reminders: createReminderStore(app),
    rateLimit: createRateLimit(redis),
  };
}
export type Services = ReturnType<typeof createServices>;
