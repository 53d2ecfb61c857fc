import { anyPhrase, isText, phrases, type Read, type Scan, token } from "../../scan.ts";
import { readDigitClock } from "../times/read-digit-clock.ts";

/** A preposition before a mention; led: a bare hour or day may follow. */
export type Lead = { readonly word: string; readonly led: boolean };

const LEADS: ReadonlyMap<string, boolean> = new Map([
  ["at", true],
  ["@", true],
  ["by", true],
  ["before", true],
  ["after", true],
  ["until", true],
  ["till", true],
  ["til", true],
  ["around", true],
  ["about", true],
  ["since", true],
  ["on", true],
  ["for", true],
  ["due", false],
  ["starting", false],
  ["from", false],
  ["in", false],
  ["of", false],
  ["during", false],
  ["over", false],
  ["within", false],
  ["come", false],
  ["sometime", false],
  ["anytime", false],
  ["circa", true],
  ["approximately", true],
  ["approx", true],
  ["roughly", true],
  ["~", true],
  ["no", false],
  ["later", false],
  ["latest", false],
  ["through", true],
  ["beginning", false],
  ["as", false],
  ["not", false],
]);
const FILLERS: Readonly<Record<string, readonly string[]>> = {
  no: ["later", "than"],
  not: ["later", "than"],
  later: ["than"],
  as: ["of"],
};

/** One preposition: how far it reaches, and whether it ends the lead ("in", "from"). */
type Step = { readonly next: number; readonly led: boolean; readonly last: boolean };

/** "in", "within", "after 1 hour" are read with what follows, unless only a date follows ("in March"). */
function readOwnReader(scan: Scan, at: number, said: string): Step | null {
  if (said === "in" && !keepsIn(scan, at)) return { next: at + 1, led: false, last: true };
  return { next: at, led: false, last: true };
}

const OWN_READERS: ReadonlySet<string> = new Set(["in", "within", "from"]);

function readStep(scan: Scan, at: number): Step | null {
  const said = token(scan, at).text;
  const opens = LEADS.get(said);
  if (opens === undefined) return null;
  const filler = FILLERS[said] ?? [];
  if (!filler.every((each, i) => isText(scan, at + 1 + i, each))) return null;
  if (OWN_READERS.has(said) || (said === "after" && countsUnits(scan, at + 1))) return readOwnReader(scan, at, said);
  return { next: at + 1 + filler.length, led: opens || filler.length > 0, last: false };
}

const NOW_WORDS = phrases("at present", "at the moment", "at this moment");

/** "at", "by", "on", "no later than", "due by", "for around": the words before a date that go with it. */
export function readLead(scan: Scan, at: number): Read<Lead> | null {
  if (anyPhrase(scan, at, NOW_WORDS) > 0) return null;
  if (isText(scan, at, "a") && closesWithClock(scan, at + 1)) return { next: at + 1, value: { word: "at", led: true } };
  if (movedTo(scan, at)) return { next: at, value: { word: "", led: true } };
  let next = at;
  let led = false;
  let word = "";
  for (let count = 0; count < 3; count += 1) {
    const step = readStep(scan, next);
    if (!step) break;
    if (step.next > next && (word === "" || (word === "due" && !step.last))) word = token(scan, next).text;
    led ||= step.led;
    next = step.next;
    if (step.last) break;
  }
  return next === at ? null : { next, value: { word, led } };
}

const MOVERS: ReadonlySet<string> = new Set("move push reschedule shift bump bring postpone delay".split(" "));

/** "push the meeting to 3": a bare hour closes a request to move. */
function movedTo(scan: Scan, at: number): boolean {
  if (token(scan, at).kind !== "number" || !isText(scan, at - 1, "to") || at < 3) return false;
  const after = token(scan, at + 1);
  const closes = after.kind === "end" || after.line || (after.kind === "symbol" && token(scan, at + 2).kind === "end");
  return closes && [0, 1, 2].some((from) => MOVERS.has(token(scan, from).text));
}

/** "a 3pm" for "at 3pm", where nothing follows that it could describe. */
function closesWithClock(scan: Scan, at: number): boolean {
  const clock = readDigitClock(scan, at, false);
  const after = clock && token(scan, clock.next);
  return clock?.value.fixed === true && (after?.kind === "end" || after?.kind === "symbol");
}

/** "after 1 hour" is a distance, "after 1" an hour. */
function countsUnits(scan: Scan, at: number): boolean {
  const number = token(scan, at);
  const counted =
    number.kind === "number" ||
    number.lex.cardinal >= 0 ||
    number.text === "an" ||
    number.text === "a" ||
    number.text === "half";
  return counted && (token(scan, at + 1).lex.unit !== null || token(scan, at + 2).lex.unit !== null);
}

/** "in 3 days", "in the morning", "in between" are read with their "in". */
function keepsIn(scan: Scan, at: number): boolean {
  const after = token(scan, at + 1);
  const next = token(scan, at + 2);
  if (
    after.text === "between" ||
    after.text === "about" ||
    after.text === "around" ||
    after.text === "another" ||
    after.text === "a" ||
    after.text === "an" ||
    after.text === "half"
  )
    return true;
  if (after.text === "the" && (next.lex.part !== null || next.lex.unit !== null || next.lex.mod !== null)) return true;
  return after.kind === "number" || after.lex.cardinal >= 0;
}
