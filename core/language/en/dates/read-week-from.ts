import type { Facets } from "../../facets.ts";
import { weekdayFrom } from "../../resolve-days.ts";
import { isText, type Read, type Scan, token } from "../../scan.ts";

const WEEKS: Readonly<Record<string, number>> = { week: 7, fortnight: 14 };

/** "a week tomorrow", "a week on tuesday", "a fortnight today": so long after a day that is near. */
export function readWeekFrom(scan: Scan, at: number): Read<Facets> | null {
  if (!isText(scan, at, "a")) return null;
  const days = WEEKS[token(scan, at + 1).text];
  const from = isText(scan, at + 2, "on") ? at + 3 : at + 2;
  const { weekday, days: near } = token(scan, from).lex;
  const day =
    near !== null && near >= 0
      ? scan.today + near
      : weekday < 0
        ? null
        : weekdayFrom(scan.today, weekday, undefined, false);
  if (days === undefined || day === null || (weekday >= 0 && from === at + 2)) return null;
  return { next: from + 1, value: { span: { from: day + days, to: day + days, grain: "day" } } };
}
