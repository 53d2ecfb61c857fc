import type { OutboundMessage, Posted } from "../chat/chat-port.ts";
import type { View } from "../chat/view.ts";
import type { WorkspaceId } from "../ids.ts";

/** A message that was owed and is now leased to one sender. */
export type LeasedRow = {
  readonly id: string;
  readonly workspaceId: WorkspaceId;
  readonly key: string;
  readonly platform: string | null; // null, with the next three: what an alarm made, and nobody has worded yet
  readonly workspaceKey: string | null;
  readonly to: OutboundMessage["to"] | null;
  readonly view: View | null;
  readonly isReminder: boolean; // its words and its way are decided anew each time
  readonly attempts: number;
  readonly perhapsRepeated: boolean; // a sender was lost with it: it may have gone out before
  readonly knownUntil: Date | null; // a sender was lost with it, and its platform knows a repeat if it is sent before this
};

/** A leased row with its words, ready to be sent. */
export type OwedMessage = OutboundMessage & {
  readonly id: string;
  readonly workspaceId: WorkspaceId;
  readonly platform: string;
  readonly attempts: number;
  readonly isReminder: boolean;
  readonly knownUntil: Date | null;
};

type Leased = { readonly id: string; readonly workspaceId: WorkspaceId; readonly lease: string };

type PutOff = {
  readonly until: Date;
  readonly error: string;
  readonly counts: boolean;
  readonly perhapsArrived?: boolean;
};

/**
 * What the scheduler sees of the outbox, over all workspaces. Only a lease's holder may mark its rows; the rows that are
 * sent as lines of another are marked with it.
 */
export type OutboxStore = {
  lease(now: Date, lease: string, limit: number): Promise<readonly LeasedRow[]>;
  /** `posted`: kept where the row is a run's card. */
  markSent(row: Leased & { readonly now: Date; readonly posted: Posted | null }): Promise<void>;
  /**
   * `counts`: as one of the tries that a message has; waiting because a platform asked for it is none. `perhapsArrived`: it
   * is left as a lost sender leaves it, so that whoever sends it next says that it may be a repeat.
   */
  putOff(row: Leased & PutOff): Promise<void>;
  /** This way to its person is closed for good: the next one is tried at once. */
  tryNextRoute(row: Leased & { readonly now: Date; readonly error: string }): Promise<void>;
  giveUp(row: Leased & { readonly now: Date; readonly error: string }): Promise<void>;
  beat(job: string, now: Date): Promise<void>;
  /** Once a day, deletes what is kept only for a while (migration 0007): answered questions, handled keys, messages long sent. */
  forget(now: Date): Promise<void>;
};
