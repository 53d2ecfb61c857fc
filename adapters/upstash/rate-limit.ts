import { Ratelimit } from "@upstash/ratelimit";
import type { Redis } from "@upstash/redis/cloudflare";
import type { RateLimit } from "#core/workspaces/rate-limit.ts";
import { createRecentActs } from "./recent-acts.ts";

const WINDOW_MS = 60_000;
const ALLOWED_PER_WINDOW = 60;
const UNREMARKABLE = 10; // in a minute, in one isolate: nobody who writes by hand is asked about
const MOST_KEYS = 5_000;

/**
 * 60 acts a minute for each key, over all isolates. An ordinary message costs no call: Redis is asked only about those who
 * write fast here, and then told of what they did before. Without Redis everybody may go on.
 */
export function createRateLimit(redis: Redis, now: () => number = Date.now): RateLimit {
  const recent = createRecentActs(WINDOW_MS, MOST_KEYS);
  const limiter = new Ratelimit({
    redis,
    limiter: Ratelimit.slidingWindow(ALLOWED_PER_WINDOW, `${WINDOW_MS} ms`),
    prefix: "rate",
  });

  return {
    async allow(key) {
      const { count, untold } = recent.note(key, now());
      if (count <= UNREMARKABLE) return true;
      try {
        const { success } = await limiter.limit(key, { rate: untold });
        recent.told(key);
        return success;
      } catch {
        return true;
      }
    },
  };
}
