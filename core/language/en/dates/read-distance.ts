import type { Amount } from "../../amount.ts";
import { DAY_SECONDS } from "../../calendar.ts";
import type { Facets } from "../../facets.ts";
import { resolveDays, weekdayFrom } from "../../resolve-days.ts";
import { anyPhrase, isText, phrases, type Read, type Scan, token } from "../../scan.ts";
import type { Token } from "../../tokens.ts";
import { readAmounts } from "../numbers/read-amount.ts";
import { readOrdinal } from "../numbers/read-number.ts";
import { readClock } from "../times/read-time.ts";
import { readAnchor } from "./read-anchor.ts";
import { fromNow, isOfClock, isPlausible, shiftWall } from "./shift.ts";

const AHEAD = phrases(
  "from now",
  "from today",
  "later",
  "hence",
  "from this moment",
  "time",
  "out",
  "after now",
  "into the future",
  "in the future",
);
const BEHIND = phrases("ago", "earlier", "before now", "back", "before today");
const IN: ReadonlySet<string> = new Set(["in", "within", "after", "inside"]);
const VAGUE: ReadonlySet<string> = new Set([
  "about",
  "around",
  "approximately",
  "roughly",
  "the",
  "next",
  "another",
  "maybe",
  "at",
  "most",
]);

/** "in 3 days", "within an hour", "in around two and a half hours". */
function readIn(scan: Scan, at: number): Read<Facets> | null {
  if (!IN.has(token(scan, at).text)) return null;
  let from = at + 1;
  while (from < at + 4 && VAGUE.has(token(scan, from).text)) from += 1;
  const amounts = readAmounts(scan, from);
  if (!amounts) return null;
  if (isText(scan, at, "after") && anyPhrase(scan, amounts.next, AHEAD) === 0 && isText(scan, amounts.next, "of"))
    return null;
  const tail =
    isText(scan, amounts.next, "'") || isText(scan, amounts.next, "'s") || isText(scan, amounts.next, "time")
      ? timeTail(scan, amounts.next)
      : amounts.next;
  const end = anyPhrase(scan, tail, FROM_NOW) || tail;
  return found(end, fromNow(scan, amounts.value, 1));
}

const FROM_NOW = phrases("from now", "from today");

/** "in two weeks' time" */
function timeTail(scan: Scan, at: number): number {
  const from = isText(scan, at, "time") ? at : at + 1;
  return isText(scan, from, "time") ? from + 1 : at;
}

const found = (next: number, value: Facets | null): Read<Facets> | null => value && { next, value };

/** "2 weeks ago", "an hour from now", "3 days later", "two weeks hence". */
function readFromNow(scan: Scan, at: number, amounts: Read<readonly Amount[]>): Read<Facets> | null {
  const behind = anyPhrase(scan, amounts.next, BEHIND);
  if (behind) {
    if (isText(scan, behind - 1, "ago")) {
      const anchor = readAnchor(scan, behind);
      if (anchor && !isOfClock(amounts.value)) return shiftAnchor(scan, amounts.value, -1, anchor);
    }
    return found(behind, fromNow(scan, amounts.value, -1));
  }
  const ahead = anyPhrase(scan, amounts.next, AHEAD);
  if (!ahead) return null;
  const word = token(scan, ahead - 1).text;
  if ((word === "time" || word === "out" || word === "back") && !(token(scan, amounts.next).gap === false)) return null;
  return at >= 0 ? found(ahead, fromNow(scan, amounts.value, 1)) : null;
}

const SIGNS: Readonly<Record<string, -1 | 1>> = {
  from: 1,
  after: 1,
  following: 1,
  before: -1,
  past: 1,
  prior: -1,
  "+": 1,
};

function shiftAnchor(scan: Scan, amounts: readonly Amount[], sign: -1 | 1, anchor: Read<Facets>): Read<Facets> | null {
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
function readAroundAnchor(scan: Scan, amounts: Read<readonly Amount[]>): Read<Facets> | null {
  const sign = SIGNS[token(scan, amounts.next).text] ?? onWeekday(scan, amounts);
  if (sign === undefined) return null;
  const to = isText(scan, amounts.next + 1, "to") ? 2 : 1;
  const anchor = readAnchor(scan, amounts.next + to);
  return anchor && shiftAnchor(scan, amounts.value, sign, anchor);
}

/** "15 minutes from 1pm", "an hour before noon" */
function readAroundClock(scan: Scan, amounts: Read<readonly Amount[]>): Read<Facets> | null {
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
function readNthFrom(scan: Scan, at: number): Read<Facets> | null {
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

/** Distances in time: from now, or from another date. */
export function readDistance(scan: Scan, at: number): Read<Facets> | null {
  const inside = readIn(scan, at);
  if (inside) return inside;
  const the = isText(scan, at, "the") ? 1 : 0;
  const from = at + the;
  const nth = readNthFrom(scan, from);
  if (nth) return nth;
  const amounts =
    token(scan, from).lex.unit !== null && !token(scan, from).lex.plural
      ? oneUnit(scan, from)
      : readAmounts(scan, from);
  if (!amounts) return null;
  return (
    readFromNow(scan, at, amounts) ??
    readAroundAnchor(scan, amounts) ??
    (isText(scan, at - 1, "for") ? null : readAroundClock(scan, amounts))
  );
}

/** "the day after Christmas", "week from Monday": the unit alone is one of it. */
function oneUnit(scan: Scan, at: number): Read<readonly Amount[]> | null {
  const { unit, times } = token(scan, at).lex;
  return unit === "day" || unit === "week" || unit === "month"
    ? { next: at + 1, value: [{ unit, count: times }] }
    : null;
}
