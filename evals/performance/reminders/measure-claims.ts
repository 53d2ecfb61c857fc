import { createDatabase } from "#db/client.ts";
import { createOutboxStore } from "#db/stores/outbox-store.ts";
import { createSchedulerStore } from "#db/stores/scheduler-store.ts";
import type { TestDatabase } from "#db/testing/test-database.ts";
import { addDue, fillReminders } from "./fill-reminders.ts";

export type ClaimFigures = {
  readonly pending: number;
  readonly due: number;
  readonly perSecond: number; // found due, made owed, and leased to a sender
  readonly fireMs: number;
  readonly leaseMs: number;
};

const DUE = 20_000;
const FIRED_AT_ONCE = 5_000;
const LEASED_AT_ONCE = 50;
const RUNS = 5;

/** How fast due rows are found and claimed among so many that are not due yet: the best of some. */
export async function measureClaims(database: TestDatabase, pending: number): Promise<ClaimFigures> {
  const fill = { pending, workspaces: 200, peoplePerWorkspace: 50 };
  await fillReminders(database.backend, fill);
  const runs: ClaimFigures[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    await addDue(database.backend, DUE, fill);
    runs.push(await claimAll(database, pending));
  }
  return (
    runs.toSorted((a, b) => b.perSecond - a.perSecond)[0] ?? { pending, due: 0, perSecond: 0, fireMs: 0, leaseMs: 0 }
  );
}

async function claimAll({ jobsUrl }: TestDatabase, pending: number): Promise<ClaimFigures> {
  const jobs = createDatabase(jobsUrl);
  const [scheduler, outbox] = [createSchedulerStore(jobs), createOutboxStore(jobs)];
  const began = performance.now();
  const now = new Date();
  let fired = 0;
  for (let more = FIRED_AT_ONCE; more === FIRED_AT_ONCE; fired += more) more = await scheduler.fire(now, FIRED_AT_ONCE);
  const firedBy = performance.now();
  const later = new Date(now.getTime() + 1_800_000); // a workspace's hundredth and more stand in the queue: all may be leased
  let leased = 0;
  for (let more = LEASED_AT_ONCE; more === LEASED_AT_ONCE; leased += more) {
    more = (await outbox.lease(later, crypto.randomUUID(), LEASED_AT_ONCE)).length;
  }
  const ended = performance.now();
  if (fired !== DUE || leased !== DUE) throw new Error(`Of ${DUE} due, ${fired} fired and ${leased} were leased`);
  const perSecond = Math.round((DUE / (ended - began)) * 1000);
  return { pending, due: DUE, perSecond, fireMs: Math.round(firedBy - began), leaseMs: Math.round(ended - firedBy) };
}
