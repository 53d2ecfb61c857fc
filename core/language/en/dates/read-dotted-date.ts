import { isDate } from "../../calendar.ts";
import type { Facets } from "../../facets.ts";
import { isText, type Read, type Scan, token } from "../../scan.ts";
import { readDigitClock } from "../times/read-digit-clock.ts";

const CLOCK_LEADS: ReadonlySet<string> = new Set(["at", "@", "um", "from"]);

/** True for "25.09." with a gap behind it. */
function isDotted(scan: Scan, at: number): boolean {
  if (token(scan, at).kind !== "number" || !isText(scan, at + 1, ".") || token(scan, at + 2).kind !== "number")
    return false;
  return isText(scan, at + 3, ".") && !token(scan, at + 3).gap && token(scan, at + 4).gap;
}

/** "25.09. 8:30": the full stop behind the month makes it a date, its day first, where a clock follows. */
export function readDottedDate(scan: Scan, at: number): Read<Facets> | null {
  if (!isDotted(scan, at)) return null;
  if (!CLOCK_LEADS.has(token(scan, at + 4).text) && !readDigitClock(scan, at + 4, false)) return null;
  const value = { dom: token(scan, at).value, month: token(scan, at + 2).value };
  return isDate(2000, value.month, value.dom) ? { next: at + 4, value } : null;
}
