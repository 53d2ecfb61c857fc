import { isDate } from "../../calendar.ts";
import type { Facets } from "../../facets.ts";
import { type Read, type Scan, token } from "../../scan.ts";
import { readDigitClock } from "../times/read-digit-clock.ts";

const CLOCK_LEADS: ReadonlySet<string> = new Set(["at", "@", "um", "from"]);

/** "25.09. 8:30": the full stop behind the month makes it a date, its day first, where a clock follows. */
export function readDottedDate(scan: Scan, at: number): Read<Facets> | null {
  const [day, mark, month, dot, after] = [0, 1, 2, 3, 4].map((step) => token(scan, at + step));
  if (day?.kind !== "number" || month?.kind !== "number" || mark?.text !== "." || dot?.text !== "." || dot.gap)
    return null;
  if (!after?.gap || (!readDigitClock(scan, at + 4, false) && !CLOCK_LEADS.has(after.text))) return null;
  return isDate(2000, month.value, day.value) ? { next: at + 4, value: { dom: day.value, month: month.value } } : null;
}
