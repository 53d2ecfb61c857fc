import { hasDate, joinFacets } from "../../facets.ts";
import type { Repeat } from "../../repeat.ts";
import { isText, type Read, type Scan, token } from "../../scan.ts";
import { readTime } from "../times/read-time.ts";
import { readPoint } from "../when/read-point.ts";
import { readAdverb } from "./read-adverb.ts";
import { holdsTimes, readAlso } from "./read-also.ts";
import { readDayOfMonths, readEvery } from "./read-every.ts";
import { readPlaceFirst } from "./read-place-first.ts";
import { readMonthly, readPlaces } from "./read-places.ts";
import { TAILS } from "./read-tail.ts";

function readHead(scan: Scan, at: number): Read<Repeat> | null {
  const plain = readEvery(scan, at) ?? readAdverb(scan, at) ?? readDayOfMonths(scan, at);
  if (plain) return plain;
  const places = readPlaces(scan, at);
  return places && readMonthly(scan, places, false);
}

/** All that belongs to a repeat after its head, in any order. */
function readTails(scan: Scan, head: Read<Repeat>): Read<Repeat> {
  let { next, value } = head;
  for (let steps = 0; steps < 8; steps += 1) {
    const from = isText(scan, next, ",") || isText(scan, next, "and") ? next + 1 : next;
    const more = tailAt(scan, next, value) ?? (from > next ? tailAt(scan, from, value) : null);
    if (!more) break;
    next = more.next;
    value = more.value;
  }
  return { next, value };
}

function tailAt(scan: Scan, at: number, so: Repeat): Read<Repeat> | null {
  for (const read of TAILS) {
    const more = read(scan, at, so);
    if (more) return more;
  }
  return null;
}

const STARTS: ReadonlySet<string> = new Set(["starting", "beginning", "from", "commencing", "start"]);

/** "starting in april, daily until march": the beginning said first. */
function readStartFirst(scan: Scan, at: number): Read<Repeat> | null {
  if (!STARTS.has(token(scan, at).text)) return null;
  const lead = isText(scan, at + 1, "in") || isText(scan, at + 1, "on") ? at + 2 : at + 1;
  const point = readPoint(scan, lead, true);
  if (!point) return null;
  const head = readHead(scan, isText(scan, point.next, ",") ? point.next + 1 : point.next);
  return head && readTails(scan, { next: head.next, value: { ...head.value, starting: point.value } });
}

const LINKS: ReadonlySet<string> = new Set(["on", ",", "in", "at"]);

/** "10am on the 15th of every month", "8am and 8pm daily": the time of day first. */
function readTimeFirst(scan: Scan, at: number): Read<Repeat> | null {
  const time = readTime(scan, at, TIME_LEADS.has(token(scan, at - 1).text), false);
  if (!time || hasDate(time.value)) return null;
  const also = readAlso(scan, time.next);
  const from = LINKS.has(token(scan, also.next).text) ? also.next + 1 : also.next;
  const plainNumber = token(scan, from).kind === "number" && token(scan, from + 1).gap;
  const head = plainNumber ? null : readHead(scan, from);
  if (!head) return null;
  const joined = joinFacets(head.value.time, time.value);
  if (!joined || !holdsTimes(head.value.rule, [joined, ...also.value])) return null;
  return readTails(scan, { next: head.next, value: { ...head.value, time: joined, also: also.value } });
}

const TIME_LEADS: ReadonlySet<string> = new Set(["at", "@", "by", "around", "about", "for", "before", "after"]);

/** A repeat that begins here, with all that belongs to it. */
export function readRepeat(scan: Scan, at: number): Read<Repeat> | null {
  const placed = readPlaceFirst(scan, at);
  if (placed) return readTails(scan, placed);
  const head = readHead(scan, at);
  return head ? readTails(scan, head) : (readTimeFirst(scan, at) ?? readStartFirst(scan, at));
}
