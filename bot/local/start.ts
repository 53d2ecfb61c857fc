import { DataInUse } from "#db/local/data-lock.ts";
import { renderBanner } from "./banner.ts";
import { type Companion, startCompanion } from "./companion.ts";
import { endWithNpm } from "./end-with-npm.ts";
import { loadEnvironment, readSettings, WrongSetting } from "./settings.ts";

/** `npm start`, `npm start -- --demo`: the whole product on this machine, until Ctrl-C. */
async function main(): Promise<void> {
  const { demo } = readOptions();
  const settings = readSettings(loadEnvironment());
  const companion = await startCompanion(settings, (line) => process.stdout.write(`${line}\n`));
  stopOnSignals(companion);
  if (demo) await addDemo(companion);
  process.stdout.write(renderBanner({ url: companion.url, settings, milliseconds: performance.now() }));
}

function readOptions(): { readonly demo: boolean } {
  const unknown = process.argv.slice(2).find((option) => option !== "--demo");
  if (unknown) throw new WrongSetting(`npm start takes --demo (six people, sixty tasks), and not "${unknown}".`);
  return { demo: process.argv.includes("--demo") };
}

async function addDemo({ services }: Companion): Promise<void> {
  const { fillDemo } = await import("./demo/fill-demo.ts"); // only who asks for it loads it
  const added = await fillDemo(services.bindings, new Date());
  process.stdout.write(added === 0 ? "The demo is there already.\n" : `Added the demo: ${added} tasks.\n`);
}

/** The first signal closes everything; a second one doesn't wait. */
function stopOnSignals(companion: Companion): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) process.exit(130);
    stopping = true;
    companion.close().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    );
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
  endWithNpm(stop);
}

function fail(error: unknown): never {
  const plain = error instanceof WrongSetting ? error.message : error instanceof DataInUse ? inUse(error) : null;
  process.stderr.write(`${plain ?? (error instanceof Error ? error.stack : String(error))}\n`);
  process.exit(1);
}

function inUse({ message, pid, address }: DataInUse): string {
  const open = address ? ` Open ${address}/playground, or` : "";
  const stop = pid ? ` stop it (kill ${pid}),` : " stop it,";
  return `${message}.${open}${stop} or choose another folder: DATA_DIR=.data-2 PORT=8788 npm start`;
}

main().catch(fail);
