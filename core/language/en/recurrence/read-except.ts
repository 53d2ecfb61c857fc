import { hasDate } from "../../facets.ts";
import type { Exception, Repeat } from "../../repeat.ts";
import { CODES, repeatRule } from "../../repeat-rule.ts";
import { isText, type Read, type Scan, token } from "../../scan.ts";
import { readPoint } from "../when/read-point.ts";
import { readMonths } from "./read-months.ts";
import { readPlaces, ruleOfPlaces } from "./read-places.ts";
import { readWeekdays } from "./read-weekdays.ts";

const EXCEPT: ReadonlySet<string> = new Set(["except", "excluding", "but", "skipping", "unless", "excepting"]);
const EXCEPT_LEADS: ReadonlySet<string> = new Set(["for", "in", "on", "not", "each", "every", "the"]);

/** What may stand between two exceptions: a comma, "and", "or"; the same index when nothing does. */
function overJoin(scan: Scan, at: number): number {
  const from = isText(scan, at, ",") ? at + 1 : at;
  return isText(scan, from, "and") || isText(scan, from, "or") ? from + 1 : from;
}

function overLeads(scan: Scan, at: number): number {
  let from = at;
  while (from < at + 3 && EXCEPT_LEADS.has(token(scan, from).text)) from += 1;
  return from;
}

const opensExcept = (scan: Scan, at: number): boolean =>
  EXCEPT.has(token(scan, at).text) &&
  (!isText(scan, at, "but") || isText(scan, at + 1, "not") || isText(scan, at + 1, "skip"));

/** "except in May", "except on march 6th and march 8th", "except for the 2nd Monday", "except each 2nd monday in March". */
export function readExcept(scan: Scan, at: number, so: Repeat): Read<Repeat> | null {
  if (!opensExcept(scan, at)) return null;
  const except: Exception[] = [];
  let next = at;
  for (let from = at + 1; except.length < 9; from = overJoin(scan, next)) {
    if (from === next) break;
    const one = readException(scan, overLeads(scan, from));
    if (!one) break;
    except.push(one.value);
    next = one.next;
  }
  return except.length > 0 ? { next, value: leaveOut(so, except) } : null;
}

/** "every day except weekends" is a rule of its own; other exceptions become days. */
function leaveOut(so: Repeat, except: readonly Exception[]): Repeat {
  const { rule } = so;
  const plain = rule.interval === 1 && rule.byMonth.length === 0 && (rule.freq === "DAILY" || rule.freq === "WEEKLY");
  const out = except.flatMap((each) => ("rule" in each && each.rule.freq === "WEEKLY" ? each.rule.byDay : []));
  const days = rule.freq === "DAILY" ? CODES : rule.byDay;
  const left = days.filter((code) => !out.includes(code));
  if (!plain || out.length === 0 || left.length === 0) return { ...so, except: [...so.except, ...except] };
  const others = except.filter((each) => !("rule" in each && each.rule.freq === "WEEKLY"));
  return { ...so, rule: { ...rule, freq: "WEEKLY", byDay: left }, except: [...so.except, ...others] };
}

function readException(scan: Scan, at: number): Read<Exception> | null {
  const places = readPlaces(scan, at);
  const nthDays = places && places.value.byDay.length > 0 ? places : null;
  if (nthDays) {
    const months =
      isText(scan, nthDays.next, "in") || isText(scan, nthDays.next, "of") ? readMonths(scan, nthDays.next + 1) : null;
    const rule = ruleOfPlaces(nthDays.value, months ? { byMonth: months.value } : {});
    return { next: months ? months.next : nthDays.next, value: { rule } };
  }
  const days = readWeekdays(scan, at);
  if (days) return { next: days.next, value: { rule: repeatRule("WEEKLY", { byDay: days.value.codes }) } };
  const point = readPoint(scan, at, true);
  return point && hasDate(point.value) ? { next: point.next, value: { facets: point.value } } : null;
}
