import { act } from "./act.ts";
import { wrongDeliveries } from "./check-deliveries.ts";
import { brokenPromises, leftOver, type WellAt } from "./check-promises.ts";
import { createDraws, type Draws, seedFor } from "./draws.ts";
import { makeWorld } from "./make-world.ts";
import { createPlatform } from "./platform.ts";
import { runTick, tickLine } from "./run-tick.ts";
import { stateLines } from "./state-lines.ts";
import { drawTrouble } from "./trouble.ts";
import { DAY, HOUR, MINUTE } from "./wall-clock.ts";
import type { WorldDatabase } from "./world-database.ts";
import type { World } from "./world-state.ts";

const SECOND = 1000;
const CALM_AT_END = 5 * DAY;
const MOST_WRONG = 1; // what follows it often follows from it

export type SeedOutcome = {
  readonly seed: number;
  readonly wrong: readonly string[];
  readonly lines: readonly string[];
  readonly figures: {
    readonly ticks: number;
    readonly troubled: number;
    readonly messages: number;
    readonly acts: number;
  };
};

/** Ninety days of one seed's world. Nothing in it comes from anywhere else: the same seed comes to the same. */
export async function runSeed(db: WorldDatabase, seed: number): Promise<SeedOutcome> {
  const world = await makeWorld(db, seed);
  const ticks = createTicks(world);
  const wrong: string[] = [];
  let acts = 0;
  for (let first = 0; first < 4; first += 1) await act(world);
  let nextAct = world.clock.now;
  let nextTick = world.clock.now;
  while (nextTick < world.clock.end && wrong.length < MOST_WRONG) {
    const isAct = nextAct <= nextTick;
    world.clock.now = Math.max(world.clock.now, isAct ? nextAct : nextTick);
    if (isAct) {
      await act(world);
      acts += 1;
      nextAct = world.clock.now + spanToAct(world.acts);
    } else {
      wrong.push(...(await ticks.next()));
      nextTick = ticks.planned();
    }
  }
  const { deliveries } = world.journal;
  if (wrong.length > 0) for (const line of await stateLines(world)) world.journal.note(world.clock.now, line);
  return {
    seed,
    wrong,
    lines: world.journal.lines(),
    figures: { ...ticks.counts(), messages: deliveries.length, acts },
  };
}

/** Often at once, in answer to something; else some day. */
const spanToAct = (draws: Draws): number =>
  draws.chance(0.3) ? draws.between(5, 240) * SECOND : draws.between(1, 130) * HOUR + draws.between(0, 3599) * SECOND;

function createTicks(world: World) {
  const { clock, journal } = world;
  const draws = createDraws(seedFor(world.seed, "ticks"));
  const platform = createPlatform(world);
  let number = 0;
  let troubled = 0;
  let clearAt = 0;
  let wellAt: WellAt = [0, 0, 0];
  let inRow = 0; // troubled ticks, one after the other
  let skewedFor = 0;

  async function next(): Promise<string[]> {
    number += 1;
    const calm = clock.now > clock.end - CALM_AT_END || inRow >= 2;
    setClock(calm);
    const trouble = calm ? "none" : drawTrouble(draws);
    journal.note(clock.now, tickLine(world, { number, trouble }));
    const [began, before] = [clock.now, journal.deliveries.length];
    const { faults, error, ...after } = await runTick(world, platform, { number, trouble });
    clearAt = Math.max(clearAt, after.clearAt);
    inRow = faults > 0 ? inRow + 1 : 0;
    troubled += faults > 0 ? 1 : 0;
    const wrong = wrongDeliveries(world, journal.deliveries.slice(before));
    if (faults > 0 || clock.skew !== 0 || began < clearAt) return wrong;
    wellAt = [wellAt[1], wellAt[2], began];
    return [
      ...wrong,
      ...(error ? [`a tick failed: ${error}`] : []),
      ...brokenPromises(world, wellAt),
      ...(await leftOver(world)),
    ];
  }

  /** Now and then the scheduler's clock goes back by up to an hour, for a few ticks. */
  function setClock(calm: boolean): void {
    if (skewedFor > 0 && !calm) {
      skewedFor -= 1;
      if (skewedFor > 0) return;
    }
    const stepsBack = !calm && draws.chance(0.03);
    skewedFor = stepsBack ? draws.between(1, 4) : 0;
    clock.skew = stepsBack ? -draws.between(1, 60) * MINUTE : 0;
  }

  /** In the middle of trouble soon again; else at the next time that matters, a little later or much. */
  function planned(): number {
    if (inRow > 0 && draws.chance(0.8)) return clock.now + draws.between(20, 600) * SECOND;
    if (draws.chance(0.04)) return clock.now + draws.between(1, 72) * HOUR;
    const late = draws.weighted({ no: 50, seconds: 25, minutes: 15, hours: 10 });
    const spans = {
      no: 0,
      seconds: draws.between(1, 59) * SECOND,
      minutes: draws.between(1, 40) * MINUTE,
      hours: draws.between(1, 9) * HOUR,
    };
    return nextMoment(world, draws) + spans[late];
  }

  return { next, planned, counts: () => ({ ticks: number, troubled }) };
}

/** The next promised time, or some time within three days; now and then one is missed. */
function nextMoment({ clock, promises }: World, draws: Draws): number {
  let soonest = clock.now + draws.between(1, 72) * HOUR;
  if (draws.chance(0.55)) return soonest;
  for (const { tellings } of promises.all()) {
    for (const { at } of tellings) if (at > clock.now && at < soonest) soonest = at;
  }
  return soonest;
}
