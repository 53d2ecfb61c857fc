import { waitUntil } from "cloudflare:workers";
import { type App, createApp } from "#bot/app.ts";
import { type Bindings, parseEnv } from "#bot/env.ts";

let app: App | null = null;
let now = new Date(0);

/** The product with two things more: its clock is the trigger's, and it tells where it is before it goes on. */
function appFor(bindings: Bindings): App {
  const { CRASH_HOOK_URL: hookUrl } = bindings;
  app ??= createApp(parseEnv(bindings), {
    now: () => now,
    waitUntil,
    assets: { fetch: async () => new Response(null, { status: 404 }) },
    reached: async (point) => void (await fetch(`${hookUrl}/${point}`, { method: "POST" })),
  });
  return app;
}

// biome-ignore lint/style/noDefaultExport: workerd calls the handlers of a module's default export
export default {
  async scheduled({ scheduledTime }: { readonly scheduledTime: number }, bindings: Bindings) {
    now = new Date(scheduledTime);
    await appFor(bindings).tick();
  },
};
