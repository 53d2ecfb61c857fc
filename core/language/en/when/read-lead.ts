import { anyPhrase, isText, phrases, type Read, type Scan, token } from "../../scan.ts";
import { isParticle } from "./is-particle.ts";
import { readImpliedAt } from "./read-implied-at.ts";

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

/** "close the till" */
const isCashTill = (scan: Scan, at: number): boolean =>
  isText(scan, at, "till") && OWNERS.has(token(scan, KINDS.has(token(scan, at - 1).text) ? at - 2 : at - 1).text);
const KINDS: ReadonlySet<string> = new Set(["new", "old", "main", "cash"]);
const OWNERS: ReadonlySet<string> = new Set(["the", "a", "our", "my", "your", "each"]);
const OWN_READERS: ReadonlySet<string> = new Set(["in", "within", "from"]);

function readStep(scan: Scan, at: number): Step | null {
  if (isParticle(scan, at) || isCashTill(scan, at)) return null;
  const said = token(scan, at).text;
  const opens = LEADS.get(said);
  if (opens === undefined || (said === "come" && !isComing(scan, at))) return null;
  const filler = said === "later" && isToday(scan, at + 1) ? [] : (FILLERS[said] ?? []);
  if (!filler.every((each, i) => isText(scan, at + 1 + i, each))) return null;
  if (OWN_READERS.has(said) || (said === "after" && countsUnits(scan, at + 1))) return readOwnReader(scan, at, said);
  const dot = said === "approx" && isText(scan, at + 1, ".") ? 1 : 0;
  return { next: at + 1 + filler.length + dot, led: opens || filler.length > 0, last: false };
}

const NOW_WORDS = phrases("at present", "at the moment", "at this moment");

/** "at", "by", "on", "no later than", "due by", "for around": the words before a date that go with it. */
export function readLead(scan: Scan, at: number): Read<Lead> | null {
  if (anyPhrase(scan, at, NOW_WORDS) > 0) return null;
  const implied = readImpliedAt(scan, at);
  if (implied) return implied;
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

/** "later today", "later tonight" */
const isToday = (scan: Scan, at: number): boolean =>
  token(scan, at).lex.days === 0 || token(scan, at).lex.part === "tonight";

/** "come friday" is a date's; "the guests come on the 3rd" is not. */
function isComing(scan: Scan, at: number): boolean {
  const before = token(scan, at - 1);
  const subject = before.text.endsWith("s") || SUBJECTS.has(before.text);
  return !subject && !LEADS.has(token(scan, at + 1).text);
}

const SUBJECTS: ReadonlySet<string> = new Set("i you we they people guests to will can should may must 'll".split(" "));

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
