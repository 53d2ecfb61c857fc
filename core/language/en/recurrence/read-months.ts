import { isText, type Read, type Scan, token } from "../../scan.ts";

/** What stands behind a date's month: "15th of jan*, apr and jul*"; a lone "may" may be something else. */
export function readMoreMonths(scan: Scan, at: number): Read<readonly number[]> | null {
  const from = isText(scan, at, ",") || isText(scan, at, "and") || isText(scan, at, "&") ? at + 1 : at;
  const more = from > at ? readMonths(scan, from) : null;
  return more && (more.value.length > 1 || !token(scan, from).lex.doubtful) ? more : null;
}

/** "march", "december and mar and may": months in a list. */
export function readMonths(scan: Scan, at: number): Read<readonly number[]> | null {
  const months: number[] = [];
  let next = at;
  for (let from = at; token(scan, from).lex.month > 0 && months.length < 12; ) {
    months.push(token(scan, from).lex.month);
    next = from + 1;
    from = isText(scan, next, ",") ? next + 1 : next;
    from = isText(scan, from, "and") || isText(scan, from, "&") ? from + 1 : from;
    if (from === next) break;
  }
  return months.length > 0 ? { next, value: months } : null;
}
