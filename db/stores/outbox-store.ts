import { type SQL, sql } from "drizzle-orm";
import type { WorkspaceId } from "#core/ids.ts";
import type { LeasedRow, OutboxStore } from "#core/reminders/outbox-store.ts";
import type { Database } from "../client.ts";
import { keepsPlace } from "./chat-store.ts";

const LEASE_SECONDS = 60;

/**
 * A message that was on its way when its sender was lost may have arrived. Discord knows for two minutes whether it has, of
 * which sending it again may take a part; and nobody tells when a message came that was lost twice.
 */
const NONCE_SECONDS = 120;
const SENDING_SECONDS = 20;
const LOST = "lost"; // stands as the row's error until something else becomes of it

type LeasedJson = {
  readonly workspace_id: string;
  readonly id: string;
  readonly key: string;
  readonly platform: string | null;
  readonly workspace_key: string | null;
  readonly recipient: LeasedRow["to"];
  readonly view: LeasedRow["view"];
  readonly is_reminder: boolean;
  readonly attempts: number;
  readonly perhaps_repeated: boolean;
  readonly known_until: string | null;
};

/** What is owed, over all workspaces, as the role companion_jobs. Finding and leasing are one statement. */
export function createOutboxStore(db: Database): OutboxStore {
  return {
    async lease(now, lease, limit) {
      const found = await db.execute(leaseDue(instant(now), lease, limit));
      return (found.rows as LeasedJson[]).map(toLeased); // the columns named there
    },
    async markSent({ now, posted, ...row }) {
      await db.execute(change(row, sql`sent_at = ${instant(now)}, lease = null, ${keepsPlace(posted)}`));
    },
    async putOff({ until, error, counts, perhapsArrived = false, ...row }) {
      const at = instant(until);
      const lease = perhapsArrived ? sql`` : sql`lease = null, lease_until = null,`;
      const waits = sql`due_at = ${at}, turn_at = ${at}, attempts = attempts - ${counts ? 0 : 1}::int`;
      await db.execute(change(row, sql`${lease} error = ${error}, ${wasLost}, ${waits}`));
    },
    async tryNextRoute({ now, error, ...row }) {
      const at = instant(now);
      const next = sql`route = route + 1, attempts = 0, due_at = ${at}, turn_at = ${at}`;
      await db.execute(change(row, sql`lease = null, lease_until = null, error = ${error}, ${wasLost}, ${next}`));
    },
    async giveUp({ now, error, ...row }) {
      await db.execute(change(row, sql`failed_at = ${instant(now)}, lease = null, error = ${error}`));
    },
    async forget(now) {
      await db.execute(sql`select companion.forget(${instant(now)})`);
    },
    async beat(job, now) {
      await db.execute(sql`insert into ops.job_beat (job, at) values (${job}, ${instant(now)})
        on conflict (job) do update set at = excluded.at`);
    },
  };
}

/** What waits, or goes another way, after it was lost: until then nobody remembers it. */
const wasLost = sql`perhaps_repeated = perhaps_repeated or error is not distinct from ${LOST}`;

const instant = (at: Date): SQL => sql`${at.toISOString()}::timestamptz`;

type Row = { readonly workspaceId: string; readonly id: string; readonly lease: string };

/** Changes the row, if the lease is still its own, and those that are sent as its lines. */
const change = ({ workspaceId, id, lease }: Row, set: SQL): SQL => sql`with held as (
    update outbox set ${set} where workspace_id = ${workspaceId}::uuid and id = ${id}::uuid and lease = ${lease}::uuid
    returning workspace_id, id)
  update outbox o set ${set} from held where o.workspace_id = held.workspace_id and o.merged_into = held.id`;

/** What nobody has tried yet, by its turn, and what was lost with whoever tried it: each found by its own index. */
const leaseDue = (at: SQL, lease: string, limit: number): SQL => sql`with
  waiting as (
    select ${judged(at)} from outbox where ${isOpen} and lease_until is null and due_at <= ${at} and ${isNear(at)}
    order by turn_at limit ${limit} for update skip locked),
  lost as (
    select ${judged(at)} from outbox where ${isOpen} and lease_until < ${at} and due_at <= ${at} and ${isNear(at)}
    order by lease_until limit ${limit} for update skip locked),
  due as (select * from (select * from lost union all select * from waiting) either order by turn_at limit ${limit})
  update outbox o set lease = ${lease}::uuid, attempts = o.attempts + 1,
    perhaps_repeated = o.perhaps_repeated or (due.lost and due.unknown), error = case when due.lost then ${LOST} else o.error end,
    lease_until = ${at} + make_interval(secs => ${LEASE_SECONDS})
  from due where o.workspace_id = due.workspace_id and o.id = due.id
  returning o.workspace_id, o.id, o.key, o.platform, o.workspace_key, o.recipient, o.view, o.alarm is not null as is_reminder,
    o.attempts, o.perhaps_repeated, case when due.lost and not o.perhaps_repeated then due.known_until end as known_until`;

const isOpen = sql`sent_at is null and failed_at is null and dropped_at is null and merged_into is null`;
/** Turns are at most half an hour ahead (migration 0009), so what waits for tomorrow is not looked at. */
const isNear = (at: SQL): SQL => sql`turn_at <= ${at} + interval '1 hour'`;
const judged = (at: SQL): SQL => sql`workspace_id, id, turn_at, platform is not null and lease is not null as lost,
  platform <> 'discord' or error is not distinct from ${LOST}
    or lease_until < ${at} - make_interval(secs => ${NONCE_SECONDS - LEASE_SECONDS - SENDING_SECONDS}) as unknown,
  lease_until + make_interval(secs => ${NONCE_SECONDS - LEASE_SECONDS - SENDING_SECONDS}) as known_until`;

const toLeased = (row: LeasedJson): LeasedRow => ({
  id: row.id,
  workspaceId: row.workspace_id as WorkspaceId, // nothing else is in this column
  key: row.key,
  platform: row.platform,
  workspaceKey: row.workspace_key,
  to: row.recipient,
  view: row.view,
  isReminder: row.is_reminder,
  attempts: row.attempts,
  perhapsRepeated: row.perhaps_repeated,
  knownUntil: row.known_until === null ? null : new Date(row.known_until),
});
