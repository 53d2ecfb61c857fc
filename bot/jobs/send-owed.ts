import type { ChatPlatform } from "#core/chat/chat-message.ts";
import { DeliveryError, type Posted } from "#core/chat/chat-port.ts";
import type { LeasedRow, OwedMessage } from "#core/reminders/outbox-store.ts";
import { errorFields } from "../log.ts";
import type { JobDeps } from "./job-deps.ts";
import { createPauses, type Pauses } from "./pauses.ts";
import { markedRepeat } from "./perhaps-repeated.ts";
import { wordReminders } from "./word-reminders.ts";

const BATCH = 50;
const DRAIN_WITHIN_MS = 600_000; // a queue's consumer may work for 15 minutes; the next drain goes on
const LANES = 12; // at once; each recipient's messages one after the other
const MOST_ATTEMPTS = 6;
const MOST_WAITS = 5; // of one message, with a lease in hand
const PATIENCE_MS = 10_000;
const FIRST_WAIT_SECONDS = 30;
const SEND_WITHIN_MS = 45_000; // a lease holds for 60 s and a send may take 10: after that the rest may be another's

/** Sends what is owed: leased, sent and marked one by one. Ends when nothing is due that is not in other hands. */
export async function sendOwed(deps: JobDeps): Promise<void> {
  const pauses = createPauses(deps.now);
  const ends = deps.now().getTime() + DRAIN_WITHIN_MS;
  while (deps.now().getTime() < ends) {
    const lease = deps.newId();
    const leasedAt = deps.now();
    const rows = await deps.outbox.lease(leasedAt, lease, BATCH);
    if (rows.length > 0) await deps.reached("leased");
    const messages = [...rows.flatMap(ready), ...(await wordReminders(deps, { rows, lease, now: leasedAt }))];
    const until = leasedAt.getTime() + SEND_WITHIN_MS;
    await inLanes(messages, (message) => sendOne(deps, { message, lease, pauses, until }));
    if (rows.length === 0) break;
  }
  await deps.outbox.beat("send-owed", deps.now());
}

/** A reply or a notice has its words since it was owed. */
function ready(row: LeasedRow): OwedMessage[] {
  const { platform, workspaceKey, to, view } = row;
  if (row.isReminder || !platform || !workspaceKey || !to || !view) return [];
  return [{ ...row, platform, workspaceKey, to, view: row.perhapsRepeated ? markedRepeat(view) : view }];
}

/** Elsewhere one message at a time is between sent and marked: a lost process doubles no more than that. */
const KNOWS_REPEATS = new Set(["discord"]);

/** So many recipients at once; what goes to one of them keeps its order. */
async function inLanes(messages: readonly OwedMessage[], send: (message: OwedMessage) => Promise<void>): Promise<void> {
  const byRecipient = Map.groupBy(messages, ({ platform, workspaceKey, to }) =>
    JSON.stringify([platform, workspaceKey, KNOWS_REPEATS.has(platform) ? to : null]),
  );
  const waiting = [...byRecipient.values()];
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) for (const message of next) await send(message);
  };
  await Promise.all(Array.from({ length: Math.min(LANES, waiting.length) }, lane));
}

type Sending = {
  readonly message: OwedMessage;
  readonly lease: string;
  readonly pauses: Pauses;
  readonly until: number; // after this its lease may be another's: it is left for them
};

/** Waits where the platform asks for little, and comes back later where it asks for much. */
async function sendOne(deps: JobDeps, sending: Sending): Promise<void> {
  const { message, lease, pauses } = sending;
  const until = Math.min(sending.until, message.knownUntil?.getTime() ?? sending.until);
  for (let asked = 0; asked < MOST_WAITS; asked += 1) {
    const wait = pauses.waitMs(message);
    if (wait > PATIENCE_MS) break;
    if (deps.now().getTime() + wait > until) return; // its lease, or what is known of it, ends: it is found again
    if (wait > 0) await deps.sleep(wait);
    const attempted = await attempt(deps, message);
    if ("posted" in attempted) return sent(deps, message, { lease, posted: attempted.posted });
    await deps.reached("refused");
    if (!pauses.learn(message, attempted.cause)) return failed(deps, { message, lease, error: attempted.cause });
  }
  const later = new Date(deps.now().getTime() + Math.max(pauses.waitMs(message), 1000));
  const { id, workspaceId } = message;
  await deps.outbox.putOff({ id, workspaceId, lease, until: later, error: "asked to wait", counts: false });
}

type Attempt = { readonly posted: Posted | null } | { readonly cause: unknown };

async function attempt({ messengers, reached }: JobDeps, message: OwedMessage): Promise<Attempt> {
  const messenger = messengers[message.platform as ChatPlatform]; // rows are made from a platform's own words
  try {
    await reached("sending");
    if (!messenger) throw new DeliveryError(`no messenger for ${message.platform}`, { permanent: false });
    return { posted: await messenger.send(message) };
  } catch (cause) {
    return { cause };
  }
}

type Sent = { readonly lease: string; readonly posted: Posted | null };

async function sent(deps: JobDeps, message: OwedMessage, how: Sent): Promise<void> {
  await deps.reached("sent");
  await mark(deps, message, how);
  await deps.reached("marked");
}

/** It has gone out: failing to say so must not send it again at once. Tried twice; then the lease keeps others off a while. */
async function mark({ outbox, now, log }: JobDeps, { id, workspaceId }: OwedMessage, how: Sent): Promise<void> {
  const sent = { id, workspaceId, ...how, now: now() };
  try {
    await outbox.markSent(sent).catch(() => outbox.markSent(sent));
  } catch (error) {
    log("error", "marking-failed", { outboxId: id, ...errorFields(error) });
  }
}

type Failure = { readonly message: OwedMessage; readonly lease: string; readonly error: unknown };

/** A reminder whose way is closed for good tries the next one; everything else waits longer each time, and then ends. */
async function failed({ outbox, now, log }: JobDeps, { message, lease, error }: Failure): Promise<void> {
  const { id, workspaceId, attempts, isReminder } = message;
  const permanent = error instanceof DeliveryError && error.permanent;
  const code = error instanceof Error ? error.name : "unknown";
  log("warn", "delivery-failed", { outboxId: id, attempts, permanent, ...errorFields(error) });
  const row = { id, workspaceId, lease, error: code };
  const over = permanent || attempts >= MOST_ATTEMPTS;
  if (over) return isReminder ? outbox.tryNextRoute({ ...row, now: now() }) : outbox.giveUp({ ...row, now: now() });
  const wait = FIRST_WAIT_SECONDS * 2 ** (attempts - 1) * jitter(id);
  const perhapsArrived = error instanceof DeliveryError && error.perhapsArrived;
  return outbox.putOff({ ...row, until: new Date(now().getTime() + wait * 1000), counts: true, perhapsArrived });
}

/** 1–1.25, each row its own: what failed together does not come back together. */
const jitter = (id: string): number => 1 + Number.parseInt(id.slice(-4), 16) / 0x40000;
