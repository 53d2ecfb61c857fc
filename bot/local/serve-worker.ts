import type { EventEmitter } from "node:events";
import { Log, LogLevel, Miniflare } from "miniflare";
import { startGuarded } from "./orphan-guard.ts";
import { type Assets, type Queue, readWranglerConfig } from "./wrangler-config.ts";

export type ServedWorker = {
  readonly url: string; // without a slash at the end
  /** Calls the scheduled handler, as the platform's cron does, and waits for it. */
  tick(at: Date): Promise<void>;
  close(): Promise<void>;
};

type ScheduledWorker = { scheduled(event: { scheduledTime: Date; cron: string }): Promise<unknown> };

const NAME = "companion";
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Runs a bundle in workerd on loopback, with the flags and assets of wrangler.toml. Lines that the Worker logs go to `log`. */
export async function serveWorker(options: {
  readonly code: string;
  readonly port: number;
  readonly bindings: Readonly<Record<string, string>>;
  readonly log: (line: string) => void;
}): Promise<ServedWorker> {
  const before = new Map(SIGNALS.map((signal) => [signal, (process as EventEmitter).listeners(signal)]));
  const miniflare = new Miniflare(miniflareOptions(options));
  keepSignals(before);
  const { started: url, release } = await startGuarded(() => miniflare.ready);
  return {
    url: `http://127.0.0.1:${url.port}`,
    async tick(at) {
      const worker = (await miniflare.getWorker(NAME)) as unknown as ScheduledWorker; // typed by a package we don't carry
      await worker.scheduled({ scheduledTime: at, cron: "* * * * *" });
    },
    async close() {
      await miniflare.dispose();
      release();
    },
  };
}

/** Miniflare would end the process on a signal, before the database is closed. */
function keepSignals(before: ReadonlyMap<string, readonly unknown[]>): void {
  for (const [signal, known] of before) {
    for (const listener of (process as EventEmitter).listeners(signal)) {
      if (!known.includes(listener)) process.removeListener(signal, listener as () => void); // as it was added: a handler
    }
  }
}

/** The same values go by the same names in wrangler.toml; Miniflare checks them. */
function assetOptions({ directory, htmlHandling }: Assets) {
  const handling = htmlHandling as "none" | "auto-trailing-slash" | null;
  return { directory, hasUserWorker: true, ...(handling ? { htmlHandling: handling } : {}) };
}

/** What the Worker writes to, and what wakes its queue handler. */
const queueOptions = ({ binding, ...queue }: Queue) => ({
  env: { [binding]: { type: "queue" as const, name: queue.name } },
  triggers: [{ type: "queue" as const, ...queue }],
});

function miniflareOptions({ code, port, bindings, log }: Parameters<typeof serveWorker>[0]) {
  const { compatibilityDate, compatibilityFlags, vars, assets, queue } = readWranglerConfig();
  const queued = queue ? queueOptions(queue) : { env: {}, triggers: [] };
  const texts = Object.entries({ ...vars, ...bindings });
  return {
    host: "127.0.0.1",
    port,
    log: new Log(LogLevel.ERROR),
    handleStructuredLogs: ({ message }: { message: string }) => log(message),
    logRequests: false,
    enableDevRegistry: false,
    telemetry: { enabled: false },
    cf: false,
    workers: [
      {
        config: {
          name: NAME,
          compatibilityDate,
          compatibilityFlags: [...compatibilityFlags],
          manifest: {
            mainModule: "worker.js",
            modules: { "worker.js": { type: "esm" as const, contents: code } },
          },
          env: {
            ...Object.fromEntries(texts.map(([name, value]) => [name, { type: "text" as const, value }])),
            ...(assets?.binding ? { [assets.binding]: { type: "assets" as const } } : {}),
            ...queued.env,
          },
          triggers: queued.triggers,
          ...(assets ? { assets: assetOptions(assets) } : {}),
        },
      },
    ],
  };
}
