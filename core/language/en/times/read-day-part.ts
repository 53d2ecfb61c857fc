import type { DaySpan, Facets } from "../../facets.ts";
import type { DayPart } from "../../lexeme.ts";
import { anyPhrase, isText, phrases, type Read, type Scan, token } from "../../scan.ts";

const DEGREES: ReadonlySet<string> = new Set(["early", "late", "later", "mid", "sometime", "around", "about"]);

const today = (scan: Scan, shift = 0): DaySpan => ({
  from: scan.today + shift,
  to: scan.today + shift,
  grain: "day",
});

function skipDegree(scan: Scan, at: number): number {
  let next = at;
  while (next < at + 4 && DEGREES.has(token(scan, next).text)) next = isText(scan, next + 1, "-") ? next + 2 : next + 1;
  if (isText(scan, next, "in") && isText(scan, next + 1, "the")) next += 2;
  return next;
}

/** "mid night", "mid-day" */
function readMid(scan: Scan, at: number): Read<Facets> | null {
  if (!isText(scan, at, "mid")) return null;
  const word = isText(scan, at + 1, "-") ? at + 2 : at + 1;
  if (isText(scan, word, "night")) return { next: word + 1, value: { part: "midnight" } };
  return isText(scan, word, "day") ? { next: word + 1, value: { part: "noon" } } : null;
}

const ONE_HOUR_PARTS: ReadonlySet<string> = new Set(["noon", "midnight", "day-end"]);

/** "this morning", "last night", "next evening": a part of a day near today. */
function readNear(scan: Scan, at: number): Read<Facets> | null {
  const { mod } = token(scan, at).lex;
  if (mod === null) return null;
  const inner = mod === 0 ? skipDegree(scan, at + 1) : at + 1;
  const { part } = token(scan, inner).lex;
  if (!part || ONE_HOUR_PARTS.has(part)) return null;
  if (mod === 0) return { next: inner + 1, value: { part: part === "night" ? "tonight" : part, span: today(scan) } };
  const fits = mod === -1 ? part === "night" : part === "morning" || part === "evening";
  return fits ? { next: inner + 1, value: { part, span: today(scan, mod) } } : null;
}

const FIRST_THING = phrases("first thing in the morning", "first thing");

/** "tonight", "noon", "EOD": parts that need nothing before them. */
function readPlain(scan: Scan, at: number, from: number): Read<Facets> | null {
  const first = anyPhrase(scan, from, FIRST_THING);
  if (first > 0) return { next: first, value: { part: "morning" } };
  const { part } = token(scan, from).lex;
  if (part === "tonight") {
    const early = isText(scan, at, "late") || isText(scan, at, "early");
    return early ? null : { next: from + 1, value: { part, span: today(scan) } };
  }
  return part !== null && ONE_HOUR_PARTS.has(part) ? { next: from + 1, value: { part } } : null;
}

const HALVES: Readonly<Record<string, DayPart>> = { am: "morning", pm: "afternoon" };

/** "[in] the morning", "at night", "Friday evening", "in the am": parts that lean on what stands before them. */
function readLeaning(scan: Scan, at: number, from: number, joined: boolean): Read<Facets> | null {
  const the = isText(scan, from - 1, "the");
  const { text, lex } = token(scan, from);
  const half = the ? HALVES[text] : undefined;
  if (half) return { next: from + 1, value: { part: half } };
  const { part } = lex;
  if (!part || part === "tonight" || (part === "lunch" && !AT_LUNCH.has(token(scan, from - 1).text))) return null;
  const led = LEADS.has(token(scan, at - 1).text);
  const opened = from > at && !(the && isText(scan, at, "the"));
  return led || joined || opened ? { next: from + 1, value: { part } } : null;
}

/** "[in] the morning", "this evening", "tonight", "at night", "late afternoon", "last night", "noon", "EOD". */
export function readDayPart(scan: Scan, at: number, joined: boolean): Read<Facets> | null {
  const split = readMid(scan, at);
  if (split) return split;
  const start = skipDegree(scan, at);
  const near = readNear(scan, start);
  if (near) return near;
  const from = isText(scan, start, "the") ? skipDegree(scan, start + 1) : start;
  return readPlain(scan, at, from) ?? readLeaning(scan, at, from, joined);
}

/** "at lunch" is a time; "for lunch", "lunch tomorrow" is a meal. */
const AT_LUNCH: ReadonlySet<string> = new Set([
  "at",
  "by",
  "around",
  "over",
  "during",
  "before",
  "after",
  "till",
  "until",
  "tomorrow",
  "today",
]);
const LEADS: ReadonlySet<string> = new Set([
  "in",
  "at",
  "during",
  "by",
  "until",
  "till",
  "for",
  "over",
  "before",
  "after",
  "each",
  "every",
  "on",
]);
