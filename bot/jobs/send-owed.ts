import type { ChatPlatform } from "#core/chat/chat-message.ts";
import { DeliveryError, type Messenger } from "#core/chat/chat-port.ts";
import type { OutboxStore, OwedMessage } from "#core/reminders/outbox-store.ts";
import { errorFields, type Log } from "../log.ts";

const BATCH = 50;
const MOST_BATCHES = 20; // a tick ends; the next one goes on
const MOST_ATTEMPTS = 6;
const FIRST_WAIT_SECONDS = 30;
const SEND_WITHIN_MS = 45_000; // a lease holds for 60 s and a send may take 10: after that the rest may be another's

export type JobDeps = {
  readonly outbox: OutboxStore;
  readonly messengers: Partial<Record<ChatPlatform, Messenger>>;
  readonly now: () => Date;
  readonly newLease: () => string;
  readonly log: Log;
};

/** Sends what requests left behind: leased, sent and marked one by one. */
export async function sendOwed(deps: JobDeps): Promise<void> {
  for (let batch = 0; batch < MOST_BATCHES; batch++) {
    const lease = deps.newLease();
    const leasedAt = deps.now();
    const rows = await deps.outbox.lease(leasedAt, lease, BATCH);
    for (const row of rows) {
      if (deps.now().getTime() - leasedAt.getTime() > SEND_WITHIN_MS) break;
      await sendOne(deps, row, lease);
    }
    if (rows.length < BATCH) break;
  }
  await deps.outbox.beat("send-owed", deps.now());
}

async function sendOne(deps: JobDeps, row: OwedMessage, lease: string): Promise<void> {
  const messenger = deps.messengers[row.platform as ChatPlatform]; // rows are made from a ChatMessage's own platform
  try {
    if (!messenger) throw new DeliveryError(`no messenger for ${row.platform}`, { permanent: false });
    await messenger.send(row);
  } catch (error) {
    return failed(deps, { row, lease, error });
  }
  await mark(deps, row, lease);
}

/** It has gone out: failing to say so must not send it again at once. Tried twice; then the lease keeps others off a while. */
async function mark({ outbox, now, log }: JobDeps, { id }: OwedMessage, lease: string): Promise<void> {
  const sent = { id, lease, now: now() };
  try {
    await outbox.markSent(sent).catch(() => outbox.markSent(sent));
  } catch (error) {
    log("error", "marking-failed", { outboxId: id, ...errorFields(error) });
  }
}

async function failed(
  { outbox, now, log }: JobDeps,
  { row, lease, error }: { row: OwedMessage; lease: string; error: unknown },
) {
  const permanent = error instanceof DeliveryError && error.permanent;
  const code = error instanceof Error ? error.name : "unknown";
  log("warn", "delivery-failed", { outboxId: row.id, attempts: row.attempts, permanent, ...errorFields(error) });
  if (permanent || row.attempts >= MOST_ATTEMPTS) return outbox.giveUp({ id: row.id, lease, now: now(), error: code });
  const asked = error instanceof DeliveryError ? error.retryAfter : null;
  const wait = asked ?? FIRST_WAIT_SECONDS * 2 ** (row.attempts - 1);
  return outbox.putOff({ id: row.id, lease, until: new Date(now().getTime() + wait * 1000), error: code });
}
