import { createHash } from "node:crypto";
import { type RedisBackend, RedisError, type RedisReply } from "./redis-backend.ts";

/** Upstash takes this line; Redis 7 and ioredis-mock refuse it. @upstash/ratelimit begins every script with it. */
const UPSTASH_FLAGS = /^#!lua flags=allow-key-locking[^\n]*\n/;

/** EVAL, EVALSHA and SCRIPT LOAD with Upstash's flags; a script is known by the hash of what the client sent. */
export function withLuaScripts(backend: RedisBackend): RedisBackend {
  const scripts = new Map<string, string>();

  function keep(script: string): string {
    const hash = createHash("sha1").update(script).digest("hex");
    scripts.set(hash, script.replace(UPSTASH_FLAGS, ""));
    return hash;
  }

  function translate(command: readonly string[]): readonly string[] {
    const [name = "", script = "", ...rest] = command;
    const verb = name.toLowerCase();
    if (verb !== "eval" && verb !== "evalsha") return command;

    const known = scripts.get(verb === "eval" ? keep(script) : script.toLowerCase());
    if (known === undefined) throw new RedisError("NOSCRIPT No matching script. Please use EVAL.");
    return ["eval", known, ...rest];
  }

  return {
    ...backend,
    async run(command): Promise<RedisReply> {
      const [name = "", action = "", script = ""] = command;
      const loads = name.toLowerCase() === "script" && action.toLowerCase() === "load";
      return loads ? keep(script) : backend.run(translate(command));
    },
    transaction: async (commands) => backend.transaction(commands.map(translate)),
  };
}
