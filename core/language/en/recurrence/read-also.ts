import { type Facets, hasDate, hasTime } from "../../facets.ts";
import { canBeTimed, type RepeatRule } from "../../repeat-rule.ts";
import { isText, type Read, type Scan, token } from "../../scan.ts";
import { readTime } from "../times/read-time.ts";
import { endsHour } from "../when/read-piece.ts";
import type { Tail } from "./tail.ts";

const MOST = 8;
const ANDS: ReadonlySet<string> = new Set(["and", "&", "+", "/", "plus"]);
const LEADS: ReadonlySet<string> = new Set(["at", "@", "in", "the", "again", "then", "every"]);

/** Where the next of a list begins, and whether a comma alone stands before it. */
type Link = { readonly from: number; readonly comma: boolean };

function afterLink(scan: Scan, at: number): Link | null {
  const comma = isText(scan, at, ",");
  const anded = ANDS.has(token(scan, comma ? at + 1 : at).text);
  if (!comma && !anded) return null;
  let from = at + (comma ? 1 : 0) + (anded ? 1 : 0);
  while (from < at + 5 && LEADS.has(token(scan, from).text)) from += 1;
  return { from, comma: !anded };
}

/** A number alone, and a part of the day after a comma, must not begin another thing ("at 9, 3 eggs"). */
function isListed(scan: Scan, { value, next }: Read<Facets>, { from, comma }: Link): boolean {
  if (hasDate(value) || !hasTime(value)) return false;
  if (value.clock) return next > from + 1 || endsHour(scan, next);
  return !comma || afterLink(scan, next) !== null;
}

/** Further times of the same day: "at 8am *and 8pm*", "at 9*, 12 and 3*", "every morning *and evening*". */
export function readAlso(scan: Scan, at: number): Read<readonly Facets[]> {
  const value: Facets[] = [];
  let next = at;
  while (value.length < MOST) {
    const link = afterLink(scan, next);
    const time = link && readTime(scan, link.from, true, true);
    if (!time || !isListed(scan, time, link)) break;
    value.push(time.value);
    next = time.next;
  }
  return { next, value };
}

const STEPS_BY_CLOCK: ReadonlySet<string> = new Set(["HOURLY", "MINUTELY", "SECONDLY"]);

/** True where a rule can hold these times: hours of unlike minutes need days that can be told apart. */
export const holdsTimes = (rule: RepeatRule, times: readonly Facets[]): boolean =>
  times.length < 2 ||
  canBeTimed(
    rule,
    times.map(({ clock }) => clock?.seconds ?? 0),
  );

export const readAlsoAt: Tail = (scan, at, so) => {
  if (!hasTime(so.time) || so.also.length > 0 || STEPS_BY_CLOCK.has(so.rule.freq)) return null;
  const also = readAlso(scan, at);
  return also.value.length > 0 && holdsTimes(so.rule, [so.time, ...also.value])
    ? { next: also.next, value: { ...so, also: also.value } }
    : null;
};
