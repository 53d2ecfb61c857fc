import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tick } from "#bot/jobs/tick.ts";
import type { OutboundMessage } from "#core/chat/chat-port.ts";
import { uuidV7 } from "#core/ids.ts";
import { createDraws, type Draws } from "./draws.ts";
import { openWorldDatabase, type WorldDatabase } from "./world-database.ts";

const START = Date.parse("2026-11-25T10:00:00Z"); // a Wednesday
const MINUTE = 60_000;
const MINUTES = 4;
const TENANTS = 40; // besides the large one
const EACH = 3; // reminders of a small tenant, anywhere in the first three minutes
const LARGE = Number(process.env.WORLD_LARGE ?? 3_000); // as CI runs it, 100,000
const BETWEEN_MS = 20; // a message takes a platform 240 ms, and a drain sends twelve at a time

/** Time is virtual. The clock wakes a tick every minute, also while the one before is still sending. */
async function waitsOfSmallTenants(db: WorldDatabase): Promise<number[]> {
  const waits: number[] = []; // from due to sent, in milliseconds
  let [now, woken, ids] = [START, START, 0];
  const isOver = (): boolean => now >= START + MINUTES * MINUTE;
  /** A server looks at its tables by itself once they have grown; this one has to be told. */
  const fire = async (at: Date, most: number): Promise<number> => {
    const fired = await db.scheduler.fire(at, most);
    if (fired > 0) await db.owner.batch("analyze outbox");
    return fired;
  };
  const send = async ({ to, workspaceKey }: OutboundMessage): Promise<null> => {
    now += BETWEEN_MS;
    if (to.kind === "person" && workspaceKey !== "large") {
      waits.push(now - Number(to.externalId));
    }
    if (now >= woken + MINUTE && !isOver()) await wake();
    return null;
  };
  const wake = (): Promise<void> => {
    woken = Math.floor(now / MINUTE) * MINUTE;
    return tick({
      ...db,
      store: db.chat,
      scheduler: { ...db.scheduler, fire },
      outbox: { ...db.outbox, lease: async (...args) => (isOver() ? [] : db.outbox.lease(...args)) },
      messengers: { slack: { send, lookUp: async () => null } },
      now: () => new Date(now),
      newId: () => uuidV7(new Date(now), new Uint8Array(new Uint32Array([++ids, ids, ids]).buffer, 0, 10)),
      sleep: async (ms) => {
        now += ms;
      },
      log: () => undefined,
      reached: async () => undefined,
    });
  };
  for (let minute = 0; minute < MINUTES; minute += 1) {
    now = Math.max(now, START + minute * MINUTE);
    if (woken < now || minute === 0) await wake();
  }
  return waits;
}

const p95 = (waits: readonly number[]): number =>
  waits.toSorted((a, b) => a - b)[Math.ceil(waits.length * 0.95) - 1] ?? 0;

describe("reminders of small tenants, beside one with a great many due at once", () => {
  let db: WorldDatabase;
  beforeAll(async () => {
    db = await openWorldDatabase();
  });
  afterAll(() => db?.close());

  async function day(large: number): Promise<number> {
    const draws = createDraws(1);
    await db.wipe();
    if (large > 0)
      await settle(
        db,
        "large",
        Array.from({ length: large }, () => START),
      );
    for (let i = 0; i < TENANTS; i += 1) await settle(db, `small-${i}`, dueTimes(draws));
    const waits = await waitsOfSmallTenants(db);
    expect(waits).toHaveLength(TENANTS * EACH);
    return p95(waits);
  }

  it("come within twice the time that they take on a quiet day", async () => {
    const [quiet, beside] = [await day(0), await day(LARGE)];
    console.log(`p95 from due to sent: ${quiet} ms on a quiet day, ${beside} ms beside ${LARGE} of one tenant`);
    expect(beside).toBeLessThanOrEqual(2 * quiet);
  }, 900_000);
});

const dueTimes = (draws: Draws): number[] => Array.from({ length: EACH }, () => START + draws.between(0, 179) * 1000);

/** A workspace with somebody for each of these times, whose account is named for it, and who has a task due then. */
async function settle({ owner }: WorldDatabase, key: string, times: readonly number[]): Promise<void> {
  const rows = `(select n as i, md5($1 || n)::uuid as id, t, to_timestamp(t / 1000.0) as at
    from unnest($2::bigint[]) with ordinality as u(t, n)) r, (select md5($1)::uuid as id) w`;
  const params = [key, `{${times.join(",")}}`];
  const insert = (into: string, values: string) => ({
    query: `insert into ${into} select ${values} from ${rows}`,
    params,
  });
  await owner.batch(
    "set local session_replication_role = replica", // no triggers, no checks: a hundred thousand are there at once
    { query: "insert into workspace (id, name, time_zone) values (md5($1)::uuid, $1, 'UTC')", params: [key] },
    {
      query: "insert into installation (workspace_id, platform, workspace_key) values (md5($1)::uuid, 'slack', $1)",
      params: [key],
    },
    insert("member (workspace_id, id, name)", "w.id, r.id, 'Somebody'"),
    insert(
      "identity (workspace_id, member_id, platform, workspace_key, external_id)",
      "w.id, r.id, 'slack', $1, case when $1 = 'large' then 'U' || r.i else r.t::text end",
    ),
    insert(
      "task (workspace_id, id, number, summary, status, author_id, due_local, due_zone, created_at)",
      "w.id, r.id, r.i, 'Something', 'needs-action', r.id, r.at at time zone 'UTC', 'UTC', r.at - interval '1 day'",
    ),
    insert("alarm (workspace_id, id, kind, task_id, member_id, for_at)", "w.id, r.id, 'due', r.id, r.id, r.at"),
    insert("firing (workspace_id, alarm_id, at)", "w.id, r.id, r.at"),
    "analyze",
  );
}
