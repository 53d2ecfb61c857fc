import type { ChatStore, Loaded, LoadRequest } from "#core/chat/chat-store.ts";
import { uuidV7 } from "#core/ids.ts";
import { createDatabase } from "#db/client.ts";
import { createChatStore } from "#db/stores/chat-store.ts";
import { PLATFORM, WORKSPACE_KEY } from "../playground/chat-act.ts";
import { historyOf } from "./demo-history.ts";
import { DEMO_PEOPLE } from "./demo-tasks.ts";
import { CHANNELS, createDemoTeam } from "./demo-team.ts";
import { readDemo } from "./read-demo.ts";

const KEY = "playground:demo";

/**
 * Fills the playground's workspace with eight weeks of a small team's work, through the same store and verbs as any message.
 * Answers how many tasks it added: 0 when the demo is there. Stopped half-way, it is gone on with by the next call that day.
 */
export async function fillDemo(bindings: Readonly<Record<string, string>>, now: Date): Promise<number> {
  const { DATABASE_URL = "", NEON_FETCH_ENDPOINT = "" } = bindings;
  const store = createChatStore(createDatabase(DATABASE_URL, NEON_FETCH_ENDPOINT));
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const tasks = readDemo(now, timeZone);

  const meeting = (name: string, index: number): Meeting => {
    return { name, timeZone, now, channel: CHANNELS[index % CHANNELS.length] ?? "", take: 0 };
  };
  const loaded = await inTurn(DEMO_PEOPLE, (name, index) => meet(store, meeting(name, index)));
  const [first] = loaded;
  if (!first || first.replay) return 0;
  const { firstNumber } = await meet(store, { ...meeting(DEMO_PEOPLE[0] ?? "", 0), take: tasks.length });

  const team = createDemoTeam(DEMO_PEOPLE, { now, timeZone, loaded });
  const numbered = tasks.toSorted((a, b) => a.made.getTime() - b.made.getTime());
  const steps = numbered
    .flatMap((task, place) => historyOf(task, { place, number: (firstNumber ?? 1) + place }, team))
    .toSorted((a, b) => a.at.getTime() - b.at.getTime());
  await inTurn(steps, ({ key, at, by, change }, index) => {
    const causes = index === steps.length - 1 ? [key, KEY] : [key];
    return commit(store, { workspaceId: team.workspaceId, memberId: by, now: at, change, causes });
  });
  return tasks.length;
}

type Meeting = { name: string; timeZone: string; now: Date; channel: string; take: number };

/** Loading makes the person and the channel, and gives out the short numbers. */
function meet(store: ChatStore, { name, timeZone, now, channel, take }: Meeting): Promise<Loaded> {
  const ids = Array.from({ length: 4 }, () => uuidV7(now, crypto.getRandomValues(new Uint8Array(10))));
  const request: LoadRequest = {
    platform: PLATFORM,
    workspaceKey: WORKSPACE_KEY,
    actor: { externalId: name, name, timeZone },
    channel: { externalId: channel, kind: "channel", name: channel, thread: null },
    mentions: [],
    inboundKey: KEY,
    ids,
    take,
    people: [],
    lists: [],
    tasks: null,
    pending: null,
    undo: null,
  };
  return store.load(request);
}

type DemoCommit = Pick<Parameters<ChatStore["commit"]>[0], "workspaceId" | "memberId" | "now" | "change" | "causes">;

async function commit(store: ChatStore, what: DemoCommit): Promise<void> {
  const nothingElse = {
    reply: null,
    memory: null,
    pending: null,
    outbox: [],
    profiles: [],
    zoneAsked: false,
    correction: null,
  };
  const outcome = await store.commit({ ...what, ...nothingElse, via: "playground" });
  if (outcome === "stale") throw new Error(`The demo could not be written: ${outcome}`);
}

async function inTurn<T, R>(items: readonly T[], work: (item: T, index: number) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const [index, item] of items.entries()) results.push(await work(item, index));
  return results;
}
