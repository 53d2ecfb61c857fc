import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { DeliveryError, type OutboundMessage } from "#core/chat/chat-port.ts";
import { commitOf, NOW, newId, type OpenStore, openStore, outboxRow } from "#db/stores/testing/open-store.ts";
import type { JobDeps } from "./job-deps.ts";
import { sendOwed } from "./send-owed.ts";

const SECOND = 1000;

describe("a message for Discord whose sender was lost with it", () => {
  let at: OpenStore;
  let now: Date;
  let sent: string[]; // keys
  let send: (message: OutboundMessage) => Promise<void>;

  beforeAll(async () => {
    at = await openStore();
  });
  afterAll(() => at?.database.close());

  beforeEach(async () => {
    now = new Date(NOW.getTime() + 60 * SECOND);
    sent = [];
    send = async ({ key }) => void sent.push(key);
    await at.owner.batch("delete from outbox");
  });

  const pass = (seconds: number): void => {
    now = new Date(now.getTime() + seconds * SECOND);
  };
  const messenger = { send: (message: OutboundMessage) => send(message).then(() => null), lookUp: async () => null };
  const tick = (more: Partial<JobDeps> = {}): Promise<void> =>
    sendOwed({
      ...at,
      messengers: { slack: messenger, discord: messenger },
      now: () => now,
      newId,
      sleep: async (ms) => pass(ms / SECOND),
      reached: async () => undefined,
      log: () => undefined,
      ...more,
    });

  /** So many times in a row, each found as soon as its lease has ended. */
  async function lose(times: number): Promise<void> {
    const loaded = await at.load();
    const outbox = [outboxRow({ key: "lost", platform: "discord", lease: newId() })];
    await at.store.commit(commitOf(loaded, { outbox, now }));
    for (let time = 1; time < times; time += 1) {
      pass(61);
      await at.outbox.lease(now, newId(), 10);
    }
    pass(61);
  }
  const row = async () => (await at.owner.batch("select * from outbox where key = 'lost'"))[0];
  const isMarked = async () => (await row())?.perhaps_repeated;

  it("is sent as it was while Discord remembers it", async () => {
    await lose(1);
    await tick();
    expect([sent, await isMarked()]).toEqual([["lost"], false]);
  });

  it("is perhaps a repeat once Discord may have forgotten it", async () => {
    await lose(1);
    pass(40);
    await tick();
    expect([sent, await isMarked()]).toEqual([["lost"], true]);
  });

  it("is perhaps a repeat when it was lost twice, however soon it was found", async () => {
    await lose(2);
    await tick();
    expect([sent, await isMarked()]).toEqual([["lost"], true]);
  });

  it("is perhaps a repeat when Discord then has it wait", async () => {
    await lose(1);
    const willing = send;
    send = () => Promise.reject(new DeliveryError("away", { permanent: false }));
    await tick();
    expect(await isMarked()).toBe(true);
    send = willing;
    pass(76);
    await tick();
    expect(sent).toEqual(["lost"]);
  });

  it("is perhaps a repeat when it is then held back", async () => {
    await lose(1);
    const lease = newId();
    for (const { id, workspaceId } of await at.outbox.lease(now, lease, 10)) {
      const hold = { id, workspaceId, alarmId: newId(), kind: "hold", until: now, why: "quiet" } as const;
      await at.reminders.settle({ lease, now }, [hold]);
    }
    expect(await row()).toMatchObject({ perhaps_repeated: true, lease: null, error: "quiet" });
  });

  it("is left for later where its turn comes so late that Discord may have forgotten it", async () => {
    await lose(1);
    await tick({ reached: async (point) => (point === "leased" ? pass(40) : undefined) });
    expect(sent).toEqual([]);
    pass(61);
    await tick();
    expect([sent, await isMarked()]).toEqual([["lost"], true]);
  });
});

describe("messages for Slack", () => {
  it("go one at a time from sent to marked, so that a lost process doubles one at most", async () => {
    const at = await openStore();
    let [unmarked, most] = [0, 0];
    const people = Array.from({ length: 5 }, (_, i) => ({ kind: "person", externalId: `U${i}` }) as const);
    const loaded = await at.load();
    await at.store.commit(commitOf(loaded, { outbox: people.map((to) => outboxRow({ to })), now: NOW }));
    const send = async (): Promise<null> => {
      unmarked += 1;
      most = Math.max(most, unmarked);
      await new Promise((resolve) => setTimeout(resolve, 2));
      return null;
    };
    await sendOwed({
      ...at,
      messengers: { slack: { send, lookUp: async () => null } },
      outbox: {
        ...at.outbox,
        markSent: async (row) => {
          await at.outbox.markSent(row);
          unmarked -= 1;
        },
      },
      now: () => NOW,
      newId,
      sleep: async () => undefined,
      reached: async () => undefined,
      log: () => undefined,
    });
    await at.database.close();
    expect({ unmarked, most }).toEqual({ unmarked: 0, most: 1 });
  });
});
