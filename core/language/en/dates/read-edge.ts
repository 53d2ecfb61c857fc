import { type Day, dayOf, weekdayOf } from "../../calendar.ts";
import type { DaySpan, Facets } from "../../facets.ts";
import { resolveDays } from "../../resolve-days.ts";
import { anyPhrase, isText, phrases, type Read, type Scan, token } from "../../scan.ts";
import { readYear } from "../numbers/read-number.ts";
import { readModifiedUnit, unitAway } from "./read-modified-unit.ts";
import { readMonthDate } from "./read-month-date.ts";
import { readQuarter } from "./read-quarter.ts";

type Edge = "begin" | "middle" | "end";

const EDGES: Readonly<Record<string, Edge>> = {
  end: "end",
  close: "end",
  beginning: "begin",
  start: "begin",
  begin: "begin",
  early: "begin",
  late: "end",
  mid: "middle",
  middle: "middle",
};

const SHORT: Readonly<Record<string, { readonly edge: Edge; readonly unit: "week" | "month" | "quarter" | "year" }>> = {
  eow: { edge: "end", unit: "week" },
  eom: { edge: "end", unit: "month" },
  eoq: { edge: "end", unit: "quarter" },
  eoy: { edge: "end", unit: "year" },
  bom: { edge: "begin", unit: "month" },
  boy: { edge: "begin", unit: "year" },
};

/** The last working day closes a week; months, quarters and years close on their last day. */
function edgeOf(span: DaySpan, edge: Edge): Day {
  if (edge === "begin") return span.from;
  if (edge === "middle") return Math.floor((span.from + span.to) / 2);
  return span.grain === "week" && span.to - span.from === 6
    ? span.from + ((4 - weekdayOf(span.from) + 7) % 7)
    : span.to;
}

const day = (at: Day): Facets => ({ span: { from: at, to: at, grain: "day" } });

function readWhole(scan: Scan, at: number): Read<DaySpan> | null {
  const modified = readModifiedUnit(scan, at);
  if (modified?.value.span) return { next: modified.next, value: modified.value.span };
  const from = isText(scan, at, "the") ? at + 1 : at;
  const { unit, plural } = token(scan, from).lex;
  if (unit !== null && !plural && token(scan, from).text.length > 2) {
    const span = unit === "business-day" ? null : unitAway(scan, unit, 0);
    return span && { next: from + 1, value: span };
  }
  const quarter = readQuarter(scan, from);
  const month = quarter ?? (token(scan, from).lex.month > 0 ? readMonthDate(scan, from) : null);
  const days = month && resolveDays(scan, month.value);
  if (days && days.grain !== "day") return { next: month.next, value: days };
  const year = readYear(scan, from);
  if (year && year.value > 1900 && token(scan, from).value > 1900) {
    return { next: year.next, value: { from: dayOf(year.value, 1, 1), to: dayOf(year.value, 12, 31), grain: "year" } };
  }
  return null;
}

/** "end of the month", "beginning of next year", "mid-November", "late march", "EOM", "end of day". */
export function readEdge(scan: Scan, at: number): Read<Facets> | null {
  const from = isText(scan, at, "the") ? at + 1 : at;
  const short = SHORT[token(scan, from).text];
  if (short) {
    if (token(scan, from).text === "boy" && !isUpper(scan, from)) return null;
    const span = unitAway(scan, short.unit, 0);
    return span && { next: from + 1, value: day(edgeOf(span, short.edge)) };
  }
  const edge = EDGES[token(scan, from).text];
  if (!edge) return null;
  return readClose(scan, from) ?? readEdgeOf(scan, from + 1, edge, token(scan, from).text);
}

const CLOSE = phrases("close of business", "close of play", "end of business");

/** "close of business" ends the day. */
function readClose(scan: Scan, at: number): Read<Facets> | null {
  const next = anyPhrase(scan, at, CLOSE);
  return next === 0 || token(scan, next).lex.unit === "day" ? null : { next, value: { part: "day-end" } };
}

const isUpper = (scan: Scan, at: number): boolean =>
  /^[A-Z]+$/.test(scan.text.slice(token(scan, at).start, token(scan, at).end));
const MONTHLY: ReadonlySet<string> = new Set(["mid", "early", "late"]);

function readEdgeOf(scan: Scan, at: number, edge: Edge, word: string): Read<Facets> | null {
  const of = isText(scan, at, "of");
  const dash = isText(scan, at, "-") ? 1 : 0;
  if (!of && !MONTHLY.has(word)) return null;
  const skip = of ? at + 1 : at + dash;
  const around = isText(scan, skip, "around") ? skip + 1 : skip;
  const business =
    around + (isText(scan, around, "the") || isText(scan, around, "this") || isText(scan, around, "business") ? 1 : 0);
  const dayWord = token(
    scan,
    isText(scan, business, "business") || isText(scan, business, "work") || isText(scan, business, "working")
      ? business + 1
      : business,
  );
  if (of && dayWord.lex.unit === "day" && !dayWord.lex.plural) return endOfDay(scan, business, edge);
  if (!of && token(scan, around).lex.month === 0 && token(scan, around).lex.mod === null && word !== "mid") return null;
  const whole = readWhole(scan, around);
  if (!whole || whole.value.grain === "day") return null;
  return { next: whole.next, value: day(edgeOf(whole.value, edge)) };
}

function endOfDay(scan: Scan, at: number, edge: Edge): Read<Facets> | null {
  if (edge === "middle") return null;
  const skip = isText(scan, at, "business") || isText(scan, at, "work") || isText(scan, at, "working") ? 2 : 1;
  return { next: at + skip, value: { part: edge === "end" ? "day-end" : "morning" } };
}
