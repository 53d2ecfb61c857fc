import { createMemoryBackend } from "#adapters/upstash/local/memory-backend.ts";
import { type RedisEndpoint, startRedisEndpoint } from "#adapters/upstash/local/redis-endpoint.ts";
import { keepAssetsBuilt } from "#bot/local/assets.ts";
import { bundleWorker, DEPLOYED_ENTRY } from "#bot/local/bundle.ts";
import { choosePort } from "#bot/local/port.ts";
import { type ServedWorker, serveWorker } from "#bot/local/serve-worker.ts";
import { createTestDatabase, type TestDatabase } from "#db/testing/test-database.ts";
import { askOwner, type Row } from "./ask-owner.ts";

export type DeployedWorker = ServedWorker & {
  readonly database: TestDatabase;
  readonly redis: RedisEndpoint;
  readonly logged: readonly string[]; // the Worker's own lines
  /** How many rows the owner sees in each table that a message can write to. */
  rowCounts(): Promise<Readonly<Record<string, number>>>;
  /** The owner's answer to a query, whatever workspace it is of; values are text. */
  ask(query: string): Promise<readonly Row[]>;
};

const WRITTEN = ["workspace", "member", "task", "activity", "inbound_event", "outbox", "pending_action"] as const;

/** What wrangler.toml deploys, in workerd, over an empty database and a Redis of its own. `settings` add the surfaces. */
export async function startDeployedWorker(settings: Readonly<Record<string, string>>): Promise<DeployedWorker> {
  const [{ code }, database, port] = await Promise.all([
    bundleWorker(DEPLOYED_ENTRY),
    createTestDatabase(),
    choosePort(0),
    keepAssetsBuilt(),
  ]);
  const redisBackend = createMemoryBackend();
  const redis = await startRedisEndpoint({ backend: redisBackend, token: "redis-for-tests" });
  const logged: string[] = [];
  const bindings = {
    APP_URL: `http://127.0.0.1:${port}`,
    DATABASE_URL: database.appUrl,
    DATABASE_JOBS_URL: database.jobsUrl,
    DATABASE_AUTH_URL: database.authUrl,
    NEON_FETCH_ENDPOINT: database.endpoint.url,
    UPSTASH_REDIS_REST_URL: redis.url,
    UPSTASH_REDIS_REST_TOKEN: redis.token,
    SESSION_SECRET: "a session secret of 32 characters or more",
    LOG_LEVEL: "warn",
    ...settings,
  };
  const worker = await serveWorker({ code, port, bindings, log: (line) => logged.push(line) });

  const ask = (query: string) => askOwner(database, query);
  return {
    ...worker,
    database,
    redis,
    logged,
    ask,
    async rowCounts() {
      const parts = WRITTEN.map((table) => `(select count(*) from ${table}) as ${table}`);
      const [row = {}] = await ask(`select ${parts.join(", ")}`);
      return Object.fromEntries(Object.entries(row).map(([table, count]) => [table, Number(count)]));
    },
    async close() {
      await worker.close();
      await redis.close();
      await redisBackend.close();
      await database.close();
    },
  };
}
