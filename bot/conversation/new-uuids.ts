import { uuidV7 } from "#core/ids.ts";

/** Fresh UUIDv7 keys; one draw of randomness for all. */
export function newUuids(count: number, now: Date): string[] {
  const random = crypto.getRandomValues(new Uint8Array(10 * count));
  return Array.from({ length: count }, (_, i) => uuidV7(now, random.subarray(i * 10, i * 10 + 10)));
}
