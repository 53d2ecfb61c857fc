import type { Redis } from "@upstash/redis/cloudflare";
import { DAILY_QUESTIONS, type ModelBudget } from "#core/language/model/model-budget.ts";

const KEPT_SECONDS = 2 * 86_400;

/** One counter for each account and day (UTC). Without Redis nobody may ask: money is at stake, and the grammar answers. */
export function createModelBudget(redis: Redis, now: () => Date): ModelBudget {
  return {
    async spend(account) {
      const key = `model:${account}:${now().toISOString().slice(0, 10)}`;
      try {
        const [count] = await redis.pipeline().incr(key).expire(key, KEPT_SECONDS).exec<[number, number]>();
        return count <= DAILY_QUESTIONS;
      } catch {
        return false;
      }
    },
  };
}
