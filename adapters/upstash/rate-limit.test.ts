import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { createMemoryBackend } from "./local/memory-backend.ts";
import { type RedisEndpoint, startRedisEndpoint } from "./local/redis-endpoint.ts";
import { createRateLimit } from "./rate-limit.ts";
import { createRedis } from "./redis.ts";

let endpoint: RedisEndpoint;
const backend = createMemoryBackend();
beforeAll(async () => {
  endpoint = await startRedisEndpoint({ backend, token: "t" });
});
afterAll(async () => {
  vi.useRealTimers();
  await endpoint.close();
});
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-03-08T09:00:10Z") }); // well inside a window
  endpoint.setDown(false);
  await backend.run(["flushall"]);
});

async function ask(limit: { allow(key: string): Promise<boolean> }, times: number, key = "ben"): Promise<number> {
  let allowed = 0;
  for (let time = 0; time < times; time += 1) if (await limit.allow(key)) allowed += 1;
  return allowed;
}

describe("the rate limit", () => {
  it("costs an ordinary writer no call to Redis", async () => {
    let now = 0;
    const limit = createRateLimit(createRedis(endpoint), () => now);
    const before = endpoint.requests();
    for (let minute = 0; minute < 5; minute += 1, now += 60_000) expect(await ask(limit, 10)).toBe(10);
    expect(endpoint.requests()).toBe(before);
  });

  it("allows 60 in a minute, counting those that Redis was not asked about", async () => {
    expect(await ask(createRateLimit(createRedis(endpoint)), 80)).toBe(60);
  });

  it("counts somebody over all isolates, and others apart", async () => {
    const isolates = Array.from({ length: 2 }, () => createRateLimit(createRedis(endpoint)));
    let allowed = 0;
    for (const limit of isolates) allowed += await ask(limit, 55);
    expect(allowed).toBeGreaterThanOrEqual(60);
    expect(allowed).toBeLessThanOrEqual(70); // the second isolate's first ten are unremarkable to it
    expect(await ask(createRateLimit(createRedis(endpoint)), 30, "ann")).toBe(30);
  });

  it("lets everybody go on while Redis is away", async () => {
    endpoint.setDown(true);
    expect(await ask(createRateLimit(createRedis(endpoint)), 80)).toBe(80);
  });

  it("gives up soon on a Redis that hangs", async () => {
    const hung = createServer(() => undefined);
    await new Promise<void>((resolve) => hung.listen(0, "127.0.0.1", resolve));
    const { port } = hung.address() as AddressInfo;
    const limit = createRateLimit(createRedis({ url: `http://127.0.0.1:${port}`, token: "t" }));
    await ask(limit, 10);
    const start = performance.now();
    expect(await limit.allow("ben")).toBe(true);
    expect(performance.now() - start).toBeLessThan(2000);
    hung.closeAllConnections();
    hung.close();
  });
});
