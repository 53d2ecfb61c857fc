import { setTimeout as sleep } from "node:timers/promises";
import { drainsFor } from "#bot/jobs/drains.ts";
import type { JobDeps } from "#bot/jobs/job-deps.ts";
import { sendOwed } from "#bot/jobs/send-owed.ts";
import { tick } from "#bot/jobs/tick.ts";
import { DeliveryError, type Messenger } from "#core/chat/chat-port.ts";
import { createDatabase } from "#db/client.ts";
import { createChatStore } from "#db/stores/chat-store.ts";
import { createOutboxStore } from "#db/stores/outbox-store.ts";
import { createReminderStore } from "#db/stores/reminder-store.ts";
import { createSchedulerStore } from "#db/stores/scheduler-store.ts";
import type { TestDatabase } from "#db/testing/test-database.ts";
import { addDue, fillReminders } from "./fill-reminders.ts";

export type DrainFigures = {
  readonly due: number;
  readonly perSecondAllowed: number;
  readonly seconds: number;
  readonly ofAllowed: number; // the time that it took ÷ the time that the platform's limit allows
  readonly refused: number; // calls beyond the limit
};
export type LatencyFigures = { readonly due: number; readonly p99Ms: number };

const ALLOWED = 50; // Discord's requests a second, of a bot over all (developers/docs/topics/rate-limits)

/** So many due at once, on a platform that takes fifty a second and says how long to wait. */
export async function measureDrain(database: TestDatabase, due: number): Promise<DrainFigures> {
  await fillDue(database, due, Math.ceil(due / 200));
  const platform = createLimitedPlatform(ALLOWED);
  const deps = depsFor(database, platform.messenger);
  const began = performance.now();
  await tick(deps, async (fired) => {
    await Promise.all(Array.from({ length: drainsFor(fired) }, () => sendOwed(deps)));
  });
  const seconds = (performance.now() - began) / 1000;
  if (platform.taken() !== due) throw new Error(`Of ${due} due, ${platform.taken()} went out`);
  const allowedSeconds = due / ALLOWED;
  return {
    due,
    perSecondAllowed: ALLOWED,
    seconds: Math.round(seconds),
    ofAllowed: ratio(seconds / allowedSeconds),
    refused: platform.refused(),
  };
}

/** From the tick to the platform, where its limits are far away. */
export async function measureLatency(database: TestDatabase, due: number): Promise<LatencyFigures> {
  await fillDue(database, due, 50);
  const sentAfter: number[] = [];
  let began = 0;
  const messenger: Messenger = {
    send: async () => {
      await sleep(50); // what a platform takes to answer
      sentAfter.push(performance.now() - began);
      return null;
    },
    lookUp: async () => null,
  };
  began = performance.now();
  const deps = depsFor(database, messenger);
  await tick(deps, async (fired) => {
    await Promise.all(Array.from({ length: drainsFor(fired) }, () => sendOwed(deps)));
  });
  if (sentAfter.length !== due) throw new Error(`Of ${due} due, ${sentAfter.length} went out`);
  const inOrder = sentAfter.toSorted((a, b) => a - b);
  return { due, p99Ms: Math.round(inOrder[Math.floor(inOrder.length * 0.99)] ?? 0) };
}

async function fillDue({ backend }: TestDatabase, due: number, peoplePerWorkspace: number): Promise<void> {
  const fill = { pending: 10_000, workspaces: 200, peoplePerWorkspace };
  await fillReminders(backend, fill);
  await addDue(backend, due, fill);
}

function depsFor({ appUrl, jobsUrl }: TestDatabase, messenger: Messenger): JobDeps {
  const [app, jobs] = [createDatabase(appUrl), createDatabase(jobsUrl)];
  return {
    scheduler: createSchedulerStore(jobs),
    outbox: createOutboxStore(jobs),
    reminders: createReminderStore(app),
    store: createChatStore(app),
    messengers: { discord: messenger },
    now: () => new Date(),
    newId: () => crypto.randomUUID(),
    sleep: (ms) => sleep(ms),
    log: () => undefined,
    reached: async () => undefined,
  };
}

/** A token bucket of one second. */
function createLimitedPlatform(perSecond: number) {
  let second = 0;
  let used = 0;
  let taken = 0;
  let refused = 0;
  const send = async (): Promise<null> => {
    const now = Date.now();
    if (Math.floor(now / 1000) !== second) [second, used] = [Math.floor(now / 1000), 0];
    if (used >= perSecond) {
      refused += 1;
      const retryAfter = (1000 - (now % 1000)) / 1000;
      throw new DeliveryError("slow down", { permanent: false, retryAfter, pauses: "platform" });
    }
    used += 1;
    await sleep(50); // what a platform takes to answer
    taken += 1;
    return null;
  };
  return {
    messenger: { send, lookUp: async () => null } satisfies Messenger,
    taken: () => taken,
    refused: () => refused,
  };
}

const ratio = (value: number): number => Math.round(value * 100) / 100;
