import type { Amount } from "../../amount.ts";
import { anyPhrase, isText, phrases, type Read, type Scan, token } from "../../scan.ts";
import { readAnchor } from "../dates/read-anchor.ts";
import { readAmounts } from "../numbers/read-amount.ts";

const BEFORE = phrases(
  "ahead of time",
  "in advance",
  "before hand",
  "before then",
  "before that",
  "before it",
  "before the event",
  "beforehand",
  "before",
  "prior to",
  "prior",
  "early",
  "ahead",
  "earlier",
);
const ASKING: ReadonlySet<string> = new Set(["me", "us", "reminder", "alert", "notification", "reminders"]);
const THINGS: ReadonlySet<string> = new Set(["alarm", "reminder", "alert", "notification", "warning", "heads"]);
const VERBS: ReadonlySet<string> = new Set(["remind", "alert", "notify", "ping", "warn", "tell"]);

/** "30m before and 1 day before": another notice. */
function isFollowed(scan: Scan, at: number): boolean {
  const again = isText(scan, at + 1, "again") || isText(scan, at + 1, "then") ? 2 : 1;
  const amounts = isText(scan, at, "and") ? readLength(scan, at + again) : null;
  return amounts !== null && anyPhrase(scan, amounts.next, BEFORE) > 0;
}

const ends = (scan: Scan, at: number): boolean =>
  token(scan, at).kind === "end" ||
  token(scan, at).kind === "symbol" ||
  token(scan, at).kind === "opaque" ||
  token(scan, at).line ||
  token(scan, at).text === "to" ||
  isFollowed(scan, at);

/** How long before its due time a task wants to be brought up: "15 minutes before", "remind me an hour before the exam". */
export type Notice = { readonly amounts: readonly Amount[]; readonly at: number };

const ABOUT: ReadonlySet<string> = new Set(["about", "of", "that", "for"]);

const ASKERS: ReadonlySet<string> = new Set(["a", "an", "the", "me", "give", "send", "set", "with"]);

/** Where the clause that asks for the notice begins: ", and remind me", "with an alert". */
function clauseStart(scan: Scan, at: number): number {
  const again = isText(scan, at - 1, "again") || isText(scan, at - 1, "then");
  if (again && isText(scan, at - 2, "and")) return at - 2; // "2 days before and again 1 hour before"
  let from = at;
  if (THINGS.has(token(scan, from - 1).text)) {
    from -= 1;
    for (let back = 0; back < 6 && ASKERS.has(token(scan, from - 1).text); back += 1) from -= 1;
  } else if (token(scan, from - 1).text === "me" && VERBS.has(token(scan, from - 2).text)) from -= 2;
  if (from === at) return at;
  if (isText(scan, from - 1, "and") || isText(scan, from - 1, "with")) from -= 1;
  if (isText(scan, from - 1, ",")) from -= 1;
  return from <= 1 ? at : from;
}

const SINGLE: ReadonlySet<string> = new Set(["day", "night", "hour", "week"]);

/** "the day", "an hour", "15 minutes" */
function readLength(scan: Scan, at: number): Read<readonly Amount[]> | null {
  const the = isText(scan, at, "the") ? 1 : 0;
  const { unit } = token(scan, at + the).lex;
  const one = SINGLE.has(token(scan, at + the).text) && unit !== null;
  return one ? { next: at + the + 1, value: [{ count: 1, unit }] } : the > 0 ? null : readAmounts(scan, at);
}

/** "remind me an hour before the exam": what follows is the task, when a reminder was asked for right before. */
function startsTask(scan: Scan, at: number, next: number): boolean {
  const asker = token(scan, isText(scan, at - 1, "for") ? at - 2 : at - 1).text;
  const asked = ASKING.has(asker) || (isText(scan, at - 2, "heads") && asker === "up");
  return asked && (ABOUT.has(token(scan, next).text) || TASKWARD.has(token(scan, next - 1).text));
}

/** "can i get a reminder half an hour before my haircut": nothing but courtesies stands before it. */
function isOpening(scan: Scan, from: number): boolean {
  for (let at = 0; at < from; at += 1) if (!COURTESIES.has(token(scan, at).text)) return false;
  return true;
}
const COURTESIES: ReadonlySet<string> = new Set(
  "can could may might would i we you please pls get have need want like i'd to just also hi hey hello ,".split(" "),
);

const TASKWARD: ReadonlySet<string> = new Set(["before", "to"]);

/** Reads a notice; a distance to another date ("a day before Christmas") is none. */
export function readNotice(scan: Scan, at: number): Read<Notice> | null {
  const amounts = readLength(scan, at);
  const next = amounts ? anyPhrase(scan, amounts.next, BEFORE) : 0;
  if (!amounts || next === 0 || readAnchor(scan, next)) return null;
  const from = clauseStart(scan, at);
  const closed = ends(scan, next);
  if (closed ? at === 0 : (from !== at && !isOpening(scan, from)) || !startsTask(scan, at, next)) return null;
  const led = !closed && isText(scan, at - 1, "for");
  return { next, value: { amounts: amounts.value, at: led ? at - 1 : closed ? from : at } };
}
