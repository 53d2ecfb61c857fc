import { describe, expect, it } from "vitest";
import { renderBanner } from "./banner.ts";
import { readSettings } from "./settings.ts";

describe("the local settings", () => {
  it("have a default for everything", () => {
    const settings = readSettings({});
    expect(settings).toMatchObject({ port: 8787, postgresUrl: null, redisUrl: null, forWorker: {} });
    expect(settings.dataDir).toMatch(/\.data$/);
  });

  it("hand the Worker what is its own, and nothing of the machine's", () => {
    const { forWorker } = readSettings({ SLACK_BOT_TOKEN: "xoxb", HOME: "/root", DATABASE_URL: "postgres://neon" });
    expect(forWorker).toEqual({ SLACK_BOT_TOKEN: "xoxb" });
  });

  it.each([
    { env: { PORT: "-1" }, says: 'PORT is "-1"' },
    { env: { POSTGRES_URL: "localhost/db" }, says: "POSTGRES_URL must begin with postgres:// or postgresql://" },
    { env: { REDIS_URL: "http://localhost" }, says: "REDIS_URL must begin with redis:// or rediss://" },
  ])("name what is wrong in $env", ({ env, says }) => {
    expect(() => readSettings(env)).toThrow(says);
  });
});

describe("the banner", () => {
  const banner = (env: Record<string, string>) =>
    renderBanner({ url: "http://localhost:8787", settings: readSettings(env), milliseconds: 3_210 });

  it("says what is on, and never a password", () => {
    const text = banner({
      POSTGRES_URL: "postgres://owner:hidden@db.local:5432/companion",
      REDIS_URL: "redis://:hidden@cache.local:6379",
      OPENAI_API_KEY: "sk-hidden",
      DATA_DIR: "memory",
    });
    expect(text).toContain("ready in 3.2 s");
    expect(text).toContain("Postgres at db.local:5432/companion");
    expect(text).toContain("at cache.local:6379");
    expect(text).toMatch(/Model +on/);
    expect(text).not.toContain("hidden");
  });

  it("says that memory keeps nothing", () => {
    expect(banner({ DATA_DIR: "memory" })).toContain("in memory: nothing is kept");
  });
});
