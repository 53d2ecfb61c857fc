import type { Clock } from "../../facets.ts";
import { isText, type Read, type Scan, token } from "../../scan.ts";
import { clockOf, HOURS, isGlued, length } from "./clock-of.ts";
import { readMeridiem } from "./read-meridiem.ts";

/** "0900", "930am", "1730 hours": hour and minutes in one run of digits. */
export function readRunClock(scan: Scan, at: number, led: boolean): Read<Clock> | null {
  const { value, text } = token(scan, at);
  const hour = Math.floor(value / 100);
  if (hour > 24 || value % 100 > 59) return null;
  const rest = (value % 100) * 60;
  if (readMeridiem(scan, at + 1) && hour >= 1 && hour <= 12) return clockOf(hour, rest, at + 1, scan, true);
  const hours = HOURS.has(token(scan, at + 1).text) || (isText(scan, at + 1, "h") && isGlued(scan, at + 1)) ? 1 : 0;
  if (!isRunClock(scan, at, led, hours > 0)) return null;
  const fixed = hour > 12 || hour === 0 || text.startsWith("0");
  return { next: at + 1 + hours, value: { seconds: hour * 3600 + rest, fixed } };
}

/** Four digits are a time behind "at" (years aside) or before "hours"; three only before a part of the day. */
function isRunClock(scan: Scan, at: number, led: boolean, hours: boolean): boolean {
  const { value } = token(scan, at);
  if (length(scan, at) === 3) return led && value >= 100 && inPart(scan, at + 1);
  return hours || (led && (value < 1900 || value > 2100));
}

/** "730 in the evening": a part of the day makes a time of three digits. */
function inPart(scan: Scan, at: number): boolean {
  const the = isText(scan, at, "in") || isText(scan, at, "at") ? (isText(scan, at + 1, "the") ? at + 2 : at + 1) : at;
  return token(scan, the).lex.part !== null;
}
