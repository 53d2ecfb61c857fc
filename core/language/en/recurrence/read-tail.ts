import { hasDate, joinFacets } from "../../facets.ts";
import type { Repeat } from "../../repeat.ts";
import { isText, type Read, type Scan, token } from "../../scan.ts";
import { readTime } from "../times/read-time.ts";
import { readPoint } from "../when/read-point.ts";
import { readAlsoAt } from "./read-also.ts";
import { readExcept } from "./read-except.ts";
import { readFor, readStarting, readUntil } from "./read-extent.ts";
import { readMonths } from "./read-months.ts";
import { readMonthly, readPlaces, ruleOfPlaces } from "./read-places.ts";
import { readWeekdays } from "./read-weekdays.ts";
import { type Tail, withRule } from "./tail.ts";

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
  const known = so.rule.byMonth;
  if (!point || dom === undefined || (yearly && month === undefined && known.length === 0)) return null;
  const time = clock ? { clock } : so.time;
  const byMonth = yearly && month !== undefined ? [month] : known;
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

export const TAILS: readonly Tail[] = [
  readExcept,
  readOn,
  readAt,
  readAlsoAt,
  readIn,
  readStarting,
  readUntil,
  readFor,
];
