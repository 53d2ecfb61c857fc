import { readFileSync } from "node:fs";

/** A payload of fixtures/, with `changes` laid over its top level. */
export function fixture(name: string, changes: Record<string, unknown> = {}): Record<string, unknown> {
  const text = readFileSync(new URL(`../fixtures/${name}.json`, import.meta.url), "utf8");
  return { ...(JSON.parse(text) as Record<string, unknown>), ...changes }; // a JSON object: fixtures/ holds nothing else
}
