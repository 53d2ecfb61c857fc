import { uuidV7 } from "#core/ids.ts";

const RANDOM_BYTES = 10;
let lastAt = 0;
let sequence = 0;

/**
 * Fresh UUIDv7 keys; one draw of randomness for all. Those that an isolate makes in one millisecond still sort by when they
 * were made: the first 12 bits after the time count (RFC 9562 §6.2, method 1).
 */
export function newUuids(count: number, now: Date): string[] {
  const random = crypto.getRandomValues(new Uint8Array(RANDOM_BYTES * count));
  return Array.from({ length: count }, (_, i) => {
    const bytes = random.subarray(i * RANDOM_BYTES, (i + 1) * RANDOM_BYTES);
    const counted = nextInMillisecond(now.getTime());
    bytes[0] = (counted >> 8) & 0x0f;
    bytes[1] = counted & 0xff;
    return uuidV7(now, bytes);
  });
}

function nextInMillisecond(at: number): number {
  sequence = at === lastAt ? sequence + 1 : 0;
  lastAt = at;
  return sequence;
}
