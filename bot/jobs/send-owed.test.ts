import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { DeliveryError, type OutboundMessage } from "#core/chat/chat-port.ts";
import type { OutboxStore } from "#core/reminders/outbox-store.ts";
import { commitOf, NOW, newId, type OpenStore, openStore, outboxRow } from "#db/stores/testing/open-store.ts";
import type { JobDeps } from "./job-deps.ts";
import { sendOwed } from "./send-owed.ts";

const SECOND = 1000;

describe("sending what is owed", () => {
  let at: OpenStore;
  let now: Date;
  let sent: string[]; // keys, in the order they went out
  let send: (message: OutboundMessage) => Promise<void>;

  beforeAll(async () => {
    at = await openStore();
  });
  afterAll(() => at?.database.close());

  beforeEach(async () => {
    now = new Date(NOW.getTime() + 60 * SECOND);
    sent = [];
    send = async ({ key }) => void sent.push(key);
    await at.owner.batch("delete from outbox", "delete from ops.job_beat");
  });

  const pass = (seconds: number): void => {
    now = new Date(now.getTime() + seconds * SECOND);
  };
  const tick = (more: Partial<JobDeps> = {}): Promise<void> =>
    sendOwed({
      ...at,
      messengers: { slack: { send: (message) => send(message).then(() => null), lookUp: async () => null } },
      now: () => now,
      newId,
      sleep: async (ms) => pass(ms / SECOND),
      reached: async () => undefined,
      log: () => undefined,
      ...more,
    });

  /** Rows that requests left behind, with these keys. */
  async function owe(keys: readonly string[], lease: string | null = null): Promise<void> {
    const loaded = await at.load();
    const outbox = keys.map((key) => outboxRow({ key, lease }));
    expect(await at.store.commit(commitOf(loaded, { outbox, now }))).toBe("committed");
  }
  const keys = (count: number): string[] =>
    Array.from({ length: count }, (_, i) => `row-${String(i).padStart(3, "0")}`);
  const row = async (key: string) =>
    (await at.owner.batch({ query: "select * from outbox where key = $1", params: [key] }))[0];

  it("sends each row once and marks it, and the next tick sends nothing", async () => {
    await owe(keys(3));
    await tick();
    await tick();
    expect(sent.toSorted()).toEqual(keys(3));
    expect(await at.owner.batch("select 1 from outbox where sent_at is null or lease is not null")).toEqual([]);
  });

  it("sends more than one batch in a tick", async () => {
    await owe(keys(120));
    await tick();
    expect(sent.toSorted()).toEqual(keys(120));
  });

  it("sends each row once where two ticks run at once", async () => {
    await owe(keys(60));
    send = async ({ key }) => {
      await new Promise((resolve) => setTimeout(resolve, 1));
      sent.push(key);
    };
    await Promise.all([tick(), tick()]);
    expect(sent.toSorted()).toEqual(keys(60));
  });

  it("leaves alone what a request has leased, until its lease has ended", async () => {
    await owe(["leased"], newId());
    pass(59);
    await tick();
    expect(sent).toEqual([]);
    pass(2);
    await tick();
    expect(sent).toEqual(["leased"]);
  });

  it("takes over an expired lease, whose late holder can mark nothing any more", async () => {
    const late = newId();
    await owe(["taken-over"], late);
    pass(61);
    send = () => Promise.reject(new DeliveryError("away", { permanent: false }));
    await tick();
    const id = String((await row("taken-over"))?.id);
    const before = await row("taken-over");
    const { workspaceId, actor } = await at.load();
    const held = { id, workspaceId, lease: late };
    await at.outbox.markSent({ ...held, now, posted: null });
    await at.outbox.giveUp({ ...held, now, error: "late" });
    await at.outbox.tryNextRoute({ ...held, now, error: "late" });
    await at.outbox.putOff({ ...held, until: now, error: "late", counts: true });
    await at.store.markSent({ workspaceId, memberId: actor.id, id, lease: late, posted: null });
    expect(await row("taken-over")).toEqual(before);
  });

  it("tries again after 30 s or a little more, then after twice as long each time, and gives up after six", async () => {
    await owe(["unlucky"]);
    let tries = 0;
    send = () => {
      tries += 1;
      return Promise.reject(new DeliveryError("away", { permanent: false }));
    };
    for (const wait of [30, 60, 120, 240, 480]) {
      await tick();
      const before = tries;
      pass(wait - 1);
      await tick();
      expect(tries).toBe(before);
      pass(2 + wait / 4);
    }
    await tick();
    expect(tries).toBe(6);
    expect(await row("unlucky")).toMatchObject({ attempts: 6, error: "DeliveryError", sent_at: null });
    expect((await row("unlucky"))?.failed_at).not.toBeNull();
    pass(86_400);
    await tick();
    expect(tries).toBe(6);
  });

  it("sends it in the end where the trouble passes, once", async () => {
    await owe(["patient"]);
    const willing = send;
    send = () => Promise.reject(new DeliveryError("away", { permanent: false }));
    await tick();
    send = willing;
    pass(38);
    await tick();
    await tick();
    expect(sent).toEqual(["patient"]);
  });

  it("waits as long as the platform asks", async () => {
    await owe(["asked-to-wait"]);
    const willing = send;
    send = () => Promise.reject(new DeliveryError("slow down", { permanent: false, retryAfter: 300 }));
    await tick();
    send = willing;
    pass(299);
    await tick();
    expect(sent).toEqual([]);
    pass(2);
    await tick();
    expect(sent).toEqual(["asked-to-wait"]);
  });

  it("gives up at once where trying again is of no use, and goes on with the others", async () => {
    await owe(["closed", "open"]);
    send = async ({ key }) => {
      if (key === "closed") throw new DeliveryError("channel_not_found", { permanent: true });
      sent.push(key);
    };
    await tick();
    pass(86_400);
    await tick();
    expect(sent).toEqual(["open"]);
    expect(await row("closed")).toMatchObject({ attempts: 1, sent_at: null });
  });

  it("puts off what no messenger is there for, and what is thrown by a fault of ours", async () => {
    await owe(["orphan", "faulty"]);
    await tick({ messengers: {} });
    expect(await row("orphan")).toMatchObject({ lease: null, failed_at: null, sent_at: null });
    send = () => Promise.reject(new TypeError("a fault"));
    pass(38);
    await tick();
    expect(await row("faulty")).toMatchObject({ attempts: 2, error: "TypeError", failed_at: null });
  });

  it("keeps no words of a message in what it notes of a failure", async () => {
    await owe(["private"]);
    const logged: unknown[] = [];
    send = () => Promise.reject(new Error("could not send: the secret salaries"));
    await tick({ log: (...line) => void logged.push(line) });
    expect(JSON.stringify([logged, await row("private")])).not.toMatch(/secret salaries/);
    expect(logged).toHaveLength(1);
  });

  it("sends nothing again whose mark was lost: it marks again", async () => {
    await owe(["sent-unmarked"]);
    let lost = 0;
    const outbox: OutboxStore = {
      ...at.outbox,
      markSent: (sentRow) =>
        lost++ === 0 ? Promise.reject(new Error("connection lost")) : at.outbox.markSent(sentRow),
    };
    await tick({ outbox });
    pass(3600);
    await tick();
    expect(sent).toEqual(["sent-unmarked"]);
  });

  it("doesn't send again at once what it can't mark at all", async () => {
    await owe(["unmarkable"]);
    await tick({ outbox: { ...at.outbox, markSent: () => Promise.reject(new Error("connection lost")) } });
    pass(59);
    await tick();
    expect(sent).toEqual(["unmarkable"]);
  });

  it("stops in time for its lease where sending is slow, so that nobody sends the same beside it", async () => {
    await owe(keys(20));
    send = async ({ key }) => {
      sent.push(key);
      pass(10);
    };
    await tick();
    expect(sent.length).toBeLessThan(7);
    send = async ({ key }) => void sent.push(key);
    pass(60);
    await tick();
    expect(sent.toSorted()).toEqual(keys(20));
  });

  it("leaves a beat, also where nothing was owed", async () => {
    await tick();
    const query = "select job, at = $1::timestamptz as now from ops.job_beat";
    expect(await at.owner.batch({ query, params: [now.toISOString()] })).toEqual([{ job: "send-owed", now: true }]);
  });
});
