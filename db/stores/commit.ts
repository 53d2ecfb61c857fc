import { sql } from "drizzle-orm";
import type { Commit, CommitOutcome } from "#core/chat/chat-store.ts";
import type { Database } from "../client.ts";
import { conversation, correction, inboundEvent, outbox, pendingAction } from "../schema/conversation.ts";
import { constraintOf, isInTheWay, sqlState, UNIQUE_VIOLATION } from "../sql-state.ts";
import { changeStatements } from "./change-statements.ts";
import { insertRows } from "./insert-rows.ts";
import type { Statement } from "./statement.ts";

const LEASE_SECONDS = 60;

/** Writes all of it in one transaction, or nothing. The sequence trigger (migration 0003) makes a stale commit fail whole. */
export async function commit(db: Database, input: Commit): Promise<CommitOutcome> {
  try {
    await write(db, input);
    return "committed";
  } catch (error) {
    return sqlState(error) === null ? writeAgain(db, input) : outcomeOf(error);
  }
}

async function write(db: Database, input: Commit): Promise<void> {
  const statements: Statement[] = [
    resume(db, input),
    ...causes(input),
    ...(input.change ? changeStatements(db, input, input.change) : []),
    ...acquaintance(db, input),
    ...memory(input),
    ...pending(input),
    ...corrected(db, input),
    ...owed(db, input),
  ];
  await db.batch(statements as unknown as [Statement]); // never empty: the first is always there
}

/** The answer was lost, and perhaps the change is there. Written again it still happens once: its causes are unique. */
async function writeAgain(db: Database, input: Commit): Promise<CommitOutcome> {
  try {
    await write(db, input);
    return "committed";
  } catch (error) {
    const outcome = outcomeOf(error);
    return outcome === "already-done" && (await isOurs(db, input)) ? "committed" : outcome;
  }
}

/** Whether what is owed by this very commit is there: then it is for this request to send. */
async function isOurs(db: Database, input: Commit): Promise<boolean> {
  const [row] = input.outbox;
  if (!row) return false;
  const [, found] = await db.batch([
    resume(db, input),
    db.execute(sql`select 1 from outbox where id = ${row.id}::uuid`),
  ]);
  return found.rows.length > 0;
}

const resume = (db: Database, { workspaceId, memberId }: Commit) =>
  db.execute(sql`select companion.resume(${workspaceId}::uuid, ${memberId}::uuid)`);

/** 23505 on inbound_event: done before. A name or number taken meanwhile, or a stale sequence: read again and retry. */
function outcomeOf(error: unknown): CommitOutcome {
  const state = sqlState(error);
  if (isInTheWay(state)) return "stale";
  if (state !== UNIQUE_VIOLATION) throw error;
  return constraintOf(error)?.startsWith("inbound_event") ? "already-done" : "stale";
}

function causes({ workspaceId, causes: keys, now, reply }: Commit): Statement[] {
  if (keys.length === 0) return [];
  return [
    insertRows(
      inboundEvent,
      keys.map((key) => ({ workspaceId, key, at: now, reply })),
    ),
  ];
}

/** What the platform told of people is kept where they have set nothing themselves. */
function acquaintance(db: Database, { workspaceId, memberId: me, now, profiles, ...told }: Commit): Statement[] {
  const at = now.toISOString();
  const known = profiles.map(({ memberId, name = null, timeZone = null, locale = null }) =>
    db.execute(sql`update member set looked_up_at = ${at}::timestamptz, name = coalesce(${name}, name),
      time_zone = coalesce(time_zone, ${timeZone}), locale = coalesce(locale, ${locale})
      where workspace_id = ${workspaceId}::uuid and id = ${memberId}::uuid`),
  );
  const once = (column: "zone_asked_at" | "digest_offered_at") =>
    db.execute(sql`update member set ${sql.identifier(column)} = ${at}::timestamptz
      where workspace_id = ${workspaceId}::uuid and id = ${me}::uuid`);
  return [
    ...known,
    ...(told.zoneAsked ? [once("zone_asked_at")] : []),
    ...(told.digestOffered ? [once("digest_offered_at")] : []),
  ];
}

function memory({ workspaceId, memberId, now, memory: remembered }: Commit): Statement[] {
  if (!remembered) return [];
  const { channelId } = remembered;
  const told = { shown: [...remembered.shown], focus: [...remembered.focus], at: now };
  return [
    insertRows(
      conversation,
      [{ workspaceId, memberId, channelId, ...told }],
      `on conflict (workspace_id, member_id, channel_id) do update
        set shown = excluded.shown, focus = excluded.focus, at = excluded.at`,
    ),
  ];
}

function pending({ workspaceId, memberId, now, pending: asked }: Commit): Statement[] {
  if (!asked) return [];
  const { id, channelId, question, expires } = asked;
  const row = { workspaceId, id, memberId, channelId, question, createdAt: now, expiresAt: expires };
  return [insertRows(pendingAction, [row])];
}

function corrected(db: Database, { workspaceId, memberId, now, correction: told }: Commit): Statement[] {
  if (!told) return [];
  return [
    db
      .insert(correction)
      .values({ workspaceId, memberId, ...told, at: now })
      .onConflictDoUpdate({
        target: [correction.workspaceId, correction.memberId, correction.phrase, correction.meaning],
        set: { times: sql`${correction.times} + 1`, at: now },
      }),
  ];
}

function owed(db: Database, { workspaceId, now, outbox: rows }: Commit): Statement[] {
  if (rows.length === 0) return [];
  const leaseUntil = new Date(now.getTime() + LEASE_SECONDS * 1000);
  const cards = rows.flatMap(({ runId, to }) => (runId && to.kind === "message" ? [runId] : []));
  return [
    ...(cards.length > 0 ? [outdated(db, cards, now)] : []),
    insertRows(
      outbox,
      rows.map(({ id, key, platform, workspaceKey, to, view, memberId, lease, runId }) => ({
        workspaceId,
        id,
        key,
        platform,
        workspaceKey,
        recipient: to,
        view,
        memberId,
        createdAt: now,
        dueAt: now,
        turnAt: now,
        lease,
        leaseUntil: lease ? leaseUntil : null,
        attempts: lease ? 1 : 0,
        runId: runId ?? null,
      })),
    ),
  ];
}

/** What a run's card should have said and has not yet said is not said any more. */
const outdated = (db: Database, runs: readonly string[], now: Date): Statement =>
  db.execute(sql`update outbox set dropped_at = ${now.toISOString()}::timestamptz, error = 'outdated', lease = null
    where run_id = any(${sql.param(runs)}::uuid[]) and recipient->>'kind' = 'message' and sent_at is null and failed_at is null
      and dropped_at is null`);
