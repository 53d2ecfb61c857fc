import { createInterface } from "node:readline/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { acquireDataLock, DataInUse } from "#db/local/data-lock.ts";
import { createChatSession, type PlaygroundCall } from "./chat-session.ts";
import { startCompanion } from "./companion.ts";
import { type LocalSettings, loadEnvironment, readSettings } from "./settings.ts";

type Reached = { readonly url: string; close(): Promise<void> };

/** `npm run chat -- --as ana`: the conversation in a terminal, through the running server or one of its own. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { as: { type: "string", default: "ana" }, in: { type: "string", default: "dm" } },
  });
  const { url, close } = await reachCompanion(readSettings(loadEnvironment()));
  const session = createChatSession(callAt(url), { as: values.as.toLowerCase(), channel: values.in });
  const terminal = createInterface({ input: process.stdin, output: process.stdout, terminal: process.stdin.isTTY });

  say(`Talking to ${url}. /help says what else there is, /quit leaves.`);
  const prompt = (): void => {
    terminal.setPrompt(session.prompt());
    if (process.stdin.isTTY) terminal.prompt(); // what is piped in may have ended, and wants answers only
  };
  prompt();
  for await (const text of terminal) {
    const shown = await session.line(text.trim());
    if (shown === null) break;
    if (shown !== "") say(`${withAddress(shown, url)}\n`);
    prompt();
  }
  terminal.close();
  await close();
  process.exit(0);
}

/** In a terminal a link is of use only with its host. */
const withAddress = (shown: string, url: string): string => shown.replace(/: (\/\S*)$/gm, `: ${url}$1`);

const say = (text: string): boolean => process.stdout.write(`${text}\n`);

/** The lock on the data folder says who runs; where nobody does, we start one for ourselves, on any free port. */
async function reachCompanion(settings: LocalSettings): Promise<Reached> {
  const running = settings.dataDir === "memory" ? null : await findRunning(settings.dataDir);
  if (running) return { url: running, close: async () => undefined };
  say("Starting …");
  return startCompanion({ ...settings, port: 0 }, (line) => process.stderr.write(`${line}\n`));
}

/** The address of who holds the folder; one that is just starting is waited for. */
async function findRunning(dataDir: string): Promise<string | null> {
  for (let waited = 0; waited < 120; waited++) {
    try {
      const lock = await acquireDataLock(dataDir);
      await lock.release();
      return null;
    } catch (error) {
      if (!(error instanceof DataInUse)) throw error;
      if (error.address) return error.address;
      await sleep(500);
    }
  }
  throw new Error(`Somebody holds ${dataDir} and doesn't answer.`);
}

function callAt(url: string): PlaygroundCall {
  return async (path, body) => {
    const init = body === undefined ? {} : { method: "POST", body: JSON.stringify(body) };
    const response = await fetch(`${url}/playground/${path}`, init);
    return response.json();
  };
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
