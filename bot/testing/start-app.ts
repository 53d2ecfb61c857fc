import { createFakeDiscord, type FakeDiscord } from "#adapters/discord/testing/fake-discord.ts";
import { createInteractionSigner, type InteractionSigner } from "#adapters/discord/testing/sign.ts";
import { createMemoryBackend } from "#adapters/upstash/local/memory-backend.ts";
import { type RedisEndpoint, startRedisEndpoint } from "#adapters/upstash/local/redis-endpoint.ts";
import type { OutboundMessage } from "#core/chat/chat-port.ts";
import { createLogin, type Login } from "#db/tenancy/login.ts";
import { createTestDatabase, type TestDatabase } from "#db/testing/test-database.ts";
import { type App, createApp } from "../app.ts";
import { parseEnv } from "../env.ts";
import { createFakeSlack, type FakeSlack } from "./fake-slack.ts";

export const SLACK_SECRET = "slack-signing-secret";

export type StartedApp = {
  readonly app: App;
  readonly database: TestDatabase;
  readonly owner: Login;
  readonly redis: RedisEndpoint;
  readonly slack: FakeSlack;
  readonly discord: FakeDiscord;
  readonly signer: InteractionSigner; // Discord's
  readonly sent: OutboundMessage[]; // what the playground was sent
  readonly clock: { now: Date };
  /** Waits for all that requests left for after their answer. */
  settled(): Promise<void>;
  close(): Promise<void>;
};

/** The real app over a database and a Redis of its own, with a Slack and a Discord on loopback and a clock that stands. */
export async function startApp(): Promise<StartedApp> {
  const [database, slack, discord, signer, redis] = await Promise.all([
    createTestDatabase(),
    createFakeSlack(),
    createFakeDiscord(),
    createInteractionSigner(),
    startRedisEndpoint({ backend: createMemoryBackend(), token: "redis-token" }),
  ]);
  const env = parseEnv({
    APP_URL: "https://companion.example",
    DATABASE_URL: database.appUrl,
    DATABASE_JOBS_URL: database.jobsUrl,
    DATABASE_AUTH_URL: database.authUrl,
    NEON_FETCH_ENDPOINT: database.endpoint.url,
    UPSTASH_REDIS_REST_URL: redis.url,
    UPSTASH_REDIS_REST_TOKEN: redis.token,
    SESSION_SECRET: "a secret of more than 32 characters",
    SLACK_SIGNING_SECRET: SLACK_SECRET,
    SLACK_BOT_TOKEN: "xoxb-test",
    SLACK_API_URL: slack.apiUrl,
    DISCORD_PUBLIC_KEY: signer.publicKey,
    DISCORD_APPLICATION_ID: discord.applicationId,
    DISCORD_BOT_TOKEN: discord.botToken,
    DISCORD_API_URL: discord.apiUrl,
    LOG_LEVEL: "error",
  });

  const clock = { now: new Date("2026-11-22T10:00:00Z") };
  const sent: OutboundMessage[] = [];
  const work: Promise<unknown>[] = [];
  const playground = {
    send: async (message: OutboundMessage) => {
      sent.push(message);
      return null;
    },
    lookUp: async () => null,
  };
  const app = createApp(env, {
    now: () => clock.now,
    messengers: { playground },
    waitUntil: (promise) => void work.push(promise),
    assets: { fetch: async () => new Response(null, { status: 404 }) },
  });

  return {
    app,
    database,
    owner: createLogin(database.ownerUrl),
    redis,
    slack,
    discord,
    signer,
    sent,
    clock,
    async settled() {
      while (work.length > 0) await Promise.allSettled(work.splice(0));
    },
    close: () => Promise.all([database, slack, discord, redis].map((one) => one.close())).then(() => undefined),
  };
}
