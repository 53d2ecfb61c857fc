import { randomUUID } from "node:crypto";
import RedisMock from "ioredis-mock";
import { type Outcome, outcomeOf, type RedisBackend, RedisError, type RedisReply } from "./redis-backend.ts";

type Method = (...args: string[]) => Promise<unknown>;

/** They belong to a connection, and REST has none. */
const NOT_OVER_REST = new Set([
  "quit",
  "subscribe",
  "psubscribe",
  "ssubscribe",
  "monitor",
  "multi",
  "exec",
  "discard",
  "watch",
]);

/** A Redis in this process, for one endpoint; it forgets everything when it ends. */
export function createMemoryBackend(): RedisBackend {
  const redis = new RedisMock({ host: randomUUID() }); // mocks with the same address share their data
  let last: Promise<unknown> = Promise.resolve();

  /** One at a time: the mock's transactions are not kept apart by themselves. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  }

  async function call([name = "", ...args]: readonly string[]): Promise<RedisReply> {
    const method = methodOf(redis, name.toLowerCase());
    try {
      return toReply(await method(...normalize(name.toLowerCase(), args)));
    } catch (error) {
      throw new RedisError(inRedisWords(error), { cause: error });
    }
  }

  return {
    run: (command) => inTurn(() => call(command)),
    transaction: (commands) =>
      inTurn(async () => {
        const outcomes: Outcome[] = [];
        for (const command of commands) outcomes.push(await outcomeOf(call(command)));
        return outcomes;
      }),
    async close() {
      redis.disconnect();
    },
  };
}

/** The mock's commands are its own functions, among which are no others. */
function methodOf(redis: object, name: string): Method {
  const commands = redis as { readonly [name: string]: unknown };
  const method = Object.hasOwn(redis, name) && !NOT_OVER_REST.has(name) ? commands[name] : undefined;
  if (typeof method !== "function") throw new RedisError(`ERR unknown command '${name}'`);
  return method as Method;
}

/** The mock knows SET's options only in capitals, and pairs them up, so that GET must come last. */
function normalize(name: string, args: readonly string[]): readonly string[] {
  if (name !== "set" && name !== "getex") return args;
  const fixed = name === "set" ? 2 : 1;
  const options = args.slice(fixed).map((option) => option.toUpperCase());
  const get = options.filter((option) => option === "GET");
  return [...args.slice(0, fixed), ...options.filter((option) => option !== "GET"), ...get];
}

function inRedisWords(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const wrongType = /^Key .* does not contain/.test(message);
  return wrongType ? "WRONGTYPE Operation against a key holding the wrong kind of value" : message;
}

/** HGETALL comes as an object, which over the wire is a flat list; what the mock leaves out is null. */
function toReply(value: unknown): RedisReply {
  if (Array.isArray(value)) return value.map(toReply);
  if (typeof value === "string" || typeof value === "number" || Buffer.isBuffer(value)) return value;
  if (typeof value === "boolean") return value ? 1 : null; // as Lua's true and false
  return typeof value === "object" && value !== null ? Object.entries(value).flat().map(toReply) : null;
}
