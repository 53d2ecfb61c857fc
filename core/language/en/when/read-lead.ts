import { isText, type Read, type Scan, token } from "../../scan.ts";
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
  ["this", false],
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

/** "at", "by", "on", "no later than", "due by", "for around": the words before a date that go with it. */
export function readLead(scan: Scan, at: number): Read<Lead> | null {
  let next = at;
  let led = false;
  let word = "";
  if (isText(scan, at, "at") && (isText(scan, at + 1, "present") || isText(scan, at + 2, "moment"))) return null;
  if (isText(scan, at, "a") && closesWithClock(scan, at + 1)) return { next: at + 1, value: { word: "at", led: true } };
  for (let count = 0; count < 3; count += 1) {
    const said = token(scan, next).text;
    const opens = LEADS.get(said);
    if (opens === undefined || said === "this") break;
    const filler = FILLERS[said];
    if (filler && !filler.every((each, i) => isText(scan, next + 1 + i, each))) break;
    if (said === "in" || said === "within" || said === "from" || (said === "after" && countsUnits(scan, next + 1))) {
      if (said === "in" && !keepsIn(scan, next)) next += 1;
      else if (word === "") return null;
      if (word === "") word = said;
      break;
    }
    next += 1 + (filler?.length ?? 0);
    led ||= opens || filler !== undefined;
    word = word === "" || word === "due" ? said : word;
  }
  return next === at ? null : { next, value: { word, led } };
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
