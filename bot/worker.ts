import { waitUntil } from "cloudflare:workers";
import type { App } from "./app.ts";
import type { Bindings } from "./env.ts";

let app: App | null = null; // once per isolate: settings don't change while it lives

/** Loaded by the first request: what nobody has asked for yet costs the Worker's start nothing. */
async function appFor(bindings: Bindings): Promise<App> {
  if (app) return app;
  const [{ createApp }, { assetsIn, parseEnv }] = await Promise.all([import("./app.ts"), import("./env.ts")]);
  app ??= createApp(parseEnv(bindings), { waitUntil, assets: assetsIn(bindings) });
  return app;
}

/** The composition root. The clock and the queue only wake; the database decides. */
export default {
  fetch: async (request: Request, bindings: Bindings) => (await appFor(bindings)).fetch(request),
  async scheduled(_event: unknown, bindings: Bindings) {
    const [ready, { drainsIn }] = await Promise.all([appFor(bindings), import("./jobs/drains.ts")]);
    await ready.tick(drainsIn(bindings));
  },
  queue: async (_batch: unknown, bindings: Bindings) => (await appFor(bindings)).drain(),
};
