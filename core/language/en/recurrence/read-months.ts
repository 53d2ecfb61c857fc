import { isText, type Read, type Scan, token } from "../../scan.ts";

/** "march", "december and mar and may": months in a list. */
export function readMonths(scan: Scan, at: number): Read<readonly number[]> | null {
  const months: number[] = [];
  let next = at;
  for (let from = at; token(scan, from).lex.month > 0 && months.length < 12; ) {
    months.push(token(scan, from).lex.month);
    next = from + 1;
    from = isText(scan, next, ",") || isText(scan, next, "and") ? next + 1 : next;
    if (from === next) break;
  }
  return months.length > 0 ? { next, value: months } : null;
}
