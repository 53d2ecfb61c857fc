import { isDate } from "../../calendar.ts";
import type { Facets } from "../../facets.ts";
import { isText, type Read, type Scan, token } from "../../scan.ts";
import { readCardinal, readOrdinal, readYear } from "../numbers/read-number.ts";

const MARKS: ReadonlySet<string> = new Set(["-", "/", "."]);

/** Over an "of", a "the", a comma or a glued mark between the parts of one date. */
function over(scan: Scan, at: number): number {
  if (isText(scan, at, ".") && !token(scan, at).gap) return over(scan, at + 1);
  if (isText(scan, at, "of")) return isText(scan, at + 1, "the") ? at + 2 : at + 1;
  if (isText(scan, at, "the")) return at + 1;
  return MARKS.has(token(scan, at).text) && !token(scan, at).gap && !token(scan, at + 1).gap ? at + 1 : at;
}

function readDom(scan: Scan, at: number): Read<number> | null {
  const ordinal = readOrdinal(scan, at);
  const read = ordinal ?? readCardinal(scan, at);
  if (!read || read.value < 1 || read.value > 31) return null;
  const first = token(scan, at);
  if (first.kind === "number" && first.end - first.start > 2) return null;
  return read;
}

/** What follows a number must not make it a time, an amount or a part of a longer number. */
function standsAlone(scan: Scan, at: number): boolean {
  const after = token(scan, at);
  if (after.lex.unit !== null && after.lex.month === 0 && after.text.length > 1) return false;
  if (after.text === "am" || after.text === "pm" || after.text === "a" || after.text === "p")
    return after.gap && !isText(scan, at + 1, "m") && after.text.length === 1;
  if (after.gap) return true;
  if (after.text === ":" || after.text === "%" || after.text === "'s") return after.text === "'s";
  return after.kind !== "word" && after.kind !== "number";
}

/** "nineteen eighty six", "twenty twenty six" */
function readSpelledYear(scan: Scan, at: number): Read<number> | null {
  const century = token(scan, at).lex.cardinal;
  const rest = century === 19 || century === 20 ? readCardinal(scan, at + 1) : null;
  if (!rest || token(scan, at + 1).kind !== "word" || rest.value < 10 || rest.value > 99) return null;
  return { next: rest.next, value: century * 100 + rest.value };
}

const JOINERS: ReadonlySet<string> = new Set([",", "of", "in"]);
const gluedMark = (scan: Scan, at: number): boolean =>
  MARKS.has(token(scan, at).text) && !token(scan, at).gap && !token(scan, at + 1).gap;

/** Two digits are a year where they can't be an hour: above 24, with a zero, behind a comma or an apostrophe. */
function isShortYear(scan: Scan, at: number, from: number, year: Read<number>): boolean {
  const digits = token(scan, year.next - 1);
  if (from > at && MARKS.has(token(scan, at).text))
    return isText(scan, at - 2, token(scan, at).text) && standsAlone(scan, year.next);
  if (!standsAlone(scan, year.next)) return false;
  return from > at || digits.value > 24 || digits.text.startsWith("0") || isText(scan, from, "'");
}

/** The year after day and month: "2013", ", 2013", "of 2013", "'13", "-96", "nineteen eighty six". */
function readTrailingYear(scan: Scan, at: number): Read<number> | null {
  const from = JOINERS.has(token(scan, at).text) || gluedMark(scan, at) ? at + 1 : at;
  const spelled = readSpelledYear(scan, from);
  if (spelled) return spelled;
  const year = readYear(scan, from);
  if (!year) return null;
  const after = token(scan, year.next);
  if (!after.gap && RUNNING_ON.has(after.text)) return null;
  const digits = token(scan, year.next - 1);
  return digits.end - digits.start === 4 || isShortYear(scan, at, from, year) ? year : null;
}

const RUNNING_ON: ReadonlySet<string> = new Set(["-", "/", "%"]);

function finish(scan: Scan, at: number, month: number, dom: number): Read<Facets> | null {
  const year = readTrailingYear(scan, at);
  if (!isDate(year?.value ?? 2000, month, dom)) return null;
  return year ? { next: year.next, value: { month, dom, year: year.value } } : { next: at, value: { month, dom } };
}

/** "feb 30" is read as one date, which no calendar has. */
const NO_YEAR = 2001;

/** "february the 15th, 2013", "aug 9, 96", "may thirty first", "aug-20". */
function monthFirst(scan: Scan, at: number, month: number): Read<Facets> | null {
  const from = over(scan, at + 1);
  const comma =
    isText(scan, from, ",") && token(scan, from + 1).kind === "number" && token(scan, from + 1).value <= 31 ? 1 : 0;
  const dom = readDom(scan, from + comma);
  if (!dom || !standsAlone(scan, dom.next)) return null;
  return (
    finish(scan, dom.next, month, dom.value) ?? { next: dom.next, value: { month, dom: dom.value, year: NO_YEAR } }
  );
}

/** "march", "march 2014", "september of '19": the month alone is doubtful if it is a common word. */
function monthOnly(scan: Scan, at: number, month: number): Read<Facets> {
  const dot = isText(scan, at + 1, ".") && token(scan, at).text.length < 5 ? 1 : 0;
  const year = readTrailingYear(scan, at + 1 + dot);
  const digits = year && token(scan, year.next - 1);
  if (
    year &&
    digits &&
    (digits.end - digits.start === 4 || isText(scan, year.next - 2, "'") || isText(scan, at + 1, "/"))
  )
    return { next: year.next, value: { month, year: year.value } };
  return { next: at + 1, value: { month, doubtful: token(scan, at).lex.doubtful } };
}

/** "15th of february 2013", "15 feb", "31/Oct/1974", "the ninth of may". */
function dayFirst(scan: Scan, at: number): Read<Facets> | null {
  const from = isText(scan, at, "the") ? at + 1 : at;
  const dom = readDom(scan, from);
  if (!dom) return null;
  const join = over(scan, dom.next);
  const { month } = token(scan, join).lex;
  if (month === 0 || token(scan, join).text === "second") return null;
  const dot = isText(scan, join + 1, ".") && token(scan, join).text.length < 5 && !token(scan, join + 1).gap ? 1 : 0;
  return finish(scan, join + 1 + dot, month, dom.value);
}

/** "2012/Aug/10", "2012-aug-10", "2012 august 10". */
function yearFirst(scan: Scan, at: number): Read<Facets> | null {
  const year = token(scan, at);
  if (year.kind !== "number" || year.value < 1900 || year.value > 2199) return null;
  const join = over(scan, at + 1);
  const { month } = token(scan, join).lex;
  if (month === 0) return null;
  const dom = readDom(scan, over(scan, join + 1));
  return dom && isDate(year.value, month, dom.value)
    ? { next: dom.next, value: { year: year.value, month, dom: dom.value } }
    : null;
}

/** A date or month with the month's name in it. */
export function readMonthDate(scan: Scan, at: number): Read<Facets> | null {
  const { month, mod } = token(scan, at).lex;
  const named = mod === null ? 0 : token(scan, at + 1).lex.month;
  if (mod !== null && named > 0) return { next: at + 2, value: { month: named, mod } };
  if (month > 0) return monthFirst(scan, at, month) ?? monthOnly(scan, at, month);
  return yearFirst(scan, at) ?? dayFirst(scan, at);
}
