import type { Facets } from "../../facets.ts";
import { isText, type Read, type Scan, token } from "../../scan.ts";
import { readDistance } from "../dates/read-distance.ts";
import { readDottedDate } from "../dates/read-dotted-date.ts";
import { readEdge } from "../dates/read-edge.ts";
import { readModifiedUnit } from "../dates/read-modified-unit.ts";
import { readMonthDate } from "../dates/read-month-date.ts";
import { readNthDay } from "../dates/read-nth-day.ts";
import { readNumericDate } from "../dates/read-numeric-date.ts";
import { readOrdinalDay } from "../dates/read-ordinal-day.ts";
import { readQuarter } from "../dates/read-quarter.ts";
import { readRelativeDay } from "../dates/read-relative-day.ts";
import { readSeason } from "../dates/read-season.ts";
import { readTextSpeak } from "../dates/read-text-speak.ts";
import { readWeekFrom } from "../dates/read-week-from.ts";
import { readWeekOf } from "../dates/read-week-of.ts";
import { readWeekday } from "../dates/read-weekday.ts";
import { readWeekend } from "../dates/read-weekend.ts";
import { readYearAlone } from "../dates/read-year.ts";
import { readFeast } from "../holidays/read-feast.ts";
import { startsWithAction } from "../lexicon/action-words.ts";
import { readTime } from "../times/read-time.ts";
import { mayOpen } from "./may-open.ts";

/** What stands before a piece: a preposition that promises a time or date, a date that it may join. */
export type Lead = { readonly led: boolean; readonly dated: boolean; readonly joined: boolean };

type DateReader = (scan: Scan, at: number, lead: Lead) => Read<Facets> | null;

/** Readers of dates that begin with a word only. */
const WORDED: readonly DateReader[] = [readRelativeDay, readEdge, readWeekOf, readWeekend, readSeason, readFeast];
/** Readers of dates that may begin with a number. */
const NUMBERED: readonly DateReader[] = [
  readWeekFrom,
  readTextSpeak,
  readDistance,
  readNthDay,
  readModifiedUnit,
  readQuarter,
  readMonthDate,
  readDottedDate,
  (scan, at, lead) => readNumericDate(scan, at, lead.led || at === 0),
  readWeekday,
  (scan, at, lead) => readOrdinalDay(scan, at, lead.led || lead.joined),
  readYearAlone,
];

function longest(
  readers: readonly DateReader[],
  scan: Scan,
  at: number,
  lead: Lead,
  so: Read<Facets> | null,
): Read<Facets> | null {
  let best = so;
  for (const read of readers) {
    const found = read(scan, at, lead);
    if (found && (!best || found.next > best.next)) best = found;
  }
  return best;
}

/** The longest date that begins here. */
export function readDate(scan: Scan, at: number, lead: Lead): Read<Facets> | null {
  const worded = token(scan, at).kind === "number" ? null : longest(WORDED, scan, at, lead, null);
  return longest(NUMBERED, scan, at, lead, worded);
}

/** The longest date or time that begins here; a date wins a tie. */
export function readPiece(scan: Scan, at: number, lead: Lead): Read<Facets> | null {
  if (!mayOpen(scan, at)) return null;
  const date = readDate(scan, at, lead);
  const time = readTime(scan, at, lead.led || (lead.dated && bareHourEnds(scan, at)), lead.joined);
  if (!time) return date;
  return date && date.next >= time.next ? date : time;
}

/** "monday 10" is an hour where nothing follows that the 10 could count. */
function bareHourEnds(scan: Scan, at: number): boolean {
  const number = token(scan, at);
  if (number.kind !== "number" && number.lex.cardinal < 0) return false;
  const behind = token(scan, at + 1).lex.cardinal > 9 && number.kind === "word" ? at + 2 : at + 1;
  return endsHour(scan, behind) || (at <= 2 && startsWithAction(token(scan, behind).text)); // "tomorrow 9 call mum"
}

/** Nothing stands here that the number before it could count. */
export function endsHour(scan: Scan, at: number): boolean {
  const { kind, line, text, lex } = token(scan, at);
  const ended = kind === "end" || kind === "opaque" || line || (kind === "symbol" && !isText(scan, at, "%"));
  return ended || ENDS.has(text) || lex.part !== null;
}

const ENDS: ReadonlySet<string> = new Set("to for with at in on and please or till until every ish".split(" "));
