import { type Day, dayOfWall } from "../../calendar.ts";
import { hasDate, joinFacets } from "../../facets.ts";
import type { Repeat } from "../../repeat.ts";
import type { RepeatRule } from "../../repeat-rule.ts";
import { resolveDays } from "../../resolve-days.ts";
import { isText, phrase, type Read, type Scan, token } from "../../scan.ts";
import { shiftWall } from "../dates/shift.ts";
import { readAmount } from "../numbers/read-amount.ts";
import { readCardinal } from "../numbers/read-number.ts";
import { readTime } from "../times/read-time.ts";
import { readPoint } from "../when/read-point.ts";
import { readExcept } from "./read-except.ts";
import { readMonths } from "./read-months.ts";
import { readMonthly, readPlaces, ruleOfPlaces } from "./read-places.ts";
import { readWeekdays } from "./read-weekdays.ts";

type Tail = (scan: Scan, at: number, so: Repeat) => Read<Repeat> | null;

const withRule = (so: Repeat, parts: Partial<RepeatRule>): Repeat => ({ ...so, rule: { ...so.rule, ...parts } });
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
const readUntil: Tail = (scan, at, so) => {
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
const readStarting: Tail = (scan, at, so) => {
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
const readFor: Tail = (scan, at, so) => {
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

/** "at 5pm", "in the morning", "@ 9:30" */
const readAt: Tail = (scan, at, so) => {
  if (so.time.clock) return null;
  let from = at;
  let led = false;
  while (from < at + 3 && LEADS.has(token(scan, from).text)) {
    led ||= token(scan, from).text !== "in" && token(scan, from).text !== ",";
    from += 1;
  }
  const time = readTime(scan, from, led, true);
  const joined = time && joinFacets(so.time, time.value);
  return time && joined && !hasDate(joined) ? { next: time.next, value: { ...so, time: joined } } : null;
};

const LEADS: ReadonlySet<string> = new Set(["at", "in", "@", "around", "about", "by", ",", "from", "before", "after"]);

/** "weekly on wednesdays", "every 3 weeks on mon", "every month on the 15th", "every year on march 3", "at the start". */
const readOn: Tail = (scan, at, so) => {
  const led = isText(scan, at, "on") || isText(scan, at, "in") || isText(scan, at, "at") || isText(scan, at, ",");
  const from = led ? at + 1 : at;
  const { rule } = so;
  if (rule.freq === "WEEKLY" || rule.freq === "DAILY") {
    const days = rule.byDay.length === 0 && !isText(scan, at, "at") ? readWeekdays(scan, from) : null;
    if (!days) return null;
    const { part } = days.value;
    return {
      next: days.next,
      value: {
        ...withRule(so, { freq: "WEEKLY", byDay: days.value.codes }),
        time: part && !so.time.part ? { ...so.time, part } : so.time,
      },
    };
  }
  return rule.freq === "MONTHLY" || rule.freq === "YEARLY" ? readPlaceOn(scan, from, so, led) : null;
};

function readPlaceOn(scan: Scan, at: number, so: Repeat, led: boolean): Read<Repeat> | null {
  const { rule } = so;
  if (rule.byDay.length > 0 || rule.byMonthDay.length > 0 || !led) return null;
  return readPlacesOn(scan, at, so) ?? readDateOn(scan, at, so);
}

/** "monthly on the 2nd tuesday", "yearly on the fourth thursday in november" */
function readPlacesOn(scan: Scan, at: number, so: Repeat): Read<Repeat> | null {
  const places = readPlaces(scan, at);
  if (!places) return null;
  const monthly = readMonthly(scan, places, true);
  if (monthly && monthly.value.rule.byMonth.length > 0) {
    return { next: monthly.next, value: withRule(so, { ...monthly.value.rule, freq: "YEARLY" }) };
  }
  if (so.rule.freq !== "MONTHLY") return null;
  const { byDay, byMonthDay, bySetPos } = ruleOfPlaces(places.value, {});
  return { next: monthly ? monthly.next : places.next, value: withRule(so, { byDay, byMonthDay, bySetPos }) };
}

/** "every year on march 3", "every month on the 15th at 5" */
function readDateOn(scan: Scan, at: number, so: Repeat): Read<Repeat> | null {
  const yearly = so.rule.freq === "YEARLY";
  const point = readPoint(scan, at, true);
  const { month, dom, clock } = point?.value ?? {};
  if (!point || dom === undefined || (month === undefined && yearly)) return null;
  const time = clock ? { clock } : so.time;
  const byMonth = yearly && month !== undefined ? [month] : [];
  return { next: point.next, value: { ...withRule(so, { byMonthDay: [dom], byMonth }), time } };
}

/** "in march and may", "in January": only in those months. */
const readIn: Tail = (scan, at, so) => {
  if (!isText(scan, at, "in") || so.rule.byMonth.length > 0) return null;
  const months = readMonths(scan, at + 1);
  if (!months) return null;
  const yearly = so.rule.byDay.some((day) => day.length > 2) || so.rule.bySetPos !== null;
  return {
    next: months.next,
    value: withRule(so, { byMonth: months.value, ...(yearly ? { freq: "YEARLY" as const } : {}) }),
  };
};

export const TAILS: readonly Tail[] = [readExcept, readOn, readAt, readIn, readStarting, readUntil, readFor];
