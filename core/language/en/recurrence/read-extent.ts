import { type Day, dayOfWall } from "../../calendar.ts";
import { hasDate } from "../../facets.ts";
import { resolveDays } from "../../resolve-days.ts";
import { isText, phrase, token } from "../../scan.ts";
import { shiftWall } from "../dates/shift.ts";
import { readAmount } from "../numbers/read-amount.ts";
import { readCardinal } from "../numbers/read-number.ts";
import { readPoint } from "../when/read-point.ts";
import { type Tail, withRule } from "./tail.ts";

const UNTIL: ReadonlySet<string> = new Set(["until", "till", "til", "ending", "through", "thru", "to", "ends"]);
const STARTING: ReadonlySet<string> = new Set([
  "starting",
  "beginning",
  "from",
  "start",
  "begin",
  "commencing",
  "starts",
  "effective",
]);

const SKIP_LEADS: ReadonlySet<string> = new Set(["at", "in", "on", "@", "from", "around", "about", "by", "the"]);

/** "until november", "ending 5 may": the day it ends. */
export const readUntil: Tail = (scan, at, so) => {
  if (!UNTIL.has(token(scan, at).text)) return null;
  const lead = isText(scan, at + 1, "on") || isText(scan, at + 1, "in") ? at + 2 : at + 1;
  const point = readPoint(scan, lead, true);
  if (!point || (!hasDate(point.value) && point.value.instant === undefined)) return null;
  const from = so.starting ? (resolveDays(scan, so.starting)?.from ?? scan.today) : scan.today;
  const days = point.value.instant === undefined ? resolveDays({ ...scan, today: from }, point.value) : null;
  const until = days
    ? point.value.month !== undefined && point.value.dom === undefined
      ? days.from
      : days.to
    : dayOfWall(scan.now);
  return { next: point.next, value: withRule(so, { until }) };
};

/** "starting march 3rd", "from november", "starting in april". */
export const readStarting: Tail = (scan, at, so) => {
  if (!STARTING.has(token(scan, at).text) || so.starting) return null;
  const lead = SKIP_LEADS.has(token(scan, at + 1).text) && !isText(scan, at + 1, "the") ? at + 2 : at + 1;
  const point = readPoint(scan, lead, true) ?? readPoint(scan, at + 1, true);
  if (!point) return null;
  const { clock, part } = point.value;
  const time =
    so.time.clock || so.time.part ? so.time : { ...so.time, ...(clock ? { clock } : {}), ...(part ? { part } : {}) };
  return {
    next: point.next,
    value: {
      ...so,
      time,
      starting: hasDate(point.value) || point.value.instant !== undefined ? point.value : so.starting,
    },
  };
};

const COUNTS: ReadonlySet<string> = new Set([
  "times",
  "occurrences",
  "occurences",
  "repetitions",
  "sessions",
  "time",
  "occurrence",
]);

/** "for 5 occurrences", "10 times", "for the next 3 years", "for 6 weeks". */
export const readFor: Tail = (scan, at, so) => {
  const led = isText(scan, at, "for");
  let from = led ? at + 1 : at;
  const count = readCardinal(scan, from);
  if (count && COUNTS.has(token(scan, count.next).text))
    return { next: count.next + 1, value: withRule(so, { count: count.value }) };
  if (count && isText(scan, count.next, "x") && !token(scan, count.next).gap)
    return { next: count.next + 1, value: withRule(so, { count: count.value }) };
  if (!led) return null;
  from = phrase(scan, from, ["the", "next"]) || (isText(scan, from, "next") ? from + 1 : from);
  const amount = readAmount(scan, from);
  if (!amount || ["second", "minute", "hour"].includes(amount.value.unit)) return null;
  const start = so.starting ? (resolveDays(scan, so.starting)?.from ?? scan.today) : scan.today;
  const until: Day = Math.floor(shiftWall(start * 86_400, [amount.value], 1, scan) / 86_400);
  return { next: amount.next, value: withRule(so, { until }) };
};
