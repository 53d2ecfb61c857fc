import { API } from "@discordjs/core/http-only";
import { REST, type RESTOptions } from "@discordjs/rest";
import type { RateGate } from "./rate-gate.ts";

export type DiscordApi = API;
type MakeRequest = RESTOptions["makeRequest"];

/** "https://discord.com/api", with or without its version. */
export type RestSettings = {
  readonly apiUrl: string;
  readonly botToken?: string | undefined;
  readonly gate?: RateGate;
};

const TIMEOUT_MS = 10_000;

/**
 * Discord's REST API for one piece of work. Not kept: its queues hold promises, and workerd keeps a promise to the
 * request that made it. So it neither retries nor waits for a rate limit: that throws, and the outbox comes again.
 */
export function createDiscordApi({ apiUrl, botToken, gate }: RestSettings): DiscordApi {
  const rest = new REST({
    api: apiUrl.replace(/\/(v\d+)?\/?$/, ""),
    version: "10",
    retries: 0,
    offset: 0, // retryAfter is what Discord said
    timeout: TIMEOUT_MS,
    rejectOnRateLimit: () => true,
    hashSweepInterval: 0, // no timers that outlive the request
    handlerSweepInterval: 0,
    makeRequest: gate ? gatedFetch(gate) : plainFetch,
  });
  if (botToken) rest.setToken(botToken);
  return new API(rest);
}

// The platform's own fetch, in Node too. The types name undici's, which is the same standard's.
const plainFetch = ((url, init) => fetch(url, init as RequestInit)) as MakeRequest;

const gatedFetch = (gate: RateGate): MakeRequest =>
  (async (url, init) => {
    const route = `${init.method} ${new URL(url).pathname}`;
    gate.pass(route);
    const response = await plainFetch(url, init);
    gate.learn(route, response as Response);
    return response;
  }) as MakeRequest;
