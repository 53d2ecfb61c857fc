import { CRASH_POINTS, type JobDeps } from "#bot/jobs/job-deps.ts";
import { tick } from "#bot/jobs/tick.ts";
import { createDraws, seedFor } from "./draws.ts";
import { type Around, databaseFaults, storeWithin } from "./faulty-stores.ts";
import type { createPlatform, Sending } from "./platform.ts";
import type { Trouble } from "./trouble.ts";
import { iso, MINUTE } from "./wall-clock.ts";
import type { World } from "./world-state.ts";

const MOST_CALLS = 3_000; // of one tick: more is a tick that doesn't end
const LEASE_MS = 62_000;

/** Where a message may have gone out without anybody having noted it. */
const LOSES_TRACK: ReadonlySet<Trouble> = new Set(["database", "killed", "late-holder"]);

class Killed extends Error {
  override readonly name = "Killed";
}

/** How a tick went. */
export type Ticked = { readonly faults: number; readonly clearAt: number; readonly error: unknown };

/** One tick of the scheduler, with its trouble. `clearAt`: when nothing of that trouble holds anything up any more. */
export async function runTick(
  world: World,
  platform: ReturnType<typeof createPlatform>,
  tickOf: TickOf,
): Promise<Ticked> {
  const { number, trouble } = tickOf;
  const draws = createDraws(seedFor(world.seed, `tick ${number}`));
  let faults = 0;
  let clearAt = 0;
  const happened = (what: string, clearInMs = LEASE_MS): void => {
    faults += 1;
    clearAt = Math.max(clearAt, world.clock.now + clearInMs);
    world.journal.note(world.clock.now, `!! ${what}`);
  };
  const messenger = (sending: Partial<Sending> = {}) =>
    platform({ tick: number, draws: null, midway: async () => undefined, trouble: happened, ...sending });
  const plain = () => depsOf(world, messenger(), {});

  const run: Readonly<Record<Trouble, () => Promise<void>>> = {
    none: () => tick(plain()),
    messenger: () => tick(depsOf(world, messenger({ draws }), {})),
    database: () => tick(depsOf(world, messenger(), { around: databaseFaults(draws, happened) })),
    killed: () => tick(killedAt(world, { draws, messenger: messenger(), happened })),
    "late-holder": () => {
      const holdsUp = draws.pick(["before", "after"] as const);
      let held = false;
      const midway: Sending["midway"] = async (key, when) => {
        if (held || when !== holdsUp) return;
        held = true;
        happened(`holder of ${key.slice(0, 14)} stands still ${when} it is taken`);
        world.clock.now += 2 * MINUTE;
        await tick(plain());
      };
      return tick(depsOf(world, messenger({ midway }), {}));
    },
    overlapping: () => {
      const at = draws.pick(CRASH_POINTS);
      let begun = false;
      return tick(
        depsOf(world, messenger(), {
          reached: async (point) => {
            if (begun || point !== at) return;
            begun = true;
            happened(`another begins at ${point}`);
            await tick(plain());
          },
        }),
      );
    },
    doubled: async () => {
      happened("two begin at once");
      await Promise.all([tick(plain()), tick(plain())]);
    },
  };
  const before = world.journal.deliveries.length;
  const error = await run[trouble]().then(
    () => null,
    (cause: unknown) => cause,
  );
  if (LOSES_TRACK.has(trouble)) {
    for (const { key } of world.journal.deliveries.slice(before)) world.journal.doubtful.add(key);
  }
  return { faults, clearAt: Math.max(clearAt, faults > 0 ? world.clock.now + LEASE_MS : 0), error };
}

export type TickOf = { readonly number: number; readonly trouble: Trouble };

type Within = { readonly around?: Around; readonly reached?: JobDeps["reached"] };

function depsOf(world: World, messenger: ReturnType<ReturnType<typeof createPlatform>>, within: Within): JobDeps {
  const { db, clock, newId, platform } = world;
  let calls = 0;
  const counted: Around = {
    before: (call) => {
      calls += 1;
      if (calls > MOST_CALLS) throw new Error(`a tick doesn't end: ${calls} calls, the last one ${call}`);
      within.around?.before(call);
    },
    after: (call) => within.around?.after(call),
  };
  return {
    scheduler: storeWithin(db.scheduler, counted),
    outbox: storeWithin(db.outbox, counted),
    reminders: storeWithin(db.reminders, counted),
    store: db.chat,
    messengers: { [platform]: messenger },
    now: () => new Date(clock.now + clock.skew),
    newId,
    sleep: async (ms) => {
      clock.now += ms;
    },
    log: () => undefined,
    reached: within.reached ?? (async () => undefined),
  };
}

type Killing = {
  readonly draws: ReturnType<typeof createDraws>;
  readonly messenger: ReturnType<ReturnType<typeof createPlatform>>;
  readonly happened: (what: string) => void;
};

/** From some step on it does nothing any more: not a call, not a message. */
function killedAt(world: World, { draws, messenger, happened }: Killing): JobDeps {
  const at = draws.pick(CRASH_POINTS);
  let skip = draws.pick([0, 0, 1, 3]);
  let dead = false;
  const alive = (): void => {
    if (dead) throw new Killed(`at ${at}`);
  };
  const deps = depsOf(world, messenger, {
    around: { before: alive, after: alive },
    reached: async (point) => {
      alive();
      if (point !== at || skip-- > 0) return;
      dead = true;
      happened(`killed at ${point}`);
      alive();
    },
  });
  return {
    ...deps,
    messengers: {
      [world.platform]: {
        ...messenger,
        send: async (message: Parameters<typeof messenger.send>[0]) => {
          alive();
          const posted = await messenger.send(message);
          alive();
          return posted;
        },
      },
    },
  };
}

export const tickLine = (world: World, { number, trouble }: TickOf): string =>
  `tick ${number}${trouble === "none" ? "" : ` (${trouble})`}${world.clock.skew ? `, whose clock says ${iso(world.clock.now + world.clock.skew)}` : ""}`;
