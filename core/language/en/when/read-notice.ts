import { anyPhrase, isText, phrases, type Read, type Scan, token } from "../../scan.ts";
import { readAnchor } from "../dates/read-anchor.ts";
import type { Amount } from "../numbers/read-amount.ts";
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

const ends = (scan: Scan, at: number): boolean =>
  token(scan, at).kind === "end" ||
  token(scan, at).kind === "symbol" ||
  token(scan, at).line ||
  token(scan, at).text === "to";

/** How long before its due time a task wants to be brought up: "15 minutes before", "remind me an hour before the exam". */
export type Notice = { readonly amounts: readonly Amount[]; readonly at: number };

const ABOUT: ReadonlySet<string> = new Set(["about", "of", "that", "for"]);

/** Where the clause that asks for the notice begins: ", and remind me", "with an alert". */
function clauseStart(scan: Scan, at: number): number {
  let from = at;
  if (THINGS.has(token(scan, from - 1).text)) {
    from -= 1;
    while (["a", "an", "the", "me", "give", "send", "set", "with"].includes(token(scan, from - 1).text)) from -= 1;
  } else if (token(scan, from - 1).text === "me" && VERBS.has(token(scan, from - 2).text)) from -= 2;
  if (from === at) return at;
  if (isText(scan, from - 1, "and") || isText(scan, from - 1, "with")) from -= 1;
  if (isText(scan, from - 1, ",")) from -= 1;
  return from <= 1 ? at : from;
}

/** Reads a notice; a distance to another date ("a day before Christmas") is none. */
export function readNotice(scan: Scan, at: number): Read<Notice> | null {
  const one =
    isText(scan, at, "day") || isText(scan, at, "night") || isText(scan, at, "hour") || isText(scan, at, "week");
  const the = isText(scan, at, "the") && token(scan, at + 1).lex.unit !== null ? 1 : 0;
  const amounts =
    one || the
      ? { next: at + the + 1, value: [{ count: 1, unit: token(scan, at + the).lex.unit ?? ("day" as const) }] }
      : readAmounts(scan, at);
  if (!amounts) return null;
  const next = anyPhrase(scan, amounts.next, BEFORE);
  if (next === 0 || readAnchor(scan, next)) return null;
  const before = token(scan, at - 1).text === "for" ? token(scan, at - 2) : token(scan, at - 1);
  const asked = ASKING.has(before.text);
  const from = clauseStart(scan, at);
  if (!ends(scan, next))
    return asked &&
      (ABOUT.has(token(scan, next).text) || isText(scan, next - 1, "before") || isText(scan, next - 1, "to")) &&
      from === at
      ? { next, value: { amounts: amounts.value, at: token(scan, at - 1).text === "for" ? at - 1 : at } }
      : null;
  return at > 0 ? { next, value: { amounts: amounts.value, at: from } } : null;
}
