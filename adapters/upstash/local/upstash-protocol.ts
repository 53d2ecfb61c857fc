import type { Outcome, RedisReply } from "./redis-backend.ts";

/** The request isn't one that @upstash/redis sends. */
export class NotUpstashRequest extends Error {}

/** `["SET", "key", "value"]`: numbers and booleans are written as text, as Redis knows nothing else. */
export function readCommand(json: unknown): readonly string[] {
  if (!Array.isArray(json) || json.length === 0) throw new NotUpstashRequest("ERR a command must be an array");
  return json.map((part: unknown) => (typeof part === "string" ? part : JSON.stringify(part)));
}

export function readCommands(json: unknown): readonly (readonly string[])[] {
  if (!Array.isArray(json)) throw new NotUpstashRequest("ERR commands must be an array of arrays");
  return json.map(readCommand);
}

export function parseBody(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (error) {
    throw new NotUpstashRequest("ERR the body is not JSON", { cause: error });
  }
}

/** With `Upstash-Encoding: base64` every text in a reply is encoded, so that bytes survive JSON. */
export function writeOutcome(outcome: Outcome, base64: boolean): unknown {
  return "error" in outcome ? outcome : { result: writeReply(outcome.result, base64 ? "base64" : "utf8") };
}

function writeReply(reply: RedisReply, encoding: "base64" | "utf8"): unknown {
  if (reply === null || typeof reply === "number") return reply;
  if (typeof reply === "string") return Buffer.from(reply).toString(encoding);
  return Buffer.isBuffer(reply) ? reply.toString(encoding) : reply.map((part) => writeReply(part, encoding));
}
