import type { Facets } from "../../facets.ts";
import { isText, type Read, type Scan, token } from "../../scan.ts";
import { readModifiedUnit } from "../dates/read-modified-unit.ts";
import { readMonthDate } from "../dates/read-month-date.ts";
import { readOrdinal } from "../numbers/read-number.ts";
import { readPoint } from "./read-point.ts";

/** A stretch of time as said: what its first and last words say. No end: a point. */
export type Said = { readonly first: Facets; readonly last: Facets | null };

const TO: ReadonlySet<string> = new Set(["to", "-", "–", "—", "until", "till", "til", "through", "thru", "untill"]);

/** The index behind what joins both ends ("to", a dash, "and" behind "between"), else 0. */
export function connector(scan: Scan, at: number, between: boolean): number {
  const word = token(scan, at).text;
  if (word === "and" && between) return at + 1;
  if (!TO.has(word)) return 0;
  return word === "-" && isText(scan, at + 1, "-") ? at + 2 : at + 1;
}

/** A bare day of the month that borrows its month from the other end: "the 13th to 15th July", "June 5-7". */
export function readBareDom(scan: Scan, at: number): Read<number> | null {
  const from = isText(scan, at, "the") ? at + 1 : at;
  const ordinal = readOrdinal(scan, from);
  if (ordinal) return ordinal.value <= 31 ? ordinal : null;
  const number = token(scan, from);
  return number.kind === "number" && number.value >= 1 && number.value <= 31 && number.end - number.start <= 2
    ? { next: from + 1, value: number.value }
    : null;
}

/** "the 13th to 15th July", "mon 6 to sun 12 july". */
export function readDomRange(scan: Scan, at: number, between: boolean): Read<Said> | null {
  const dom = readBareDom(scan, overWeekday(scan, at));
  if (!dom) return null;
  const joined = connector(scan, dom.next, between);
  if (!joined) return null;
  const to = overWeekday(scan, joined);
  const last = readMonthDate(scan, to);
  if (!last) return readDomsOfSpan(scan, dom.value, to);
  if (last.value.dom === undefined || last.value.month === undefined) return null;
  const rest = readPoint(scan, to, true);
  const end = rest && rest.next > last.next && rest.value.dom === last.value.dom ? rest : last;
  const { month, year } = last.value;
  return {
    next: end.next,
    value: { first: { dom: dom.value, month, ...(year === undefined ? {} : { year }) }, last: last.value },
  };
}

/** "mon 6 to sun 12 july": the number tells the day. */
const overWeekday = (scan: Scan, at: number): number =>
  token(scan, at).lex.weekday >= 0 && token(scan, at + 1).kind === "number" ? at + 1 : at;

/** "from the 4th to the 23rd of next month" */
function readDomsOfSpan(scan: Scan, first: number, at: number): Read<Said> | null {
  const dom = readBareDom(scan, at);
  if (!dom || !(isText(scan, dom.next, "of") || isText(scan, dom.next, "in"))) return null;
  const month = readModifiedUnit(scan, dom.next + 1);
  const { span } = month?.value ?? {};
  if (!month || span?.grain !== "month") return null;
  return { next: month.next, value: { first: { dom: first, span }, last: { dom: dom.value, span } } };
}
