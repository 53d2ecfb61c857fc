import type { Facets } from "../../facets.ts";
import { isText, type Read, type Scan, token } from "../../scan.ts";
import { readFeast } from "../holidays/read-feast.ts";
import { readMonthDate } from "./read-month-date.ts";
import { readNthDay } from "./read-nth-day.ts";
import { readNumericDate } from "./read-numeric-date.ts";
import { readOrdinalDay } from "./read-ordinal-day.ts";
import { readRelativeDay } from "./read-relative-day.ts";
import { readWeekday } from "./read-weekday.ts";

/** A plain date that a distance leans on ("two weeks from Tuesday"); never itself a distance, so this can't recurse. */
export function readAnchor(scan: Scan, at: number): Read<Facets> | null {
  const relative = readRelativeDay(scan, at);
  if (relative) return relative.value.instant === undefined ? relative : null;
  return (
    readFeast(scan, at) ??
    readNthDay(scan, at) ??
    readMonthDate(scan, at) ??
    readNumericDate(scan, at, true) ??
    readOrdinalDay(scan, at, true) ??
    readWeekday(scan, isText(scan, at, "the") && token(scan, at + 1).lex.weekday >= 0 ? at + 1 : at)
  );
}
