import { setTimeout as sleep } from "node:timers/promises";
import { Ratelimit } from "@upstash/ratelimit";
import { Redis } from "@upstash/redis";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createIoredisBackend } from "./ioredis-backend.ts";
import { createMemoryBackend } from "./memory-backend.ts";
import type { RedisBackend } from "./redis-backend.ts";
import { type RedisEndpoint, startRedisEndpoint } from "./redis-endpoint.ts";

const TOKEN = "secret";
const redisUrl = process.env.TEST_REDIS_URL ?? "";
const given = redisUrl !== "" || process.env.REQUIRE_ALL === "1";

const SERVERS = [
  { name: "memory", runs: true, open: createMemoryBackend },
  { name: "a real Redis", runs: given, open: () => createIoredisBackend({ url: requireUrl() }) },
];

function requireUrl(): string {
  if (redisUrl === "") throw new Error("TEST_REDIS_URL is not set");
  return redisUrl;
}

for (const { name, runs, open } of SERVERS) {
  describe.skipIf(!runs)(`the Upstash endpoint over ${name}`, () => {
    let backend: RedisBackend;
    let endpoint: RedisEndpoint;
    let redis: Redis;

    beforeAll(async () => {
      backend = open();
      endpoint = await startRedisEndpoint({ backend, token: TOKEN });
      redis = new Redis({ url: endpoint.url, token: TOKEN, retry: { retries: 0 } });
    });
    afterAll(async () => {
      await endpoint?.close();
      await backend?.close();
    });
    beforeEach(() => redis.flushdb());

    it.each([
      { value: "grüße ☕" },
      { value: "OK" },
      { value: "" },
      { value: { a: [1, null, "x"] } },
      { value: 42 },
      { value: "007" },
    ])("gives $value back as it was set", async ({ value }) => {
      await redis.set("k", value);
      expect(await redis.get("k")).toEqual(value);
    });

    it("answers null, numbers, lists and nested lists", async () => {
      expect(await redis.get("absent")).toBeNull();
      expect(await redis.incrby("n", 5)).toBe(5);
      expect(await redis.rpush("list", "a", "b")).toBe(2);
      expect(await redis.lrange("list", 0, -1)).toEqual(["a", "b"]);
      expect(await redis.mget("n", "absent")).toEqual([5, null]);
      expect(await redis.eval("return {1, {'a', {'b'}}}", [], [])).toEqual([1, ["a", ["b"]]]);
    });

    it("keeps hashes, sets and sorted sets", async () => {
      await redis.hset("h", { one: 1, two: "zwei" });
      expect(await redis.hgetall("h")).toEqual({ one: 1, two: "zwei" });
      expect(await redis.hgetall("absent")).toBeNull();
      await redis.sadd("s", "x", "y");
      expect((await redis.smembers("s")).toSorted()).toEqual(["x", "y"]);
      await redis.zadd("z", { score: 2, member: "b" }, { score: 1, member: "a" });
      expect(await redis.zrange("z", 0, -1)).toEqual(["a", "b"]);
    });

    it("sets only if absent, and gives the old value", async () => {
      expect(await redis.set("k", "one", { nx: true })).toBe("OK");
      expect(await redis.set("k", "two", { nx: true })).toBeNull();
      expect(await redis.set("k", "three", { get: true, ex: 100 })).toBe("one");
      expect(await redis.ttl("k")).toBe(100);
    });

    it.each([{ option: { ex: 1 } }, { option: { px: 1000 } }])("forgets a key set with $option", async ({ option }) => {
      await redis.set("k", "v", option);
      expect(await redis.pttl("k")).toBeGreaterThan(500);
      expect(await redis.pttl("k")).toBeLessThanOrEqual(1000);
      await sleep(1050);
      expect(await redis.get("k")).toBeNull();
      expect(await redis.exists("k")).toBe(0);
      expect(await redis.set("k", "again", { nx: true })).toBe("OK");
      expect(await redis.ttl("k")).toBe(-1);
    });

    it("drops a key's time to live when the key is set anew", async () => {
      await redis.set("k", "v", { ex: 100 });
      await redis.set("k", "w");
      expect(await redis.ttl("k")).toBe(-1);
      await redis.expire("k", 50);
      expect(await redis.ttl("k")).toBe(50);
      expect(await redis.ttl("absent")).toBe(-2);
    });

    it("runs a pipeline in order, with each error its own", async () => {
      const pipeline = redis.pipeline().set("k", "text").lpush("k", "x").get("k");
      const [set, push, get] = await pipeline.exec({ keepErrors: true });
      expect(set).toMatchObject({ result: "OK" });
      expect(push?.error).toMatch(/^WRONGTYPE/);
      expect(get).toMatchObject({ result: "text" });
    });

    it("runs a transaction with nobody between", async () => {
      const runs = Array.from({ length: 20 }, () => redis.multi().incr("n").incr("n").exec<[number, number]>());
      for (const [first, second] of await Promise.all(runs)) expect(second).toBe(first + 1);
      expect(await redis.get("n")).toBe(40);
    });

    it("answers a refusal with Redis's words", async () => {
      await redis.set("k", "text");
      await expect(redis.lpush("k", "x")).rejects.toThrow("WRONGTYPE");
      await expect(redis.exec(["nonsense", "x"])).rejects.toThrow("ERR unknown command");
    });

    it("runs scripts by their text and, once they are known, by their hash", async () => {
      const script = "#!lua flags=allow-key-locking\nreturn redis.call('INCRBY', KEYS[1], ARGV[1])";
      await expect(redis.evalsha("0".repeat(40), [], [])).rejects.toThrow("NOSCRIPT");
      const hash = await redis.scriptLoad(script);
      expect(await redis.evalsha(hash, ["n"], ["2"])).toBe(2);
      expect(await redis.eval(script, ["n"], ["3"])).toBe(5);
    });

    it("limits by @upstash/ratelimit", async () => {
      const limiter = new Ratelimit({ redis, limiter: Ratelimit.slidingWindow(3, "10 m"), ephemeralCache: false });
      const answers = [];
      for (let time = 0; time < 5; time += 1) answers.push((await limiter.limit("ben")).success);
      expect(answers).toEqual([true, true, true, false, false]);
      expect((await limiter.limit("ann")).success).toBe(true);
      const [key = ""] = await redis.keys("*ben*");
      expect(await redis.pttl(key)).toBeGreaterThan(600_000);
    });

    it("asks for its token", async () => {
      const stranger = new Redis({ url: endpoint.url, token: "wrong", retry: { retries: 0 } });
      await expect(stranger.get("k")).rejects.toThrow("Unauthorized");
    });

    it("answers plain text to who doesn't ask for base64", async () => {
      await redis.set("k", "v");
      const headers = { authorization: `Bearer ${TOKEN}` };
      const answer = await fetch(endpoint.url, { method: "POST", headers, body: '["get", "k"]' });
      expect(await answer.json()).toEqual({ result: "v" });
    });

    it("cuts connections while it is down", async () => {
      endpoint.setDown(true);
      await expect(redis.get("k")).rejects.toThrow("fetch failed");
      endpoint.setDown(false);
      expect(await redis.get("k")).toBeNull();
    });
  });
}

describe("two endpoints over memory", () => {
  it("share nothing", async () => {
    const one = createMemoryBackend();
    const other = createMemoryBackend();
    await one.run(["set", "k", "v"]);
    expect(await other.run(["get", "k"])).toBeNull();
  });
});

describe("the Upstash endpoint over a Redis that is away", () => {
  it("says so, soon", async () => {
    const backend = createIoredisBackend({ url: "redis://127.0.0.1:1" });
    const endpoint = await startRedisEndpoint({ backend, token: TOKEN });
    const redis = new Redis({ url: endpoint.url, token: TOKEN, retry: { retries: 0 }, enableAutoPipelining: false });
    const start = performance.now();
    await expect(redis.get("k")).rejects.toThrow("Reached the max retries");
    await expect(redis.multi().get("k").exec()).rejects.toThrow("Reached the max retries");
    expect(performance.now() - start).toBeLessThan(3000);
    await endpoint.close();
    await backend.close();
  });
});
