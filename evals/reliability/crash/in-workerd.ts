import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundleWorker } from "#bot/local/bundle.ts";
import { renderFaultsCapnp } from "./faults-capnp.ts";
import { startGates } from "./gates.ts";
import type { Lives, MortalProcess } from "./play-round.ts";
import { type SpawnedWorkerd, spawnWorkerd } from "./spawn-workerd.ts";
import type { Stage } from "./stage.ts";
import { createTrap } from "./trap.ts";

export type WorkerdLives = Lives & { sigkills(): number };

/** A real Worker in a workerd process of its own; a SIGKILL is what ends it. */
export async function inWorkerd(stage: Stage): Promise<WorkerdLives> {
  const folder = await mkdtemp(join(tmpdir(), "companion-faults-"));
  const bundles = {
    "product.js": import.meta.resolve("./worker.ts"),
    "trigger.js": import.meta.resolve("./trigger-worker.ts"),
  };
  for (const [file, entry] of Object.entries(bundles)) {
    await writeFile(join(folder, file), (await bundleWorker(fileURLToPath(entry))).code);
  }
  let living: WorkerdProcess | null = null;
  let sigkills = 0;

  async function bury(): Promise<void> {
    if (living?.isDead()) sigkills += (await living.ended) === "SIGKILL" ? 1 : 0;
    await living?.close();
    living = null;
  }
  return {
    sigkills: () => sigkills,
    async alive() {
      if (living?.isDead()) await bury();
      living ??= await startProcess(stage, folder);
      return living;
    },
    async close() {
      await bury();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

type WorkerdProcess = MortalProcess & { isDead(): boolean; readonly ended: SpawnedWorkerd["ended"] };

async function startProcess(stage: Stage, folder: string): Promise<WorkerdProcess> {
  let workerd: SpawnedWorkerd | null = null;
  const trap = createTrap(() => workerd?.kill());
  const gates = await startGates(stage, trap);
  const { bindings, neonUrl, hookUrl } = gates;
  const config = join(folder, "config.capnp");
  await writeFile(config, renderFaultsCapnp({ ...bindings, NEON_FETCH_ENDPOINT: neonUrl, CRASH_HOOK_URL: hookUrl }));
  const spawned = await spawnWorkerd(config);
  workerd = spawned;

  return {
    sentence: trap.set,
    refuse: gates.refuse,
    isDead: trap.isSprung,
    ended: spawned.ended,
    async tick() {
      const answered = await fetch(`${spawned.url}/${stage.clock.now.getTime()}`).catch(() => null);
      if (trap.isSprung()) {
        await spawned.ended;
        return "killed";
      }
      if (answered?.status !== 200) throw new Error(`The tick failed: ${await answered?.text()}`);
      return "ended";
    },
    async close() {
      spawned.kill();
      await spawned.ended;
      await gates.close();
    },
  };
}
