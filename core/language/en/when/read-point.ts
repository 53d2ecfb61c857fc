import { type Facets, hasDate, joinFacets } from "../../facets.ts";
import { isText, type Read, type Scan, token } from "../../scan.ts";
import { NUMBERED_NOUNS } from "../lexicon/numbered-nouns.ts";
import { countsPeople } from "../lexicon/party-nouns.ts";
import { readTime } from "../times/read-time.ts";
import { readZone } from "../times/read-zone.ts";
import { readPiece } from "./read-piece.ts";

/** Words between the pieces of one mention; true: a bare hour may follow. */
const JOINS: ReadonlyMap<string, boolean> = new Map([
  ["at", true],
  ["@", true],
  ["around", true],
  ["about", true],
  ["by", true],
  ["for", true],
  ["before", true],
  ["after", true],
  ["until", true],
  ["~", true],
  ["on", false],
  ["of", false],
  ["in", false],
  ["from", false],
  ["the", false],
  [",", false],
  ["(", false],
  [";", false],
  ["later", false],
  ["sometime", false],
  ["due", false],
  ["'s", false],
]);
const PAIRED = 3;
/** "last quarter by friday": a date behind these bounds the task, and belongs to no other date. */
const BOUNDS: ReadonlySet<string> = new Set(["by", "before", "after", "until"]);

/** The piece that begins here, joined to what was read so far; null when there is none or it doesn't fit. */
function joinPiece(scan: Scan, from: number, at: number, so: Facets, led: boolean): Read<Facets> | null {
  const dated = (hasDate(so) || so.part !== undefined) && so.clock === undefined;
  const piece = readPiece(scan, from, { led: led || isText(scan, from - 1, "on"), dated, joined: true });
  const joined = piece && joinFacets(so, piece.value);
  if (!piece || !joined || standsApart(scan, from, piece, at)) return null;
  if (BOUNDS.has(token(scan, from - 1).text) && hasDate(so) && hasDate(piece.value)) return null;
  return { next: closed(scan, at, piece.next), value: joined };
}

/** Tries to read a further piece, over at most three joining words. */
function readJoined(scan: Scan, at: number, so: Facets): Read<Facets> | null {
  const special = readGluedClock(scan, at, so) ?? readLateYear(scan, at, so) ?? readLateZone(scan, at, so);
  if (special) return special;
  let led = false;
  for (let from = at; from <= at + PAIRED; from += 1) {
    const here = token(scan, from);
    if ((so.weekday !== undefined && here.lex.weekday >= 0) || (here.line && from > at)) return null;
    const joined = joinPiece(scan, from, at, so, led);
    if (joined) return joined;
    const join = JOINS.get(here.text);
    if (join === undefined) return null;
    led ||= join;
  }
  return null;
}

/** "2026-05-07T23:45": a clock glued to its date. */
function readGluedClock(scan: Scan, at: number, so: Facets): Read<Facets> | null {
  if (!isText(scan, at, "t") || token(scan, at).gap || so.year === undefined || so.dom === undefined) return null;
  const clock = readTime(scan, at + 1, true, true);
  return clock?.value.clock
    ? { next: clock.next, value: { ...so, clock: { ...clock.value.clock, fixed: true } } }
    : null;
}

/** "3pm tomorrow, Sydney time": the zone after the date. */
function readLateZone(scan: Scan, at: number, so: Facets): Read<Facets> | null {
  if (so.clock === undefined || so.zone !== undefined) return null;
  const zone = readZone(scan, isText(scan, at, ",") ? at + 1 : at);
  return zone && { next: zone.next, value: { ...so, zone: zone.value } };
}

/** "Thu Oct 26 11:00:09 2023": the year after the time. */
function readLateYear(scan: Scan, at: number, so: Facets): Read<Facets> | null {
  const year = token(scan, at);
  const fits =
    so.month !== undefined &&
    so.dom !== undefined &&
    so.year === undefined &&
    year.kind === "number" &&
    year.end - year.start === 4;
  return fits && year.gap && year.value >= 1900 && year.value < 2200
    ? { next: at + 1, value: { ...so, year: year.value } }
    : null;
}

/** A weekday or month after a comma that goes on with another thing is left alone only when it is doubtful. */
function standsApart(scan: Scan, from: number, piece: Read<Facets>, at: number): boolean {
  return piece.value.doubtful === true && from > at && isText(scan, at, ",");
}

function closed(scan: Scan, at: number, next: number): number {
  return isText(scan, at, "(") && isText(scan, next, ")") ? next + 1 : next;
}

/** "9 tomorrow", "8 this evening", "eight in the morning": an hour that the words after it make one. */
function readHourFirst(scan: Scan, at: number): Read<Facets> | null {
  const { kind, value, lex } = token(scan, at);
  const hour = kind === "number" ? value : lex.cardinal;
  if (hour < 1 || hour > 12 || SECOND_HAND.has(token(scan, at - 1).text) || countsPeople(scan, at)) return null;
  const time = readTime(scan, at, true, false);
  if (!time?.value.clock) return null;
  const after = token(scan, time.next);
  const day =
    after.lex.days !== null ||
    after.lex.part === "tonight" ||
    (isText(scan, time.next, "this") && token(scan, time.next + 1).lex.part !== null);
  const part =
    ((isText(scan, time.next, "in") || isText(scan, time.next, "of")) &&
      isText(scan, time.next + 1, "the") &&
      token(scan, time.next + 2).lex.part !== null) ||
    (isText(scan, time.next, "at") && isText(scan, time.next + 1, "night"));
  return day || part ? time : null;
}

const SECOND_HAND: ReadonlySet<string> = new Set([...NUMBERED_NOUNS, "least", "most", "buy", "-", "#"]);

/** One point in time: a date, a time, or both, in any order, however they are joined. */
export function readPoint(scan: Scan, at: number, led: boolean): Read<Facets> | null {
  const first = readPiece(scan, at, { led, dated: false, joined: false }) ?? readHourFirst(scan, at);
  if (!first) return null;
  let { next, value } = first;
  for (let steps = 0; steps < 6; steps += 1) {
    const more = readJoined(scan, next, value);
    if (!more) break;
    next = more.next;
    value = more.value;
  }
  return { next, value };
}
