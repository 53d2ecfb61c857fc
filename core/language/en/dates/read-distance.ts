import type { Amount } from "../../amount.ts";
import type { Facets } from "../../facets.ts";
import { anyPhrase, isText, phrases, type Read, type Scan, token } from "../../scan.ts";
import { startsWithAction } from "../lexicon/action-words.ts";
import { readAmounts } from "../numbers/read-amount.ts";
import { readAnchor } from "./read-anchor.ts";
import { readAroundAnchor, readAroundClock, readNthFrom, shiftAnchor } from "./read-around.ts";
import { fromNow, isOfClock } from "./shift.ts";

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

const ASKED: ReadonlySet<string> = new Set(["me", "us", "again"]);

/** "in 10 check the cake", "remind me in 20 to …": minutes, where nothing is counted. */
function readBareMinutes(scan: Scan, at: number): Read<readonly Amount[]> | null {
  const number = token(scan, at + 1);
  const after = token(scan, at + 2);
  if (!isText(scan, at, "in") || number.kind !== "number" || number.value < 1 || number.value > 120) return null;
  const asked = ASKED.has(token(scan, at - 1).text);
  const said: readonly Amount[] = [{ count: number.value, unit: "minute" }];
  if (asked && (after.kind === "end" || after.text === "to" || after.text === "about"))
    return { next: at + 2, value: said };
  const opens = at === 0 && after.kind === "word" && startsWithAction(after.text);
  const closes = at > 0 && after.kind === "end" && startsWithAction(token(scan, 0).text) && number.value % 5 === 0;
  return opens || closes ? { next: at + 2, value: said } : null;
}

/** "in 3 days", "within an hour", "in around two and a half hours". */
function readIn(scan: Scan, at: number): Read<Facets> | null {
  if (!IN.has(token(scan, at).text)) return null;
  let from = at + 1;
  while (from < at + 4 && VAGUE.has(token(scan, from).text)) from += 1;
  const amounts = readAmounts(scan, from) ?? readBareMinutes(scan, at);
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
