import { Redis } from "@upstash/redis/cloudflare";

/** Nothing that Redis holds is worth more of a person's time: without it everything still works, only less sheltered. */
const TIMEOUT_MS = 400;

/** One try and no more: `retry: false` would still try twice. A call that takes too long throws. */
export function createRedis({ url, token }: { url: string; token: string }): Redis {
  return new Redis({
    url,
    token,
    retry: { retries: 0 },
    signal: () => AbortSignal.timeout(TIMEOUT_MS),
    enableTelemetry: false,
  });
}
