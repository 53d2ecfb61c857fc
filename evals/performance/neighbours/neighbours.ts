import { createMemoryBackend } from "#adapters/upstash/local/memory-backend.ts";
import { startRedisEndpoint } from "#adapters/upstash/local/redis-endpoint.ts";
import { startNeonEndpoint } from "#db/local/neon-endpoint.ts";
import { createTestDatabase } from "#db/testing/test-database.ts";
import { startFakeSlack } from "./fake-slack.ts";
import type { Answer, Order } from "./orders.ts";
import { createRecordingBackend } from "./recording-backend.ts";

/** A process of its own: what the Worker's neighbours cost is the same for every Worker, and isn't the load's. */
const database = await createTestDatabase();
const backend = createRecordingBackend(database.backend);
const endpoint = await startNeonEndpoint({ backend });
const redis = createMemoryBackend();
const redisEndpoint = await startRedisEndpoint({ backend: redis, token: "bench-token" });
const slack = await startFakeSlack();

const answer = (message: Answer): void => void process.send?.(message);

process.on("message", async (order: Order) => {
  if (order.kind === "record") {
    backend.record();
    answer({ kind: "recording" });
  } else if (order.kind === "recorded") {
    answer({ kind: "recorded", batches: backend.recorded() });
  } else {
    await backend.script([order.sql]);
    answer({ kind: "ran" });
  }
});
process.once("disconnect", () => void close());

answer({
  kind: "ready",
  bindings: {
    APP_URL: "http://127.0.0.1",
    DATABASE_URL: database.appUrl,
    DATABASE_JOBS_URL: database.jobsUrl,
    DATABASE_AUTH_URL: database.authUrl,
    NEON_FETCH_ENDPOINT: endpoint.url,
    UPSTASH_REDIS_REST_URL: redisEndpoint.url,
    UPSTASH_REDIS_REST_TOKEN: redisEndpoint.token,
    SLACK_API_URL: slack.apiUrl,
  },
  ownerUrl: database.ownerUrl,
  responseUrl: slack.responseUrl,
});

async function close(): Promise<void> {
  await Promise.all([slack.close(), redisEndpoint.close(), endpoint.close()]);
  await redis.close();
  await database.close();
}
