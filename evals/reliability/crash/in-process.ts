import { newUuids } from "#bot/conversation/new-uuids.ts";
import { parseEnv } from "#bot/env.ts";
import { tick } from "#bot/jobs/tick.ts";
import { createServices } from "#bot/services.ts";
import { startGates } from "./gates.ts";
import type { Lives, MortalProcess } from "./play-round.ts";
import type { Stage } from "./stage.ts";
import { createTrap } from "./trap.ts";

/** The clock's work inside this process. Lost, it stands still where it was, and its gates are shut behind it. */
export function inProcess(stage: Stage): Lives {
  let living: (MortalProcess & { isDead(): boolean }) | null = null;
  return {
    async alive() {
      if (living?.isDead()) {
        await living.close();
        living = null;
      }
      living ??= await startProcess(stage);
      return living;
    },
    close: async () => void (await living?.close()),
  };
}

const NEVER = new Promise<never>(() => undefined);

async function startProcess(stage: Stage): Promise<MortalProcess & { isDead(): boolean }> {
  const trap = createTrap(() => undefined);
  const gates = await startGates(stage, trap);
  const services = createServices(parseEnv(gates.bindings), {});
  const now = () => stage.clock.now;
  const work = () =>
    tick({
      ...services,
      now,
      newId: () => newUuids(1, now())[0] ?? "",
      sleep: async () => undefined,
      log: () => undefined,
      reached: (point) => (trap.reached(point) ? NEVER : Promise.resolve()),
    });
  return {
    sentence: trap.set,
    refuse: gates.refuse,
    isDead: trap.isSprung,
    async tick() {
      const working = work().then(() => "ended" as const);
      working.catch(() => undefined); // the dead can't reach anything, and what they say of it is not heard
      const outcome = await Promise.race([working, trap.sprung.then(() => "killed" as const)]);
      return trap.isSprung() ? "killed" : outcome;
    },
    close: gates.close,
  };
}
