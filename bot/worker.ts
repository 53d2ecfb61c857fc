import { waitUntil } from "cloudflare:workers";
import { type App, createApp } from "./app.ts";
import { assetsIn, type Bindings, parseEnv } from "./env.ts";

let app: App | null = null; // once per isolate: settings don't change while it lives

const appFor = (bindings: Bindings): App => {
  app ??= createApp(parseEnv(bindings), { waitUntil, assets: assetsIn(bindings) });
  return app;
};

/** The composition root. The clock only wakes; the database decides. */
export default {
  fetch: (request: Request, bindings: Bindings) => appFor(bindings).fetch(request),
  scheduled: (_event: unknown, bindings: Bindings) => appFor(bindings).tick(),
};
