import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { Log, LogLevel, Miniflare } from "miniflare";

/** A Worker whose whole app is this adapter over a conversation that waits as the command's text says ("wait 200"). */
const ENTRY = `
  import { createDiscordSurface } from "./discord-surface.ts";
  import { createDiscordMessenger } from "./messenger.ts";
  import { EDIT_FORM } from "#core/chat/testing/edit-form.ts";
  import { PLAIN_VIEW } from "#core/chat/view.ts";

  let app;
  const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const view = (say) => ({ ...PLAIN_VIEW, kind: "receipt", say });
  const conversation = {
    async converse({ text }) {
      await wait(Number(/wait (\\d+)/.exec(text)?.[1] ?? 0));
      return { kind: "answered", view: view("Heard: " + text) };
    },
    act: async ({ actionId }) => ({ kind: "answered", view: view("Did: " + actionId) }),
    form: async ({ actionId }) => ({ ...EDIT_FORM, actionId }),
    suggestTasks: async () => [{ number: 42, summary: "Send the Q3 report" }],
    suggestTemplates: async () => ["Release"],
  };
  const createApp = (env) => {
    const settings = {
      publicKey: env.PUBLIC_KEY,
      applicationId: env.APPLICATION_ID,
      botToken: env.BOT_TOKEN,
      apiUrl: env.API_URL,
      appUrl: "https://companion.test",
      answerWithinMs: 50,
      now: () => new Date(),
      conversation,
    };
    return { surface: createDiscordSurface(settings), messenger: createDiscordMessenger(settings) };
  };
  export default {
    async fetch(request, env, execution) {
      app ??= createApp(env);
      if (!request.url.endsWith("/send")) return app.surface.fetch(request, { waitUntil: (work) => execution.waitUntil(work) });
      try {
        await app.messenger.send({ ...(await request.json()), view: view("You are told.") });
        return new Response("sent");
      } catch (error) {
        return Response.json({ name: error.name, permanent: error.permanent, retryAfter: error.retryAfter });
      }
    },
  };
`;

/** The adapter as it ships: minified, for workerd, with nothing of Node's in it. */
export async function bundleForWorkerd(): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: ENTRY, resolveDir: fileURLToPath(new URL("..", import.meta.url)), loader: "ts" },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2024",
    conditions: ["workerd", "worker", "browser"],
    write: false,
  });
  return outputFiles[0]?.text ?? "";
}

export type Workerd = {
  readonly post: (
    path: string,
    init: { readonly headers?: Record<string, string>; readonly body: string },
  ) => Promise<Response>;
  readonly close: () => Promise<void>;
};

/** The bundle in a real workerd on loopback. */
export async function startWorkerd(code: string, bindings: Readonly<Record<string, string>>): Promise<Workerd> {
  const texts = Object.entries(bindings).map(([name, value]) => [name, { type: "text" as const, value }] as const);
  const miniflare = new Miniflare({
    host: "127.0.0.1",
    port: 0,
    log: new Log(LogLevel.ERROR),
    enableDevRegistry: false,
    telemetry: { enabled: false },
    cf: false,
    workers: [
      {
        config: {
          name: "discord",
          compatibilityDate: "2026-11-01",
          compatibilityFlags: ["nodejs_compat"],
          manifest: { mainModule: "worker.js", modules: { "worker.js": { type: "esm", contents: code } } },
          env: Object.fromEntries(texts),
        },
      },
    ],
  });
  const url = await miniflare.ready;
  return {
    post: (path, init) => fetch(new URL(path, url), { method: "POST", ...init }),
    close: () => miniflare.dispose(),
  };
}
