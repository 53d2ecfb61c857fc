import { sql } from "drizzle-orm";
import type { OutboxStore, OwedMessage } from "#core/reminders/outbox-store.ts";
import type { Database } from "../client.ts";

const LEASE_SECONDS = 60;

type OwedJson = {
  readonly workspace_id: string;
  readonly id: string;
  readonly key: string;
  readonly platform: string;
  readonly workspace_key: string;
  readonly recipient: OwedMessage["to"];
  readonly view: OwedMessage["view"];
  readonly attempts: number;
};

/** What is owed, over all workspaces, as the role companion_jobs. Finding and leasing are one statement. */
export function createOutboxStore(db: Database): OutboxStore {
  return {
    async lease(now, lease, limit) {
      const at = now.toISOString();
      const found = await db.execute(sql`with due as (
          select workspace_id, id from outbox
          where sent_at is null and failed_at is null and due_at <= ${at}::timestamptz
            and (lease_until is null or lease_until < ${at}::timestamptz)
          order by due_at limit ${limit} for update skip locked)
        update outbox o set lease = ${lease}::uuid, attempts = o.attempts + 1,
          lease_until = ${at}::timestamptz + make_interval(secs => ${LEASE_SECONDS})
        from due where o.workspace_id = due.workspace_id and o.id = due.id
        returning o.workspace_id, o.id, o.key, o.platform, o.workspace_key, o.recipient, o.view, o.attempts`);
      return (found.rows as OwedJson[]).map(toOwed); // the columns named above
    },
    async markSent({ id, lease, now }) {
      await db.execute(sql`update outbox set sent_at = ${now.toISOString()}::timestamptz, lease = null
        where id = ${id}::uuid and lease = ${lease}::uuid`);
    },
    async putOff({ id, lease, until, error }) {
      await db.execute(sql`update outbox set lease = null, lease_until = null, error = ${error},
        due_at = ${until.toISOString()}::timestamptz where id = ${id}::uuid and lease = ${lease}::uuid`);
    },
    async giveUp({ id, lease, now, error }) {
      await db.execute(sql`update outbox set failed_at = ${now.toISOString()}::timestamptz, lease = null, error = ${error}
        where id = ${id}::uuid and lease = ${lease}::uuid`);
    },
    async forget(now) {
      await db.execute(sql`select companion.forget(${now.toISOString()}::timestamptz)`);
    },
    async beat(job, now) {
      await db.execute(sql`insert into ops.job_beat (job, at) values (${job}, ${now.toISOString()}::timestamptz)
        on conflict (job) do update set at = excluded.at`);
    },
  };
}

const toOwed = (row: OwedJson): OwedMessage => ({
  id: row.id,
  key: row.key,
  platform: row.platform,
  workspaceKey: row.workspace_key,
  to: row.recipient,
  view: row.view,
  attempts: row.attempts,
});
