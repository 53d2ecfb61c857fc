import type { DaySpan, Facets } from "../../facets.ts";
import { isText, type Read, type Scan, token } from "../../scan.ts";

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

/** "[in] the morning", "this evening", "tonight", "at night", "late afternoon", "last night", "noon", "EOD". */
export function readDayPart(scan: Scan, at: number, joined: boolean): Read<Facets> | null {
  const split = readMid(scan, at);
  if (split) return split;
  let from = skipDegree(scan, at);
  const mod = token(scan, from).lex.mod;
  if (isText(scan, from, "this") || mod === 0) {
    const inner = skipDegree(scan, from + 1);
    const { part } = token(scan, inner).lex;
    if (!part || part === "noon" || part === "midnight") return null;
    return { next: inner + 1, value: { part: part === "night" ? "tonight" : part, span: today(scan) } };
  }
  if (mod === -1 && token(scan, from + 1).lex.part === "night")
    return { next: from + 2, value: { part: "night", span: today(scan, -1) } };
  if (mod === 1 && (isText(scan, from + 1, "morning") || isText(scan, from + 1, "evening"))) {
    return { next: from + 2, value: { part: token(scan, from + 1).lex.part ?? "morning", span: today(scan, 1) } };
  }
  const the = isText(scan, from, "the");
  if (the) from = skipDegree(scan, from + 1);
  const word = token(scan, from);
  if (the && (word.text === "am" || word.text === "pm"))
    return { next: from + 1, value: { part: word.text === "am" ? "morning" : "afternoon" } };
  const { part } = word.lex;
  if (!part || (part === "lunch" && !AT_LUNCH.has(token(scan, from - 1).text))) return null;
  if (part === "tonight" && (isText(scan, at, "late") || isText(scan, at, "early"))) return null;
  if (part === "tonight") return { next: from + 1, value: { part, span: today(scan) } };
  if (part === "noon" || part === "midnight" || part === "day-end") return { next: from + 1, value: { part } };
  const led = joined || the || from > at || LEADS.has(token(scan, at - 1).text);
  return led && !(the && joined === false && !LEADS.has(token(scan, at - 1).text))
    ? { next: from + 1, value: { part } }
    : null;
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
