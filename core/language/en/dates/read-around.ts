import type { Amount } from "../../amount.ts";
import { DAY_SECONDS } from "../../calendar.ts";
import type { Facets } from "../../facets.ts";
import { resolveDays, weekdayFrom } from "../../resolve-days.ts";
import { isText, type Read, type Scan, token } from "../../scan.ts";
import type { Token } from "../../tokens.ts";
import { readOrdinal } from "../numbers/read-number.ts";
import { readClock } from "../times/read-time.ts";
import { readAnchor } from "./read-anchor.ts";
import { isOfClock, isPlausible, shiftWall } from "./shift.ts";

/** Distances from another date or clock: "two weeks from Tuesday", "an hour before noon", "the Monday after Christmas". */
const SIGNS: Readonly<Record<string, -1 | 1>> = {
  from: 1,
  after: 1,
  following: 1,
  before: -1,
  past: 1,
  prior: -1,
  "+": 1,
};

export function shiftAnchor(
  scan: Scan,
  amounts: readonly Amount[],
  sign: -1 | 1,
  anchor: Read<Facets>,
): Read<Facets> | null {
  const days = resolveDays(scan, anchor.value);
  if (!days) return null;
  const base = (sign < 0 ? days.from : days.to) * DAY_SECONDS;
  if (isOfClock(amounts)) return null;
  const wall = shiftWall(base, amounts, sign, scan);
  if (!isPlausible(wall)) return null;
  const day = Math.floor(wall / DAY_SECONDS);
  return { next: anchor.next, value: { span: { from: day, to: day, grain: "day" } } };
}

const isCount = ({ text, kind, lex }: Token): boolean => text === "a" || kind === "number" || lex.cardinal > 0;

/** "a week on Friday" is the Friday of the week after. */
const onWeekday = (scan: Scan, { next, value }: Read<readonly Amount[]>): 1 | undefined =>
  isText(scan, next, "on") &&
  isCount(token(scan, next - 2)) &&
  token(scan, next + 1).lex.weekday >= 0 &&
  value.every(({ unit }) => unit === "week")
    ? 1
    : undefined;

/** "2 weeks from Tuesday", "a day before the 15th", "the day after Christmas", "three days prior to may 4". */
export function readAroundAnchor(scan: Scan, amounts: Read<readonly Amount[]>): Read<Facets> | null {
  const sign = SIGNS[token(scan, amounts.next).text] ?? onWeekday(scan, amounts);
  if (sign === undefined) return null;
  const to = isText(scan, amounts.next + 1, "to") ? 2 : 1;
  const anchor = readAnchor(scan, amounts.next + to);
  return anchor && shiftAnchor(scan, amounts.value, sign, anchor);
}

/** "15 minutes from 1pm", "an hour before noon" */
export function readAroundClock(scan: Scan, amounts: Read<readonly Amount[]>): Read<Facets> | null {
  const sign = SIGNS[token(scan, amounts.next).text];
  const clock = sign === undefined || !isOfClock(amounts.value) ? null : readClock(scan, amounts.next + 1, false);
  const named =
    token(scan, amounts.next + 1).lex.part === "noon" ? { next: amounts.next + 2, seconds: 43_200, fixed: true } : null;
  const base = clock?.value.clock ? { next: clock.next, ...clock.value.clock } : named;
  if (!base || sign === undefined) return null;
  const seconds = shiftWall(base.seconds, amounts.value, sign, scan);
  return seconds < 0 || seconds >= DAY_SECONDS
    ? null
    : { next: base.next, value: { clock: { seconds, fixed: base.fixed } } };
}

/** "third tuesday after christmas", "the monday before the 15th" */
export function readNthFrom(scan: Scan, at: number): Read<Facets> | null {
  const nth = readOrdinal(scan, at) ?? { next: at, value: 1 };
  const { weekday, plural } = token(scan, nth.next).lex;
  const sign =
    isText(scan, nth.next + 1, "after") || isText(scan, nth.next + 1, "following")
      ? 1
      : isText(scan, nth.next + 1, "before")
        ? -1
        : 0;
  if (weekday < 0 || plural || sign === 0) return null;
  const anchor = readAnchor(scan, nth.next + 2);
  const days = anchor && resolveDays(scan, anchor.value);
  if (!anchor || !days || anchor.value.weekday !== undefined || isText(scan, nth.next + 2, "next")) return null;
  const day =
    weekdayFrom(sign > 0 ? days.to : days.from, weekday, sign > 0 ? undefined : -1, false) + sign * 7 * (nth.value - 1);
  return { next: anchor.next, value: { span: { from: day, to: day, grain: "day" } } };
}
