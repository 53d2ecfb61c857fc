import { build } from "esbuild";
import { convertV4MiniflareOptions, Miniflare } from "miniflare";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import mention from "./fixtures/app-mention.json" with { type: "json" };
import command from "./fixtures/slash-command.json" with { type: "json" };
import { signedParts } from "./testing/sign.ts";

const SIGNING_SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
const UNUSED = ["express", "@slack/socket-mode", "@slack/oauth", "raw-body", "path-to-regexp"];
const stub = new URL("./stub/unused.ts", import.meta.url).pathname;

let miniflare: Miniflare;
let address: URL;

beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: [new URL("./testing/workerd-entry.ts", import.meta.url).pathname],
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    conditions: ["workerd", "worker", "browser"],
    alias: Object.fromEntries(UNUSED.map((name) => [name, stub])),
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire("/");' },
  });
  const contents = outputFiles[0]?.text ?? "";
  const worker = {
    name: "slack",
    modules: [{ type: "ESModule" as const, path: "worker.js", contents }],
    compatibilityDate: "2026-11-01",
    compatibilityFlags: ["nodejs_compat"],
    bindings: { SIGNING_SECRET },
  };
  miniflare = new Miniflare(convertV4MiniflareOptions({ host: "127.0.0.1", port: 0, workers: [worker] }));
  address = new URL("/slack/events", await miniflare.ready);
});
afterAll(() => miniflare.dispose());

const post = async (body: URLSearchParams | Record<string, unknown>, signingSecret = SIGNING_SECRET) =>
  fetch(address, { method: "POST", ...(await signedParts({ signingSecret, body })) });

describe("the Slack surface in workerd", () => {
  it("answers signed commands, one after another in the same isolate", async () => {
    for (let i = 0; i < 3; i++) {
      const response = await post(new URLSearchParams(command));
      expect(response.status).toBe(200);
      expect(await response.json()).toMatchObject({ response_type: "ephemeral", blocks: [{ type: "section" }] });
    }
  });

  it("answers signed events", async () => {
    expect((await post({ ...mention, type: "event_callback" })).status).toBe(200);
  });

  it("turns away what Slack did not sign", async () => {
    expect((await post(new URLSearchParams(command), "another")).status).toBe(401);
  });
});
