import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { readWranglerConfig } from "#bot/local/wrangler-config.ts";
import { renderCapnp } from "./capnp-config.ts";

export type RunningWorkerd = { readonly url: string; close(): Promise<void> };

const PATIENCE_MS = 20_000;

const require = createRequire(import.meta.url);

/** The path of workerd's program, as its package knows it. */
function workerdProgram(): string {
  const workerd = require("workerd") as { readonly default: string }; // all that we use of the package, which has no types
  return workerd.default;
}

/** Serves one bundled Worker by workerd alone: no proxy of wrangler's or miniflare's stands before it. */
export async function startWorkerd(
  code: string,
  bindings: Readonly<Record<string, string>> = {},
): Promise<RunningWorkerd> {
  const { compatibilityDate, compatibilityFlags } = readWranglerConfig();
  const folder = await mkdtemp(join(tmpdir(), "companion-bench-"));
  await writeFile(join(folder, "worker.js"), code);
  await writeFile(
    join(folder, "config.capnp"),
    renderCapnp("worker.js", { compatibilityDate, compatibilityFlags, bindings }),
  );
  const child = spawn(workerdProgram(), ["serve", "--control-fd=3", join(folder, "config.capnp")], {
    stdio: ["ignore", "inherit", "pipe", "pipe"],
  });
  const said = linesOf(child.stderr);
  const end = (): void => void child.kill("SIGKILL");
  process.once("exit", end);
  const close = async (): Promise<void> => {
    process.removeListener("exit", end);
    await ended(child);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    return { url: `http://127.0.0.1:${await portOf(child)}`, close };
  } catch (error) {
    await close();
    throw new Error(`workerd did not start: ${said.join("\n")}`, { cause: error });
  }
}

/** What it says while it starts, kept for when it doesn't; afterwards read and dropped, as a full pipe would hold it up. */
function linesOf(stream: Readable | null): readonly string[] {
  const lines: string[] = [];
  if (stream) createInterface(stream).on("line", (line) => lines.length < 20 && lines.push(line));
  return lines;
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

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill("SIGKILL");
  });
}
