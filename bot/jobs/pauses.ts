import { DeliveryError } from "#core/chat/chat-port.ts";
import type { OwedMessage } from "#core/reminders/outbox-store.ts";

/** Who wants to be left alone, and until when, as the platforms said while this drain was sending. */
export type Pauses = {
  readonly waitMs: (message: OwedMessage) => number;
  /** Whether this was a platform that asks to wait, rather than a failure. */
  readonly learn: (message: OwedMessage, error: unknown) => boolean;
};

export function createPauses(now: () => Date): Pauses {
  const pausedUntil = new Map<string, number>(); // whom → epoch milliseconds
  return {
    waitMs: (message) =>
      Math.max(0, ...Object.values(whom(message)).map((key) => (pausedUntil.get(key) ?? 0) - now().getTime())),
    learn(message, error) {
      if (!(error instanceof DeliveryError) || error.retryAfter === null) return false;
      pausedUntil.set(whom(message)[error.pauses], now().getTime() + error.retryAfter * 1000);
      return true;
    },
  };
}

function whom({ platform, workspaceKey, to }: OwedMessage): Record<DeliveryError["pauses"], string> {
  return {
    recipient: JSON.stringify([platform, workspaceKey, to]),
    workspace: `${platform} ${workspaceKey}`,
    platform,
  };
}
