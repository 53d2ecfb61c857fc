import { readdirSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("..", import.meta.url)).replace(/\/$/, "");

type Rule = { readonly folders: readonly string[]; readonly packages: readonly string[] };

/** The table of who may import what. The longest folder that fits a file is its rule. */
const RULES: Record<string, Rule> = {
  core: { folders: [], packages: ["zod", "chrono-node", "temporal-polyfill", "rrule-temporal"] },
  "core/templates": { folders: [], packages: ["zod", "temporal-polyfill", "rrule-temporal", "yaml"] },
  "core/language/parse-cli.ts": { folders: [], packages: ["node:*"] },
  db: { folders: ["core"], packages: ["drizzle-orm", "@neondatabase/serverless"] },
  "db/local": {
    folders: ["core"],
    packages: ["drizzle-orm", "@neondatabase/serverless", "@electric-sql/pglite", "pg", "node:*"],
  },
  "db/testing": {
    folders: ["core"],
    packages: ["drizzle-orm", "@neondatabase/serverless", "@electric-sql/pglite", "pg", "node:*"],
  },
  "db/holidays": { folders: ["core"], packages: ["date-holidays", "node:*"] }, // run by hand
  "db/migrate.ts": { folders: ["core"], packages: ["pg", "node:*"] },
  "adapters/slack": { folders: ["core"], packages: ["@slack/bolt", "@slack/web-api", "@slack/types", "zod"] },
  "adapters/discord": {
    folders: ["core"],
    packages: ["discord.js", "@discordjs/core", "@discordjs/rest", "discord-api-types", "zod"],
  },
  "adapters/discord/register.ts": { folders: ["core"], packages: ["discord.js", "discord-api-types", "zod", "node:*"] },
  "adapters/discord/testing": { folders: ["core"], packages: ["discord-api-types", "zod", "node:*"] },
  "adapters/slack/testing": { folders: ["core"], packages: ["@slack/types", "@slack/bolt", "zod", "node:*"] },
  "adapters/openai": { folders: ["core"], packages: ["openai", "zod"] },
  "adapters/upstash": { folders: ["core"], packages: ["@upstash/redis", "@upstash/ratelimit", "zod"] },
  "adapters/upstash/local": { folders: ["core"], packages: ["@upstash/redis", "ioredis", "ioredis-mock", "node:*"] },
  "web-dashboard": {
    folders: ["core"],
    packages: ["hono", "better-auth", "d3-scale", "d3-shape", "zod", "temporal-polyfill"],
  },
  "web-dashboard/assets": { folders: ["core"], packages: ["htmx.org", "esbuild", "node:*"] },
  "web-dashboard/testing": { folders: ["core"], packages: ["hono", "node:*"] },
  bot: { folders: ["core", "adapters", "web-dashboard", "db"], packages: ["*"] },
  evals: { folders: ["core", "adapters", "web-dashboard", "db", "bot"], packages: ["*"] },
};

const TEST_PACKAGES = [
  "vitest",
  "fast-check",
  "msw",
  "playwright-core",
  "@axe-core/playwright",
  "emulate",
  "miniflare",
  "node:*",
];
const TEST_FILE = /\.test\.tsx?$|\/testing\//;

/** Tests may reach into the other folders' tools (local services, bundles): what ships may not. */
const TEST_FOLDERS = ["core", "db", "adapters", "web-dashboard", "bot"];

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith(".d.ts"))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
    .filter((path) => !/(^|\/)(node_modules|dist|fixtures)\//.test(path));
}

const files = ["core", "db", "adapters", "web-dashboard", "bot", "evals"].flatMap(sources);

/** Static, dynamic and bare imports, and re-exports. */
function importsOf(source: string): string[] {
  const found = source.matchAll(/(?:^(?:import|export)\b[^"';]*?\bfrom\s*|\bimport\(\s*|^import\s+)["']([^"']+)["']/gm);
  return [...found].map(([, name = ""]) => name);
}

function ruleFor(path: string): Rule {
  const fitting = Object.keys(RULES).filter((key) => path === key || path.startsWith(`${key}/`));
  const longest = fitting.sort((a, b) => b.length - a.length)[0];
  const rule = longest ? RULES[longest] : undefined;
  if (!rule) throw new Error(`no rule for ${path}`);
  return TEST_FILE.test(path) ? { folders: TEST_FOLDERS, packages: [...rule.packages, ...TEST_PACKAGES, "*"] } : rule;
}

/** null: allowed. Else why not. */
function refusal(path: string, name: string): string | null {
  const [top = ""] = path.split("/");
  if (name.startsWith(".")) {
    const target = relative(ROOT, resolve(ROOT, path, "..", name));
    const home = top === "adapters" ? path.split("/").slice(0, 2).join("/") : top;
    return target.startsWith(`${home}/`) ? null : `${name} leaves ${home}: use a # import`;
  }
  const { folders, packages } = ruleFor(path);
  if (name.startsWith("#")) {
    const folder = name.slice(1).split("/")[0] ?? "";
    return folders.includes(folder) ? null : `${top} may not import ${folder}`;
  }
  if (name === "cloudflare:workers" && path.startsWith("bot/")) return null;
  const builtin = isBuiltin(name) && packages.includes("node:*");
  const known = packages.some((one) => one === "*" || name === one || name.startsWith(`${one}/`));
  return builtin || known ? null : `${path.split("/").slice(0, 2).join("/")} may not import ${name}`;
}

describe("the table of imports", () => {
  it("finds the house", () => {
    for (const top of ["core", "db", "adapters", "web-dashboard", "bot", "evals"]) {
      expect(files.filter((path) => path.startsWith(`${top}/`)).length, top).toBeGreaterThan(5);
    }
  });

  it("refuses what it forbids", () => {
    expect(refusal("core/tasks/task.ts", "drizzle-orm")).not.toBeNull();
    expect(refusal("core/tasks/task.ts", "#db/client.ts")).not.toBeNull();
    expect(refusal("core/tasks/task.ts", "../../db/client.ts")).not.toBeNull();
    expect(refusal("adapters/slack/messenger.ts", "../discord/messenger.ts")).not.toBeNull();
    expect(refusal("adapters/slack/messenger.ts", "node:fs")).not.toBeNull();
    expect(refusal("db/stores/commit.ts", "pg")).not.toBeNull();
    expect(refusal("bot/app.ts", "#evals/language/run-eval.ts")).not.toBeNull();
    expect(importsOf('import "x";\nconst y = await import("y");\nexport { z } from "z";')).toEqual(["x", "y", "z"]);
  });

  it.each(files)("holds for %s", (path) => {
    const source = readFileSync(join(ROOT, path), "utf8");
    const refused = importsOf(source).flatMap((name) => refusal(path, name) ?? []);
    expect(refused).toEqual([]);
  });
});
