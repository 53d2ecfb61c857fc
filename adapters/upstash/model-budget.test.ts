import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { DAILY_QUESTIONS } from "#core/language/model/model-budget.ts";
import { createMemoryBackend } from "./local/memory-backend.ts";
import { type RedisEndpoint, startRedisEndpoint } from "./local/redis-endpoint.ts";
import { createModelBudget } from "./model-budget.ts";
import { createRedis } from "./redis.ts";

let endpoint: RedisEndpoint;
const backend = createMemoryBackend();
beforeAll(async () => {
  endpoint = await startRedisEndpoint({ backend, token: "t" });
});
afterAll(() => endpoint.close());
beforeEach(async () => {
  endpoint.setDown(false);
  await backend.run(["flushall"]);
});

describe("a day's budget", () => {
  it("is used up after so many questions, each workspace its own, and there again the next day", async () => {
    let now = new Date("2026-11-22T23:59:00Z");
    const isolates = [1, 2].map(() => createModelBudget(createRedis(endpoint), () => now));
    const [one, other] = isolates;
    await backend.run(["set", "model:a:2026-11-22", String(DAILY_QUESTIONS - 2)]);
    expect(await one?.spend("a")).toBe(true);
    expect(await other?.spend("a")).toBe(true);
    expect(await one?.spend("a")).toBe(false);
    expect(await other?.spend("b")).toBe(true);
    now = new Date("2026-11-23T00:00:00Z");
    expect(await one?.spend("a")).toBe(true);
  });

  it("leaves nothing behind for longer than two days, and costs one call", async () => {
    const budget = createModelBudget(createRedis(endpoint), () => new Date("2026-11-22T09:00:00Z"));
    const before = endpoint.requests();
    await budget.spend("a");
    expect(endpoint.requests() - before).toBe(1);
    expect(await backend.run(["ttl", "model:a:2026-11-22"])).toBe(172_800);
  });

  it("is nobody's while Redis is away", async () => {
    endpoint.setDown(true);
    expect(await createModelBudget(createRedis(endpoint), () => new Date()).spend("a")).toBe(false);
  });
});
