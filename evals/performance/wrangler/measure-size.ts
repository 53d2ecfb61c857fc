import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { round } from "../statistics.ts";
import { runWrangler } from "./run-wrangler.ts";

export type SizeFigures = { readonly kilobytes: number; readonly gzipKilobytes: number };

const KILO = 1_000;
const UPLOADED = /\.(?:js|mjs|wasm|txt|bin)$/; // source maps and the README stay behind

/** What `wrangler deploy` would upload, minified, with each module gzipped by itself, in thousands of bytes. */
export async function measureSize(): Promise<SizeFigures> {
  const folder = await mkdtemp(join(tmpdir(), "companion-size-"));
  try {
    await runWrangler(["deploy", "--dry-run", "--outdir", folder]);
    const names = (await readdir(folder)).filter((name) => UPLOADED.test(name));
    if (names.length === 0) throw new Error("wrangler wrote no module");
    const modules = await Promise.all(names.map((name) => readFile(join(folder, name))));
    const sum = (sizes: readonly number[]): number => round(sizes.reduce((a, b) => a + b, 0) / KILO, 1);
    return {
      kilobytes: sum(modules.map(({ length }) => length)),
      gzipKilobytes: sum(modules.map((module) => gzipSync(module, { level: 9 }).length)),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
