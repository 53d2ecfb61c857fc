import { type ChildProcess, spawn } from "node:child_process";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";

export type SpawnedWorkerd = {
  readonly url: string;
  kill(): void;
  /** How it ended: the signal, or null where it went by itself. */
  readonly ended: Promise<NodeJS.Signals | null>;
};

const PATIENCE_MS = 30_000;

const require = createRequire(import.meta.url);
const { default: PROGRAM } = require("workerd") as { readonly default: string }; // the path; the package has no types

/** One workerd process, which doesn't outlive this one. */
export async function spawnWorkerd(config: string): Promise<SpawnedWorkerd> {
  const child = spawn(PROGRAM, ["serve", "--experimental", "--control-fd=3", config], {
    stdio: ["ignore", "inherit", "pipe", "pipe"],
  });
  const said: string[] = []; // read to the end, as a full pipe would hold it up
  if (child.stderr) createInterface(child.stderr).on("line", (line) => said.length < 20 && said.push(line));
  const kill = (): void => void child.kill("SIGKILL");
  process.once("exit", kill);
  const ended = new Promise<NodeJS.Signals | null>((resolve) => child.once("exit", (_, signal) => resolve(signal)));
  void ended.then(() => process.removeListener("exit", kill));
  try {
    return { url: `http://127.0.0.1:${await portOf(child)}`, kill, ended };
  } catch (error) {
    kill();
    throw new Error(`workerd did not start: ${said.join("\n")}`, { cause: error });
  }
}

/** workerd tells on its control pipe, one JSON object a line, where it listens. */
function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("workerd did not start in time")), PATIENCE_MS);
    child.once("exit", (code) => reject(new Error(`workerd ended with ${code}`)));
    const control = child.stdio[3] as Readable; // a pipe, as asked for above
    createInterface(control).on("line", (line) => {
      const { event, port } = JSON.parse(line) as { readonly event: string; readonly port?: number };
      if (event !== "listen" || port === undefined) return;
      clearTimeout(timer);
      resolve(port);
    });
  });
}
