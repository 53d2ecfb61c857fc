import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readWranglerConfig } from "#bot/local/wrangler-config.ts";
import { median, round } from "../statistics.ts";
import { runWrangler } from "./run-wrangler.ts";

export type StartFigures = {
  readonly activeMs: number;
  readonly emptyActiveMs: number;
  readonly ratio: number; // to the empty Worker's, or to what the profiler can tell apart where that is more
};

/** An empty Worker is seen in one sample or in none; a sample stands for up to so much. */
const RESOLUTION_MS = 10;

type CpuProfile = {
  readonly nodes: readonly { readonly id: number; readonly callFrame: { readonly functionName: string } }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[]; // microseconds
};

/** The active time of `wrangler check startup`, ours and an empty Worker's in turn: medians of so many profiles of each. */
export async function measureStart(profiles: number): Promise<StartFigures> {
  const folder = await mkdtemp(join(tmpdir(), "companion-start-"));
  try {
    const configs = { ours: "wrangler.toml", empty: await emptyConfig(folder) };
    const bundles = { ours: join(folder, "ours.bundle"), empty: join(folder, "empty.bundle") };
    for (const which of ["ours", "empty"] as const) {
      await runWrangler(["deploy", "--dry-run", "--config", configs[which], "--outfile", bundles[which]]);
    }
    const times: Record<"ours" | "empty", number[]> = { ours: [], empty: [] };
    for (let at = 0; at < profiles; at++) {
      for (const which of ["empty", "ours"] as const) times[which].push(await profileStart(bundles[which], folder));
    }
    const [activeMs, emptyActiveMs] = [round(median(times.ours), 1), round(median(times.empty), 1)];
    return { activeMs, emptyActiveMs, ratio: round(activeMs / Math.max(emptyActiveMs, RESOLUTION_MS)) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function profileStart(bundle: string, folder: string): Promise<number> {
  const file = join(folder, "start.cpuprofile");
  await runWrangler(["check", "startup", "--worker", bundle, "--outfile", file]);
  return activeMs(JSON.parse(await readFile(file, "utf8")) as CpuProfile); // V8's own format
}

/** Every sample that is not idle, as wrangler sums them up itself. Milliseconds. */
export function activeMs({ nodes, samples, timeDeltas }: CpuProfile): number {
  const idle = new Set(nodes.filter(({ callFrame }) => callFrame.functionName === "(idle)").map(({ id }) => id));
  const micros = samples.reduce((sum, node, at) => sum + (idle.has(node) ? 0 : (timeDeltas[at] ?? 0)), 0);
  return micros / 1000;
}

/** An empty Worker with our date and flags. */
async function emptyConfig(folder: string): Promise<string> {
  const { compatibilityDate, compatibilityFlags } = readWranglerConfig();
  const file = join(folder, "wrangler.toml");
  const settings = {
    name: "empty",
    main: new URL("../workers/empty.ts", import.meta.url).pathname,
    compatibility_date: compatibilityDate,
    compatibility_flags: compatibilityFlags,
  };
  const lines = Object.entries(settings).map(([key, value]) => `${key} = ${JSON.stringify(value)}\n`);
  await writeFile(file, lines.join(""));
  return file;
}
