import type { OutboundMessage } from "../chat/chat-port.ts";

/** A message that was owed and is now leased to one sender. */
export type OwedMessage = OutboundMessage & {
  readonly id: string;
  readonly platform: string;
  readonly attempts: number;
};

type Leased = { readonly id: string; readonly lease: string };

/** What the scheduler sees of the outbox, over all workspaces. Only a lease's holder may mark its rows. */
export type OutboxStore = {
  lease(now: Date, lease: string, limit: number): Promise<readonly OwedMessage[]>;
  markSent(row: Leased & { readonly now: Date }): Promise<void>;
  putOff(row: Leased & { readonly until: Date; readonly error: string }): Promise<void>;
  giveUp(row: Leased & { readonly now: Date; readonly error: string }): Promise<void>;
  beat(job: string, now: Date): Promise<void>;
  /** Once a day, deletes what is kept only for a while (migration 0007): answered questions, handled keys, messages long sent. */
  forget(now: Date): Promise<void>;
};
