import { fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { runSeed, type SeedOutcome } from "./run-seed.ts";
import { openWorldDatabase } from "./world-database.ts";

/**
 * Runs seeds 1 to N, a process a core: `node evals/reliability/world/run-worlds.ts 500`. Prints every failing seed with all
 * that happened in it, and ends with 1 where there is one. Each seed is a world of its own: it comes to the same alone.
 */
const COUNT = Number(process.argv[2] ?? 500);
const LANES = Math.min(availableParallelism(), 4);
const REPLAY = "npx vitest run evals/reliability/world/world";

type Figures = SeedOutcome["figures"];

/** What one process reports of each of its seeds. */
type Report = Pick<SeedOutcome, "seed" | "wrong" | "figures">;

async function runLane(lane: number): Promise<void> {
  const db = await openWorldDatabase();
  for (let seed = lane + 1; seed <= COUNT; seed += LANES) {
    const { wrong, lines, figures } = await runSeed(db, seed);
    if (wrong.length > 0) console.log([...lines, ...wrong, `replay: WORLD_SEED=${seed} ${REPLAY}`].join("\n"));
    process.send?.({ seed, wrong, figures } satisfies Report);
  }
  await db.close();
  process.disconnect?.();
}

async function runAll(): Promise<void> {
  const started = performance.now();
  const reports: Report[] = [];
  const ends = Array.from({ length: LANES }, (_, lane) => {
    const child = fork(fileURLToPath(import.meta.url), [String(COUNT)], {
      env: { ...process.env, WORLD_LANE: String(lane) },
    });
    child.on("message", (report) => reports.push(report as Report)); // of this very file
    return new Promise<number>((resolve) => child.on("exit", (code) => resolve(code ?? 1)));
  });
  const failedLanes = (await Promise.all(ends)).filter((code) => code !== 0).length;
  const failing = reports.filter(({ wrong }) => wrong.length > 0).map(({ seed }) => seed);
  const sum = (of: (figures: Figures) => number): number => reports.reduce((all, { figures }) => all + of(figures), 0);
  console.log(
    `${reports.length} of ${COUNT} worlds in ${Math.round((performance.now() - started) / 1000)} s: ${sum((f) => f.ticks)} ticks, ` +
      `${sum((f) => f.troubled)} with faults, ${sum((f) => f.acts)} acts, ${sum((f) => f.messages)} messages; ` +
      `failing: ${failing.length === 0 ? "none" : failing.join(", ")}`,
  );
  if (failing.length > 0) console.log(`replay one: WORLD_SEED=${failing[0]} ${REPLAY}`);
  process.exitCode = failing.length === 0 && failedLanes === 0 && reports.length === COUNT ? 0 : 1;
}

const lane = process.env.WORLD_LANE;
await (lane === undefined ? runAll() : runLane(Number(lane)));
