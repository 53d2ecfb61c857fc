import type { Bindings } from "../env.ts";

/** Cloudflare's producer of a queue, as much of it as we call. */
type Queue = { sendBatch(messages: readonly { readonly body: unknown }[]): Promise<unknown> };

/** Lets others send what is owed: the more has become due, the more of them. undefined: there is no queue, send it here. */
export type WakeDrains = (fired: number) => Promise<void>;

const A_DRAIN_EACH = 50; // as many as one takes at a time (send-owed.ts)
const MOST_DRAINS = 4; // as many as work at once (wrangler.toml)

/** How many senders so many reminders are worth. */
export const drainsFor = (fired: number): number => Math.min(1 + Math.floor(fired / A_DRAIN_EACH), MOST_DRAINS);

export function drainsIn({ DELIVERIES: queue }: Bindings): WakeDrains | undefined {
  if (!isQueue(queue)) return undefined;
  return async (fired) => {
    await queue.sendBatch(Array.from({ length: drainsFor(fired) }, () => ({ body: {} })));
  };
}

const isQueue = (value: unknown): value is Queue => typeof value === "object" && value !== null && "sendBatch" in value;
