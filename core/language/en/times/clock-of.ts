import type { Clock } from "../../facets.ts";
import { type Read, type Scan, token } from "../../scan.ts";
import { onHalf, readMeridiem } from "./read-meridiem.ts";

/** How many characters a token has. */
export const length = (scan: Scan, at: number): number => token(scan, at).end - token(scan, at).start;

export const isGlued = (scan: Scan, at: number): boolean => !token(scan, at).gap;

/** Words behind a clock of 24 hours. */
export const HOURS: ReadonlySet<string> = new Set(["hours", "hrs", "uhr"]);

/** The clock of an hour and its rest in seconds, with what says which half of the day it is in; null when there is none. */
export function clockOf(hour: number, rest: number, at: number, scan: Scan, leadingZero: boolean): Read<Clock> | null {
  const half = readMeridiem(scan, at);
  if (half && hour >= 1 && hour <= 12)
    return { next: half.next, value: { seconds: onHalf(hour, half.value) + rest, fixed: true } };
  if (hour > 24 || (hour === 24 && rest > 0)) return null;
  const fixed = hour > 12 || hour === 0 || leadingZero;
  return { next: half && hour > 12 ? half.next : at, value: { seconds: (hour % 24) * 3600 + rest, fixed } };
}
