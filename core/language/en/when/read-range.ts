import { type Facets, hasDate, hasTime, joinFacets } from "../../facets.ts";
import { isText, type Read, type Scan, token } from "../../scan.ts";
import { startsWithAction } from "../lexicon/action-words.ts";
import { readClock } from "../times/read-time.ts";
import { connector, readBareDom, readDomRange, type Said } from "./read-dom-range.ts";
import { readPoint } from "./read-point.ts";

/** The other end, after "to": a point; a bare day of the month after a date with one; a bare hour after a time. */
function readLast(scan: Scan, at: number, first: Facets): Read<Facets> | null {
  const dom =
    first.dom !== undefined && first.clock === undefined && first.month !== undefined ? readBareDom(scan, at) : null;
  const point = readPoint(scan, at, first.clock !== undefined || first.part !== undefined);
  const comma = dom && isText(scan, dom.next, ",") ? 1 : 0;
  if (
    dom &&
    first.month !== undefined &&
    !(point && point.next > dom.next && (point.value.month !== undefined || point.value.clock !== undefined))
  ) {
    const year = token(scan, dom.next + comma);
    const said = year.kind === "number" && year.end - year.start === 4 && year.value > 1900 && year.value < 2200;
    if (said && first.year === undefined)
      return { next: dom.next + comma + 1, value: { dom: dom.value, month: first.month, year: year.value } };
    const base: Facets = {
      dom: dom.value,
      month: first.month,
      ...(first.year === undefined ? {} : { year: first.year }),
    };
    return { next: dom.next, value: base };
  }
  return point;
}

type Opening = { readonly from: number; readonly opened: boolean; readonly between: boolean };

/** "from", "between", "in between": the range's words begin behind them. */
function readOpening(scan: Scan, at: number): Opening {
  const inside = isText(scan, at, "in") && isText(scan, at + 1, "between");
  const between = inside || isText(scan, at, "between");
  const opened = between || isText(scan, at, "from");
  return { from: at + (inside ? 2 : opened ? 1 : 0), opened, between };
}

/** "from 2 to 4", "between 9h30 and 11", "9 - 11am", "Monday through Friday", "June 5-7"; a point when there is no end. */
export function readRange(scan: Scan, at: number, led: boolean): Read<Said> | null {
  const { from, opened, between } = readOpening(scan, at);
  const doms = readDomRange(scan, from, between);
  if (doms) return doms;
  const point = readPoint(scan, from, led || opened) ?? (opened || led ? null : readBareStart(scan, from));
  if (!point) return null;
  const range = extend(scan, point, between) ?? readTimesAfter(scan, point);
  if (range) return range;
  return between ? null : { next: point.next, value: { first: point.value, last: null } };
}

function extend(scan: Scan, point: Read<Facets>, between: boolean): Read<Said> | null {
  const to = connector(scan, point.next, between);
  if (!to || (isText(scan, to - 1, "to") && token(scan, to).lex.cue === false && token(scan, to).kind === "end"))
    return null;
  const last = readLast(scan, to, point.value);
  if (!last || !sameKind(point.value, last.value) || isHyphened(scan, point.next) || countsOn(scan, point, last))
    return null;
  return { next: last.next, value: { first: openToday(scan, to, point.value, last.value), last: last.value } };
}

/** "from 2pm till tomorrow 4:30": a date that opens the other end is only that end's. */
function openToday(scan: Scan, to: number, first: Facets, last: Facets): Facets {
  const own = hasDate(last) && !hasDate(first) && first.instant === undefined && !opensWithTime(scan, to);
  return own ? { ...first, span: { from: scan.today, to: scan.today, grain: "day" } } : first;
}

/** "7-Eleven": digits hyphened to a spelled number make a name. */
const isHyphened = (scan: Scan, at: number): boolean =>
  isText(scan, at, "-") &&
  !token(scan, at).gap &&
  !token(scan, at + 1).gap &&
  token(scan, at - 1).kind === "number" &&
  token(scan, at + 1).lex.cardinal >= 0;

/** "at 10 - 20": bare numbers after "at", the second beyond a bare hour, count something else. */
const countsOn = (scan: Scan, point: Read<Facets>, last: Read<Facets>): boolean =>
  isText(scan, point.next, "-") &&
  isText(scan, point.next - 2, "at") &&
  point.value.clock?.fixed === false &&
  token(scan, last.next - 2).text === "-" &&
  token(scan, last.next - 1).value > 12;

const opensWithTime = (scan: Scan, at: number): boolean =>
  token(scan, at).lex.part !== null || readClock(scan, at, true) !== null;

/** Both ends are times, or both dates; "today to 5" is neither. */
function sameKind(a: Facets, b: Facets): boolean {
  if (b.instant !== undefined || a.instant !== undefined) return true;
  if (hasTime(a)) return hasTime(b);
  return hasDate(b);
}

/** "lunch 12-1": numbers behind what takes its time are hours. */
const EVENTS: ReadonlySet<string> = new Set(
  "meeting call lunch dinner brunch breakfast sync standup stand-up class lesson practice training interview appointment workshop shift gym".split(
    " ",
  ),
);

/** "3-4pm", "9:30 - 11:00": a bare hour opens a range when a clock that is one closes it. */
function readBareStart(scan: Scan, at: number): Read<Facets> | null {
  const start =
    token(scan, at).kind === "number" || token(scan, at).lex.cardinal > 0 ? readClock(scan, at, true) : null;
  if (!start) return null;
  const to = connector(scan, start.next, false);
  if (!to) return null;
  const end = readClock(scan, to, false);
  const minuted = start.next > at + 1 || isText(scan, to + 1, ":");
  const bare = readClock(scan, to, true);
  const event = bare !== null && (EVENTS.has(token(scan, at - 1).text) || isDaytime(scan, at, to, bare.next));
  return event || end?.value.clock?.fixed === true || (end && minuted) ? start : null;
}

/** "deep work 9-12 tomorrow": hours of one half of the day that a dash joins, with a day behind them; no "pages 9-12". */
function isDaytime(scan: Scan, at: number, to: number, next: number): boolean {
  const dash = token(scan, at + 1);
  if (to !== at + 2 || next !== to + 1 || dash.gap || (dash.text !== "-" && dash.text !== "–")) return false;
  const [from, until] = [token(scan, at).value, token(scan, to).value];
  const before = token(scan, at - 1).text;
  if (from < 7 || until <= from || until > 24 || before.endsWith("s") || startsWithAction(before)) return false;
  const day = token(scan, isText(scan, next, "on") ? next + 1 : next).lex;
  return day.days !== null || (day.weekday >= 0 && !day.plural);
}

/** "December 15 from 7:00 to 8:00pm", "next Monday 6-8", "on the 12th at 4 - 6:30 pm". */
function readTimesAfter(scan: Scan, { next, value: date }: Read<Facets>): Read<Said> | null {
  if (!hasDate(date) || date.clock !== undefined) return null;
  let from = next;
  for (let i = 0; i < 2 && SKIPPED.has(token(scan, from).text); i += 1) from += 1;
  const opened = isText(scan, from, "from") || isText(scan, from, "between");
  const start = readClock(scan, opened ? from + 1 : from, true);
  if (!start) return null;
  const to = connector(scan, start.next, isText(scan, from, "between"));
  const end = to ? readPoint(scan, to, true) : null;
  if (!end || !hasTime(end.value)) return null;
  const first = joinFacets(date, start.value);
  return first && { next: end.next, value: { first, last: end.value } };
}

const SKIPPED: ReadonlySet<string> = new Set([",", "at", "@", "in"]);
