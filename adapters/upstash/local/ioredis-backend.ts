import { Redis } from "ioredis";
import { type RedisBackend, RedisError, type RedisReply } from "./redis-backend.ts";

/** A real Redis. Replies are bytes, so that the endpoint alone decides how they are written. */
export function createIoredisBackend({ url }: { url: string }): RedisBackend {
  const redis = new Redis(url, { enableOfflineQueue: true, maxRetriesPerRequest: 1 });
  redis.on("error", () => undefined); // each call that fails says so itself

  return {
    async run([name = "", ...args]) {
      try {
        return toReply(await redis.callBuffer(raw(name), ...args));
      } catch (error) {
        throw readError(error);
      }
    },
    async transaction(commands) {
      const multi = redis.multi();
      for (const [name = "", ...args] of commands) multi.callBuffer(raw(name), ...args);
      try {
        const outcomes = (await multi.exec()) ?? [];
        return outcomes.map(([error, value]) => (error ? { error: error.message } : { result: toReply(value) }));
      } catch (error) {
        throw readError(error);
      }
    },
    async close() {
      redis.disconnect();
    },
  };
}

/** ioredis reshapes the replies of commands that it knows, by their lower-case name. */
function raw(name: string): string {
  return name.toUpperCase();
}

function toReply(value: unknown): RedisReply {
  if (Array.isArray(value)) return value.map(toReply);
  if (typeof value === "string" || typeof value === "number" || Buffer.isBuffer(value)) return value;
  return null;
}

function readError(error: unknown): unknown {
  return error instanceof Error && error.name === "ReplyError"
    ? new RedisError(error.message, { cause: error })
    : error;
}
