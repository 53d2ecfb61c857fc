import type { Facets } from "../../facets.ts";
import { weekdayFrom } from "../../resolve-days.ts";
import { isText, phrase, type Read, type Scan, token } from "../../scan.ts";
import { readCardinal } from "../numbers/read-number.ts";

function over(scan: Scan, at: number): number {
  return isText(scan, at, ".") &&
    !token(scan, at).gap &&
    token(scan, at - 1).text.length <= 5 &&
    token(scan, at - 1).lex.doubtful
    ? at + 1
    : at;
}

/** "this", "next", "this past", "the coming": the index behind them, and what they say. */
function readModifier(scan: Scan, at: number): { readonly next: number; readonly mod: -1 | 0 | 1 | undefined } {
  let mod: -1 | 0 | 1 | undefined;
  let next = at;
  for (; next < at + 2; next += 1) {
    const said = token(scan, next).lex.mod;
    if (said === null) break;
    mod = mod === undefined || said !== 0 ? said : mod;
  }
  return { next, mod };
}

/** "friday", "this thurs", "next monday", "this past friday", "friday after next", "monday week", "tuesday fortnight". */
export function readWeekday(scan: Scan, at: number): Read<Facets> | null {
  if (isText(scan, at, "coming") && BEING.test(token(scan, at - 1).text)) return null; // "we're coming sunday"
  const the = isText(scan, at, "the") ? 1 : 0;
  const { next: from, mod } = readModifier(scan, at + the);
  const { weekday, plural, doubtful } = token(scan, from).lex;
  if (weekday < 0) return mod === undefined ? readCounted(scan, at) : null;
  if (plural) return null;
  if (mod === undefined && the > 0) return { next: from + 1, value: { weekday, doubtful } };
  const next = over(scan, from + 1);
  const later = phrase(scan, next, ["after", "next"]);
  if (later) return { next: later, value: { weekday, mod: 1, after: true } };
  if (mod !== undefined) return { next, value: { weekday, mod: coming(scan, at) ? 0 : mod } };
  return readWeeksOn(scan, next, weekday) ?? { next, value: { weekday, doubtful } };
}

/** "monday week", "tuesday fortnight": so many weeks after the next such day. */
function readWeeksOn(scan: Scan, at: number, weekday: number): Read<Facets> | null {
  if (isText(scan, at, "fortnight")) {
    const day = weekdayFrom(scan.today, weekday, undefined, false) + 14;
    return { next: at + 1, value: { span: { from: day, to: day, grain: "day" } } };
  }
  const week = isText(scan, at, "week") && !token(scan, at + 1).lex.cue;
  return week ? { next: at + 1, value: { weekday, mod: 0, after: true } } : null;
}

const BEING = /^(?:are|is|am|be|was|were)$|'(?:re|s|m)$/;

/** "2 thursdays ago", "two sundays from now" */
function readCounted(scan: Scan, at: number): Read<Facets> | null {
  const count = readCardinal(scan, at);
  const weekend = isText(scan, count?.next ?? at, "weekends") || isText(scan, count?.next ?? at, "weekend");
  const weekday = weekend ? 5 : token(scan, count?.next ?? at).lex.weekday;
  if (!count || weekday < 0 || count.value < 1 || count.value > 520) return null;
  const ago = isText(scan, count.next + 1, "ago");
  const ahead = phrase(scan, count.next + 1, ["from", "now"]) || phrase(scan, count.next + 1, ["from", "today"]);
  if (!ago && !ahead) return null;
  const weeks = 7 * (count.value - 1);
  const day = ago
    ? weekdayFrom(scan.today, weekday, -1, false) - weeks
    : weekdayFrom(scan.today, weekday, undefined, false) + weeks;
  return { next: ago ? count.next + 2 : ahead, value: { span: { from: day, to: day, grain: "day" } } };
}

/** "the coming friday" is the nearest one, unlike "next friday". */
function coming(scan: Scan, at: number): boolean {
  for (let from = at; from < at + 3; from += 1)
    if (isText(scan, from, "coming") || isText(scan, from, "upcoming")) return true;
  return false;
}
