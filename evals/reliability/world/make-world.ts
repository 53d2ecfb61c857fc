import type { MemberId } from "#core/ids.ts";
import { uuidV7 } from "#core/ids.ts";
import { createDraws, type Draws, seedFor } from "./draws.ts";
import { createJournal } from "./journal.ts";
import { DEFAULTS, type Person, ZONES } from "./person.ts";
import { memberStatement } from "./person-row.ts";
import { createPromises } from "./promises.ts";
import { DAY, dayAt, plusDays } from "./wall-clock.ts";
import type { WorldDatabase } from "./world-database.ts";
import type { Clock, World } from "./world-state.ts";

const DAYS = 90;
const NAMES = ["Ana", "Ben", "Cleo", "Dev"];

/** Three or four people in one workspace, in zones of their own, on some day of two years. */
export async function makeWorld(db: WorldDatabase, seed: number): Promise<World> {
  await db.wipe();
  const draws = createDraws(seedFor(seed, "people"));
  const ids = createDraws(seedFor(seed, "ids"));
  const start = Date.parse("2026-01-05T07:00:00Z") + draws.between(0, 700) * DAY + draws.between(0, 86_399) * 1000;
  const clock: Clock = { now: start, skew: 0, end: start + DAYS * DAY };
  const newId = () =>
    uuidV7(
      new Date(clock.now),
      Uint8Array.from({ length: 10 }, () => ids.between(0, 255)),
    );
  const platform = draws.chance(0.7) ? "slack" : "discord";
  const accounts = NAMES.slice(0, draws.between(3, 4)).map((name, i) => ({ externalId: `U${i + 1}`, name }));
  const loaded = await load(db, { platform, accounts, newId });
  const members = [loaded.actor.id, ...loaded.mentioned.values()];
  const people = new Map<MemberId, Person>(
    accounts.map(({ externalId, name }, i) => {
      const id = members[i];
      if (!id) throw new Error(`${name} is not there`);
      return [id, { ...DEFAULTS, ...drawn(draws), id, account: externalId, name, settled: start }];
    }),
  );
  const { workspaceId, channelId } = loaded;
  const holidays = [draws.between(3, 40), draws.between(41, 85)].map((days) => plusDays(dayAt(start, "UTC"), days));
  await db.owner.batch(
    ...[...people.values()].map((person) => memberStatement(workspaceId, person)),
    ...holidays.map((day) => ({
      query: "insert into holiday (workspace_id, day, name) values ($1, $2, 'Off')",
      params: [workspaceId, day],
    })),
  );
  const journal = createJournal();
  journal.note(start, `${platform}: ${[...people.values()].map(({ name, zone }) => `${name} in ${zone}`).join(", ")}`);
  return {
    seed,
    db,
    platform,
    workspaceId,
    channelId,
    holidays,
    people,
    tasks: new Map(),
    acts: createDraws(seedFor(seed, "acts")),
    journal,
    promises: createPromises(clock.end),
    clock,
    newId,
  };
}

type Met = {
  readonly platform: string;
  readonly accounts: readonly { readonly externalId: string; readonly name: string }[];
  readonly newId: () => string;
};

async function load({ chat }: WorldDatabase, { platform, accounts, newId }: Met) {
  const [actor, ...mentions] = accounts;
  if (!actor) throw new Error("a world has people");
  return chat.load({
    platform,
    workspaceKey: "T1",
    actor,
    channel: { externalId: "C1", kind: "channel", name: "general", thread: null },
    mentions,
    inboundKey: newId(),
    ids: Array.from({ length: 16 }, newId),
    take: 0,
    people: [],
    lists: [],
    tasks: null,
    pending: null,
    undo: null,
  });
}

function drawn(
  draws: Draws,
): Pick<Person, "zone" | "dayTime" | "quiet" | "workDays" | "budget" | "nudges" | "remindBefore"> {
  return {
    zone: draws.pick(ZONES),
    dayTime: draws.pick(["09:00", "09:00", "07:30", "10:15", "21:00"]),
    quiet: draws.pick([
      DEFAULTS.quiet,
      DEFAULTS.quiet,
      { from: "22:30", to: "06:00" },
      { from: "12:00", to: "13:00" },
      null,
    ]),
    workDays: draws.pick([DEFAULTS.workDays, DEFAULTS.workDays, [7, 1, 2, 3, 4], [1, 2, 3, 4, 5, 6, 7]]),
    budget: draws.pick([8, 8, 3, 1]),
    nudges: draws.chance(0.8),
    remindBefore: draws.pick([[], [], ["PT1H"], ["P1D", "PT15M"]]),
  };
}
