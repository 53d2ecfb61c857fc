import type { Facets } from "../../facets.ts";
import { resolveDays } from "../../resolve-days.ts";
import type { Read, Scan } from "../../scan.ts";
import { isText, token } from "../../scan.ts";
import { countsPeople } from "../lexicon/party-nouns.ts";
import type { Said } from "./read-dom-range.ts";
import type { Lead } from "./read-lead.ts";

const NAMING_LEADS: ReadonlySet<string> = new Set(["", "of", "for"]);

/** Guards against words that only look like time; true where the mention may stand. */
export function isLikely(scan: Scan, at: number, { next, value }: Read<Said>, lead: Read<Lead> | null): boolean {
  const { first, last } = value;
  const from = lead ? lead.next : at;
  const word = lead?.value.word ?? "";
  if (first.clock?.fixed === false && countsPeople(scan, from)) return false;
  if (lead && next === from + 1 && isNumber(scan, at - 1) && isNumber(scan, from) && !countsPeople(scan, at - 1))
    return false;
  if (isPartOfName(scan, from, next, first)) return false;
  if (last) return true;
  if (isPastPeriod(scan, at, first, word)) return false;
  if (first.doubtful) return isBacked(scan, at, next, word, first);
  if (NAMING_LEADS.has(word) && modifiesNoun(scan, at, next, first)) return false;
  return first.clock?.fixed !== false || next !== from + 1 || bareHourIsTime(scan, next, word);
}

/** "monday.com", "the Sunday Times" */
const isPartOfName = (scan: Scan, from: number, next: number, first: Facets): boolean =>
  (isName(scan, next) && next === from + 1) || (first.weekday !== undefined && isTitled(scan, next - 1));

const COMPARED: ReadonlySet<string> = new Set("with vs versus than to and".split(" "));
const OF_THINGS: ReadonlySet<string> = new Set(["of", "from", "since"]);

/** "compare with March 2024", "the figures of last March": a stretch that is over is what a thing is about. */
function isPastPeriod(scan: Scan, at: number, first: Facets, word: string): boolean {
  const coarse = first.month !== undefined && first.dom === undefined && !first.clock && !first.part;
  const led =
    OF_THINGS.has(word) ||
    OF_THINGS.has(token(scan, at).text) ||
    (word === "" && (COMPARED.has(token(scan, at - 1).text) || OF_THINGS.has(token(scan, at - 1).text)));
  if (!coarse || !led || at < 1) return false;
  const days = resolveDays(scan, first);
  return days !== null && days.to < scan.today;
}

const isNumber = (scan: Scan, at: number): boolean =>
  token(scan, at).kind === "number" || token(scan, at).lex.cardinal >= 0;

/** "monday.com": a word glued on makes a name of it. */
const isName = (scan: Scan, next: number): boolean =>
  isText(scan, next, ".") &&
  !token(scan, next).gap &&
  !token(scan, next + 1).gap &&
  token(scan, next + 1).kind === "word";

/** "the Sunday Times": a weekday between an article and another capital is part of a name. */
const isTitled = (scan: Scan, at: number): boolean =>
  token(scan, at).lex.weekday >= 0 &&
  ARTICLES.has(token(scan, at - 1).text) &&
  isCapital(scan, at) &&
  isCapital(scan, at + 1) &&
  !token(scan, at + 1).lex.cue &&
  token(scan, at + 1).text.length > 2;

const isCapital = (scan: Scan, at: number): boolean =>
  token(scan, at).kind === "word" && /^\p{Lu}\p{Ll}/u.test(scan.text.slice(token(scan, at).start, token(scan, at).end));

/** "may", "sat", "sun" count only behind a preposition, as the whole message, or, for weekdays, at its end. */
function isBacked(scan: Scan, at: number, next: number, word: string, first: Facets): boolean {
  if (word !== "") return DATE_LEADS.has(word) || wholeMessage(scan, at, next);
  return first.month === undefined && (wholeMessage(scan, at, next) || endsWithDay(scan, next, first.weekday));
}

/** "the Q3 report", "my October appointment", "Christmas party", "24/7 support": a month, a quarter or a feast before a noun is part of its name. */
function modifiesNoun(scan: Scan, at: number, next: number, first: Facets): boolean {
  const coarse =
    (first.month !== undefined && first.dom === undefined) ||
    first.feast !== undefined ||
    isText(scan, at, "q") ||
    first.swapped !== undefined ||
    isSlashed(scan, at, next);
  const after = token(scan, next);
  if (isSlashed(scan, at, next) && isText(scan, at, "24") && isText(scan, at + 2, "7")) return true;
  if (
    !coarse ||
    first.clock ||
    first.part ||
    after.kind !== "word" ||
    after.line ||
    CLOSERS.has(after.text) ||
    after.lex.cue ||
    after.text === "'s"
  )
    return false;
  return (
    !isSlashed(scan, at, next) ||
    ARTICLES.has(token(scan, at - 1).text) ||
    FRACTION.test(`${token(scan, at).text}/${token(scan, at + 2).text}`)
  );
}

const isSlashed = (scan: Scan, at: number, next: number): boolean => next === at + 3 && isText(scan, at + 1, "/");
const ARTICLES: ReadonlySet<string> = new Set(["the", "a", "an", "my", "our", "your", "his", "her", "their"]);
const FRACTION = /^(?:1\/[23468]|2\/3|3\/[48]|5\/8)$/;
const CLOSERS: ReadonlySet<string> = new Set(
  "at and or to of by from till until through thru around before after for please in on this next last every with so because but we i you they he she it my our your about is are was remind thanks if when unless via re".split(
    " ",
  ),
);

const DATE_LEADS: ReadonlySet<string> = new Set([
  "on",
  "by",
  "before",
  "after",
  "until",
  "till",
  "in",
  "for",
  "due",
  "since",
  "this",
  "come",
  "starting",
  "during",
  "of",
]);

const wholeMessage = (scan: Scan, at: number, next: number): boolean =>
  at === 0 &&
  (token(scan, next).kind === "end" || (token(scan, next + 1).kind === "end" && token(scan, next).kind === "symbol"));

/** "call Bob thu": a weekday's short form closes the message. */
function endsWithDay(scan: Scan, next: number, weekday: number | undefined): boolean {
  const after = token(scan, next);
  return weekday !== undefined && (after.kind === "end" || after.line || after.kind === "opaque");
}

/** A bare hour counts time only where nothing follows that it could number. */
function bareHourIsTime(scan: Scan, next: number, lead: string): boolean {
  const after = token(scan, next);
  if (after.kind === "end" || after.line || after.kind === "opaque") return true;
  if (after.kind === "symbol") return !isText(scan, next, "%") && !isSpanOfNumbers(scan, next);
  if (lead === "for" || lead === "on" || lead === "about") return FOLLOWERS.has(after.text) && after.text !== "at";
  return lead !== "" && (FOLLOWERS.has(after.text) || after.lex.cue || !NOUNISH.test(after.text));
}

/** "10-fold", "10 - 10.1": a dash ties the number to what follows. */
function isSpanOfNumbers(scan: Scan, at: number): boolean {
  const after = token(scan, at + 1);
  if (!isText(scan, at, "-")) return false;
  return after.kind === "number" || (after.kind === "word" && !token(scan, at).gap);
}

const FOLLOWERS: ReadonlySet<string> = new Set(
  "to that and or for with in on at please i we my the so because today tomorrow tonight this next every until till remind about before after from by sharp".split(
    " ",
  ),
);
const NOUNISH = /s$|^(?:percent|people|person|time|main|street|avenue|st|ave|different)$/;
