import { Temporal } from "temporal-polyfill";

/** Since then every zone has changed its offset on a quarter hour of UTC only, so one answer holds for the whole quarter. */
const QUARTER_MS = 15 * 60_000;
const EVEN_SINCE = Date.UTC(1990, 0, 1);
const MOST_KEPT = 5_000;

const kept = new Map<string, number>();

/** How far a zone's wall clock is ahead of UTC at an instant, in milliseconds. Throws RangeError for no zone. */
export function offsetAt(epochMs: number, timeZone: string): number {
  if (!(epochMs >= EVEN_SINCE)) return askOffset(epochMs, timeZone);
  const quarter = Math.floor(epochMs / QUARTER_MS);
  const key = `${quarter} ${timeZone}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const offset = askOffset(epochMs, timeZone);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, offset);
  return offset;
}

function askOffset(epochMs: number, timeZone: string): number {
  return Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(timeZone).offsetNanoseconds / 1e6;
}
