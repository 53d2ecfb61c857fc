import { DeliveryError } from "#core/chat/chat-port.ts";

/** Remembers, per route, until when Discord wants no more calls. */
export type RateGate = {
  /** Throws DeliveryError with the seconds to wait, without calling Discord. */
  readonly pass: (route: string) => void;
  readonly learn: (route: string, response: Pick<Response, "status" | "headers">) => void;
};

const EVERYWHERE = "*";
const REMEMBERED = 500;

/**
 * Heeds `x-ratelimit-remaining`, `x-ratelimit-reset-after` and `retry-after` (developers/docs/topics/rate-limits) with
 * plain numbers, which may outlive a request. A refused call counts towards Discord's ban on 10,000 bad ones.
 */
export function createRateGate(now: () => Date): RateGate {
  const closedUntil = new Map<string, number>(); // route → epoch milliseconds
  return {
    pass(route) {
      const [own, everywhere] = [closedUntil.get(route) ?? 0, closedUntil.get(EVERYWHERE) ?? 0];
      const waitMs = Math.max(own, everywhere) - now().getTime();
      if (waitMs <= 0) return;
      const pauses = everywhere > now().getTime() ? "platform" : "recipient";
      throw new DeliveryError("Discord asks to wait", { permanent: false, retryAfter: waitMs / 1000, pauses });
    },
    learn(route, response) {
      const seconds = secondsClosed(response);
      if (seconds === 0) return;
      if (closedUntil.size >= REMEMBERED) closedUntil.clear();
      const isGlobal = response.headers.get("x-ratelimit-global") !== null;
      closedUntil.set(isGlobal ? EVERYWHERE : route, now().getTime() + seconds * 1000);
    },
  };
}

function secondsClosed({ status, headers }: Pick<Response, "status" | "headers">): number {
  if (status === 429) return Number(headers.get("retry-after")) || 1;
  return headers.get("x-ratelimit-remaining") === "0" ? Number(headers.get("x-ratelimit-reset-after")) || 0 : 0;
}
