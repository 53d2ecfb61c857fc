import { describe, expect, it } from "vitest";
import { parseSections, readWranglerConfig } from "./wrangler-config.ts";

describe("wrangler.toml", () => {
  it("is read in sections of JSON values, without comments", () => {
    const sections = parseSections(`
      main = "bot/worker.ts" # the entry
      compatibility_flags = [
        "nodejs_compat", # Bolt needs it
      ]
      minify = true

      [alias]
      "@slack/oauth" = "./stub#1.ts"
      [[rules]]
      limit = 5
    `);
    expect(sections.get("")).toEqual({ main: "bot/worker.ts", compatibility_flags: ["nodejs_compat"], minify: true });
    expect(sections.get("alias")).toEqual({ "@slack/oauth": "./stub#1.ts" });
    expect(sections.get("rules")).toEqual({ limit: 5 });
  });

  it("is never read past a line that makes no sense", () => {
    expect(() => parseSections("main: worker.ts")).toThrow("main: worker.ts");
    expect(() => parseSections("main = worker.ts")).toThrow();
  });

  it("is ours: nodejs_compat is on and Bolt's Node-only halves are aliased", () => {
    const { compatibilityFlags, alias } = readWranglerConfig();
    expect(compatibilityFlags).toContain("nodejs_compat");
    expect(Object.keys(alias)).toContain("express");
    expect(alias.express).toMatch(/^\/|^[A-Z]:/);
  });
});
