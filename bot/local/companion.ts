import { acquireDataLock } from "#db/local/data-lock.ts";
import { buildWorker } from "./build.ts";
import { startClockWork } from "./clock-work.ts";
import { choosePort } from "./port.ts";
import { keepSecrets } from "./secrets.ts";
import { serveWorker } from "./serve-worker.ts";
import { type LocalServices, startServices } from "./services.ts";
import { type LocalSettings, WrongSetting } from "./settings.ts";

export type Companion = {
  readonly url: string; // http://localhost:8787
  readonly services: LocalServices;
  close(): Promise<void>;
};

/** Everything that `npm start` starts. Throws DataInUse or WrongSetting, and has then left nothing running. */
export async function startCompanion(settings: LocalSettings, log: (line: string) => void): Promise<Companion> {
  const closers: (() => Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  try {
    return { ...(await startAll(settings, log, closers)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** In order of what depends on what; `closers` grow as things start. */
async function startAll(settings: LocalSettings, log: (line: string) => void, closers: (() => Promise<void>)[]) {
  const { dataDir } = settings;
  const lock = dataDir === "memory" ? null : await acquireDataLock(dataDir);
  if (lock) closers.push(() => lock.release());
  const port = await choosePort(settings.port);
  const url = `http://localhost:${port}`;
  const secrets = await keepSecrets(dataDir);

  const building = buildWorker();
  building.catch(() => undefined); // awaited below; until then its failure must not end the process
  const services = await startServices(settings, secrets);
  closers.push(() => services.close());
  const { code, bindings: built } = await building;

  const { ENCRYPTION_KEYS, SESSION_SECRET } = secrets;
  const bindings = {
    APP_URL: url,
    LOG_LEVEL: "warn",
    ENCRYPTION_KEYS,
    SESSION_SECRET,
    ...settings.forWorker,
    ...services.bindings,
    ...built,
  };
  const worker = await serveWorker({ code, port, bindings, log });
  closers.push(() => worker.close());
  await checkItAnswers(worker.url);
  await lock?.describe({ address: url });

  const stopClock = startClockWork(worker.tick, (error) => log(`The clock failed: ${String(error)}`));
  closers.push(async () => stopClock());
  return { url, services };
}

/** The Worker reads its settings on its first request; what it says of them is for the person who set them. */
async function checkItAnswers(url: string): Promise<void> {
  const response = await fetch(`${url}/healthz`);
  if (response.ok) return;
  const said = await response.text();
  const wrong = /These settings are .*/.exec(said)?.[0];
  throw wrong ? new WrongSetting(wrong) : new Error(`The Worker answers ${response.status}: ${said.slice(0, 500)}`);
}
