import { joinFacets } from "../../facets.ts";
import { type Repeat, repeatOf } from "../../repeat.ts";
import type { RepeatRule } from "../../repeat-rule.ts";
import { isText, type Read, type Scan, token } from "../../scan.ts";
import { readTime } from "../times/read-time.ts";
import { readAdverb } from "./read-adverb.ts";
import { readEvery } from "./read-every.ts";
import { readPlaces, ruleOfPlaces } from "./read-places.ts";

const LEADS: ReadonlySet<string> = new Set([",", "at", "@", "by", "around", ";", "-", "–"]);

const skipLeads = (scan: Scan, at: number): number => {
  let next = at;
  while (next < at + 3 && LEADS.has(token(scan, next).text)) next += 1;
  return next;
};

/** "of the month", "of november": 0 for the month that the repeat says; null where neither stands here. */
function readPeriod(scan: Scan, at: number): Read<number> | null {
  if (!isText(scan, at, "of") && !isText(scan, at, "in")) return null;
  const the = isText(scan, at + 1, "the") ? 2 : 1;
  const { unit, month } = token(scan, at + the).lex;
  if (month > 0) return { next: at + the + 1, value: month };
  return the === 2 && unit === "month" ? { next: at + 3, value: 0 } : null;
}

/** The rule of "every month" or "monthly", if nothing but that is said: it takes the place that was said before it. */
function placed(plain: RepeatRule, period: number, places: RepeatRule): RepeatRule | null {
  if (plain.byDay.length > 0 || plain.byMonthDay.length > 0) return null;
  const { interval } = plain;
  if (plain.freq === "MONTHLY" && period === 0) return { ...places, interval };
  return plain.freq === "YEARLY" && period > 0 ? { ...places, freq: "YEARLY", byMonth: [period], interval } : null;
}

/** "the first monday of the month at 6am, every month": the place first, how often behind it. */
export function readPlaceFirst(scan: Scan, at: number): Read<Repeat> | null {
  const places = readPlaces(scan, at);
  const period = places && readPeriod(scan, places.next);
  if (!places || !period) return null;
  const time = readTime(scan, skipLeads(scan, period.next), true, true);
  const from = skipLeads(scan, time ? time.next : period.next);
  const plain = readEvery(scan, from) ?? readAdverb(scan, from);
  const rule = plain && placed(plain.value.rule, period.value, ruleOfPlaces(places.value, {}));
  const said = time && plain ? joinFacets(plain.value.time, time.value) : (plain?.value.time ?? {});
  return plain && rule && said ? { next: plain.next, value: repeatOf(rule, said) } : null;
}
