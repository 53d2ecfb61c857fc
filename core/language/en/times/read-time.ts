import type { Facets } from "../../facets.ts";
import { isText, type Read, type Scan, token } from "../../scan.ts";
import { readDayPart } from "./read-day-part.ts";
import { readDigitClock } from "./read-digit-clock.ts";
import { readNamedHour } from "./read-named-hour.ts";
import { readHalfHour, readSpokenClock } from "./read-spoken-clock.ts";
import { readZone } from "./read-zone.ts";

const TRAILING: readonly (readonly string[])[] = [
  ["-", "ish"],
  ["ish"],
  ["sharp"],
  ["exactly"],
  ["on", "the", "dot"],
  ["or", "so"],
];

function skipTrailing(scan: Scan, at: number): number {
  for (const words of TRAILING) if (words.every((word, i) => isText(scan, at + i, word))) return at + words.length;
  return at;
}

/** "12 noon", "12 midnight" need no "at". */
const isTwelve = (scan: Scan, at: number): boolean =>
  isText(scan, at, "12") && (token(scan, at + 1).lex.part === "noon" || token(scan, at + 1).lex.part === "midnight");

/** A clock, with what may trail it ("sharp", "-ish", a zone). */
export function readClock(scan: Scan, at: number, led: boolean): Read<Facets> | null {
  const clock = readSpokenClock(scan, at, led) ?? readDigitClock(scan, at, led || isTwelve(scan, at));
  if (!clock) return null;
  const named = token(scan, clock.next).text;
  const twelve = clock.value.seconds === 43_200 && !clock.value.fixed;
  if (twelve && (named === "noon" || named === "midday"))
    return { next: clock.next + 1, value: { clock: { seconds: 43_200, fixed: true } } };
  if (twelve && named === "midnight") return { next: clock.next + 1, value: { part: "midnight" } };
  const end = skipTrailing(scan, clock.next);
  const zone = readZone(scan, end);
  return zone
    ? { next: zone.next, value: { clock: clock.value, zone: zone.value } }
    : { next: end, value: { clock: clock.value } };
}

/** A time of day: a clock or a part of the day. `joined`: a date stands before it; `led`: "at" does. */
export function readTime(scan: Scan, at: number, led: boolean, joined: boolean): Read<Facets> | null {
  const clock = readClock(scan, at, led);
  if (clock) return clock;
  const half = joined ? readHalfHour(scan, at) : null; // "wednesday half 5"
  if (half) return { next: half.next, value: { clock: half.value } };
  const named = readNamedHour(scan, at);
  if (named) return named;
  const part = readDayPart(scan, at, joined || led);
  if (!part) return null;
  const next = skipTrailing(scan, part.next);
  const zone = readZone(scan, next);
  return zone ? { next: zone.next, value: { ...part.value, zone: zone.value } } : { ...part, next };
}
