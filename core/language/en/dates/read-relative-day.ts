import type { Facets } from "../../facets.ts";
import { anyPhrase, isText, phrases, type Read, type Scan, token } from "../../scan.ts";

const DAY_AFTER = phrases("the day after", "day after");
const DAY_BEFORE = phrases("the day before", "day before");
const NOW = phrases(
  "right now",
  "just now",
  "as soon as possible",
  "at the moment",
  "at this moment",
  "at present",
  "immediately",
  "right away",
  "straight away",
  "asap",
  "now",
);
const THIS_DAY = phrases("this day", "the day", "this very day");
const NEXT_DAY = phrases("the next day", "next day", "the following day", "following day");
const LAST_DAY = phrases("the last day", "last day", "the previous day", "previous day");

const span = (day: number): Facets => ({ span: { from: day, to: day, grain: "day" } });

/** "today", "tomorrow", "day after tomorrow", "the next day", "now". */
export function readRelativeDay(scan: Scan, at: number): Read<Facets> | null {
  const { days } = token(scan, at).lex;
  if (days !== null) return { next: at + 1, value: span(scan.today + days) };
  const after = anyPhrase(scan, at, DAY_AFTER);
  if (after && token(scan, after).lex.days === 1) return { next: after + 1, value: span(scan.today + 2) };
  const before = anyPhrase(scan, at, DAY_BEFORE);
  if (before && token(scan, before).lex.days === -1) return { next: before + 1, value: span(scan.today - 2) };
  const now = anyPhrase(scan, at, NOW);
  if (now && (isText(scan, at - 1, "for") || isText(scan, at - 1, "day"))) return null;
  if (now) return { next: now, value: { instant: scan.now } };
  const near = neighbour(scan, at);
  return near;
}

function neighbour(scan: Scan, at: number): Read<Facets> | null {
  for (const [list, shift] of [
    [THIS_DAY, 0],
    [NEXT_DAY, 1],
    [LAST_DAY, -1],
  ] as const) {
    const next = anyPhrase(scan, at, list);
    if (
      next === 0 ||
      isText(scan, next, "of") ||
      isText(scan, next, "in") ||
      isText(scan, next, "after") ||
      isText(scan, next, "before")
    )
      continue;
    if (isText(scan, at, "the") && shift === 0) continue;
    return { next, value: span(scan.today + shift) };
  }
  return null;
}
