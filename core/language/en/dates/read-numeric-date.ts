import { isDate } from "../../calendar.ts";
import type { Facets } from "../../facets.ts";
import { type Read, type Scan, token } from "../../scan.ts";
import { NUMBERED_NOUNS } from "../lexicon/numbered-nouns.ts";

const MARKS = "/-.";
const width = (scan: Scan, at: number): number => token(scan, at).end - token(scan, at).start;

function isPart(scan: Scan, at: number): boolean {
  const t = token(scan, at);
  return t.kind === "number" && t.value >= 0;
}

/** True when more digits or a mark with digits are glued on: then it is a version, an address or a phone number. */
function runsOn(scan: Scan, at: number, own: string): boolean {
  const mark = token(scan, at);
  if (mark.gap || mark.kind === "end") return false;
  if (mark.text === "%" || mark.kind === "number") return true;
  const after = token(scan, at + 1);
  if (mark.text === "-" && own !== "-") return false;
  return (MARKS.includes(mark.text) || mark.text === ":") && !after.gap && after.kind === "number";
}

const fullYear = (value: number, digits: number): number =>
  digits === 4 ? value : value <= 50 ? 2000 + value : 1900 + value;

/** Three numbers: year first, or day and month in the sender's order; a 13 to 31 decides by itself. */
function ofThree(scan: Scan, at: number): Facets | null {
  const [a, b, c] = [token(scan, at).value, token(scan, at + 2).value, token(scan, at + 4).value];
  if (width(scan, at) === 4) return isDate(a, b, c) ? { year: a, month: b, dom: c } : null;
  const digits = width(scan, at + 4);
  if ((digits !== 4 && digits !== 2) || width(scan, at) > 2 || width(scan, at + 2) > 2) return null;
  const year = fullYear(c, digits);
  return ordered(a, b, year, scan.dayFirst || token(scan, at + 1).text === ".");
}

function ordered(a: number, b: number, year: number | undefined, dayFirst: boolean): Facets | null {
  const first = dayFirst ? { dom: a, month: b } : { dom: b, month: a };
  const second = dayFirst ? { dom: b, month: a } : { dom: a, month: b };
  const fits = (x: { dom: number; month: number }): boolean => isDate(year ?? 2000, x.month, x.dom);
  const best = fits(first) ? first : fits(second) ? second : null;
  if (!best) return null;
  const swapped = best === first && fits(second) && a !== b ? { swapped: second } : {};
  return year === undefined ? { ...best, ...swapped } : { ...best, year, ...swapped };
}

/** "2013-02-15", "2/15/13", "15.2.2013", "20130215"; a pair ("2/15", "2/2013") needs `led` or a slash. */
export function readNumericDate(scan: Scan, at: number, led: boolean): Read<Facets> | null {
  if (!isPart(scan, at)) return null;
  if (width(scan, at) === 8) return compact(scan, at);
  if (at === 0 && token(scan, 1).gap) return spaced(scan);
  const mark = token(scan, at + 1);
  if (
    mark.gap ||
    mark.text.length !== 1 ||
    !MARKS.includes(mark.text) ||
    token(scan, at + 2).gap ||
    !isPart(scan, at + 2)
  )
    return null;
  const third = token(scan, at + 3);
  if (!third.gap && third.text === mark.text && isPart(scan, at + 4) && !token(scan, at + 4).gap) {
    if (runsOn(scan, at + 5, mark.text)) return null;
    const value = ofThree(scan, at);
    return value && { next: at + 5, value };
  }
  return runsOn(scan, at + 3, "") || isOther(scan, at, mark.text) ? null : ofTwo(scan, at, mark.text, led);
}

/** "2 / 15", "10 31 1974": spaces between, where the message is nothing else. */
function spaced(scan: Scan): Read<Facets> | null {
  const numbers = scan.tokens.filter(({ kind }) => kind === "number");
  const marks = scan.tokens.filter(({ kind }) => kind !== "number");
  const [a, b, c] = numbers;
  if (!a || !b || marks.some(({ text }) => !MARKS.includes(text)) || a.value > 31 || b.value > 31) return null;
  const whole = c
    ? numbers.length === 3 && c.end - c.start === 4 && c.value > 1900
    : numbers.length === 2 && marks.length === 1;
  const value = whole ? ordered(a.value, b.value, c?.value, scan.dayFirst) : null;
  return value && { next: scan.tokens.length, value };
}

/** "size 10/12" names something, "at 12.30" is a clock. */
const isOther = (scan: Scan, at: number, mark: string): boolean =>
  NUMBERED_NOUNS.has(token(scan, at - 1).text) || (mark === "." && isDottedClock(scan, at));

/** "at 12.30" is a clock, and "before 9.30" where the calendar has no such day, or a day is said behind it. */
function isDottedClock(scan: Scan, at: number): boolean {
  const lead = token(scan, at - 1).text;
  if (CLOCK_LEADS.has(lead)) return true;
  const minutes = token(scan, at + 2).value;
  const after = token(scan, at + 3).lex;
  return BOUNDS.has(lead) && (minutes > 12 || after.days !== null || after.weekday >= 0);
}

const BOUNDS: ReadonlySet<string> = new Set(["before", "by", "after", "until", "till", "from"]);

const CLOCK_LEADS: ReadonlySet<string> = new Set(["at", "@", "around", "about"]);

function ofTwo(scan: Scan, at: number, mark: string, led: boolean): Read<Facets> | null {
  const [a, b] = [token(scan, at).value, token(scan, at + 2).value];
  const [wa, wb] = [width(scan, at), width(scan, at + 2)];
  if (wa <= 2 && wb === 4 && mark !== "." && a >= 1 && a <= 12 && b >= 1900 && b < 2200)
    return { next: at + 3, value: { month: a, year: b } };
  if (wa === 4 && wb === 2 && a >= 1900 && a < 2200 && b >= 1 && b <= 12 && (led || mark === "/"))
    return { next: at + 3, value: { month: b, year: a } };
  if (wa > 2 || wb > 2) return null;
  const glued = token(scan, at + 3);
  if (!glued.gap && glued.kind === "word") return null;
  if (mark !== "/" && !led) return null;
  const year = token(scan, at + 4);
  const comma = token(scan, at + 3).text === "," && year.kind === "number" && year.end - year.start === 4;
  const value = ordered(a, b, comma ? year.value : undefined, scan.dayFirst);
  return value && { next: comma ? at + 5 : at + 3, value };
}

/** White space, the end, or a full stop that is one. */
function endsHere(scan: Scan, at: number): boolean {
  const after = token(scan, at);
  return (
    after.gap ||
    (after.kind === "symbol" && ".,;!?)t".includes(after.text) && token(scan, at + 1).gap) ||
    after.text === "t"
  );
}

function compact(scan: Scan, at: number): Read<Facets> | null {
  const digits = token(scan, at).text;
  const [year, month, dom] = [Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6))];
  return year >= 1900 && year < 2200 && isDate(year, month, dom) && endsHere(scan, at + 1)
    ? { next: at + 1, value: { year, month, dom } }
    : null;
}
