import type { Mention } from "../../mention.ts";
import { isText, type Scan, token } from "../../scan.ts";
import { mayOpenFeast, readFeast } from "../holidays/read-feast.ts";
import { readAmounts } from "../numbers/read-amount.ts";
import { readRepeat } from "../recurrence/read-repeat.ts";
import { besideSpan, isTopic } from "./beside-span.ts";
import { isLikely } from "./is-likely.ts";
import { mayOpen } from "./may-open.ts";
import { readLead } from "./read-lead.ts";
import { readNotice } from "./read-notice.ts";
import { readRange } from "./read-range.ts";

const STARTS: ReadonlySet<string> = new Set(["starting", "beginning", "from", "commencing", "start"]);

type At = Pick<Mention, "at" | "from" | "next" | "lead">;

/** The longest of what can begin here wins: a repeat before a length before a point or range. */
function readTimes(scan: Scan, at: number): Mention | null {
  const lead = readLead(scan, at);
  const from = lead ? lead.next : at;
  if (!mayOpen(scan, from)) return null;
  const word = lead?.value.word ?? "";
  const here = (next: number): At => ({ at, from, next, lead: word });
  const repeat = readRepeat(scan, from);
  const range = readRange(scan, from, lead?.value.led ?? false);
  const reach = range?.next ?? 0;
  if (repeat && repeat.next >= reach) return { ...here(repeat.next), kind: "repeat", repeat: repeat.value };
  const duration = word === "for" || (word === "" && isSnooze(scan)) ? readAmounts(scan, from) : null;
  if (duration && duration.next >= reach) return { ...here(duration.next), kind: "duration", amounts: duration.value };
  if (!range || !isLikely(scan, at, range, lead) || isTopic(scan, at, word, range.value)) return null;
  return { ...here(range.next), kind: "point", ...besideSpan(scan, word, range.value) };
}

/** "snooze it 10 min": so long from now. */
const isSnooze = (scan: Scan): boolean => isText(scan, 0, "snooze");

function readMention(scan: Scan, at: number): Mention | null {
  const started = STARTS.has(token(scan, at).text) ? readRepeat(scan, at) : null;
  if (started) return { at, from: at, next: started.next, lead: "", kind: "repeat", repeat: started.value };
  const notice = mayOpen(scan, at) ? readNotice(scan, at) : null;
  if (!notice) return readTimes(scan, at);
  const { amounts, at: from } = notice.value;
  return { at: from, from, next: notice.next, lead: "", kind: "notice", amounts };
}

/** A number or word that is glued to what stands before it is part of that. */
function startsClean(scan: Scan, at: number): boolean {
  const here = token(scan, at);
  if (here.gap || at === 0) return true;
  const before = token(scan, at - 1);
  return before.kind === "symbol" && !GLUE.has(before.text);
}

const GLUE: ReadonlySet<string> = new Set([
  ".",
  "$",
  "€",
  "£",
  "#",
  "+",
  "-",
  "/",
  "=",
  "_",
  "%",
  "&",
  "\\",
  ":",
  "'",
  "*",
  "^",
]);

/** "Black Friday deals": the feast in a name is left behind whole, lest its Friday be read. */
function overName(scan: Scan, at: number): number {
  const feast = mayOpenFeast(token(scan, at).text) ? readFeast(scan, at) : null;
  return feast ? feast.next : at + 1;
}

/** No sentence speaks of time more often; what comes after is not looked at, which bounds the work. */
const MOST = 16;
/** Two thousand characters of prose have fewer words and marks; more is soup. */
const REACH = 420;
/** Nor does it have that many numbers and words of time, each of which all readers are shown. */
const CUES = 96;

/** The mentions of time in the text, left to right; each token is read from at most once as a beginning. */
export function findMentions(scan: Scan): Mention[] {
  const found: Mention[] = [];
  let cues = 0;
  for (let at = 0; at < Math.min(scan.tokens.length, REACH) && found.length < MOST && cues < CUES; ) {
    const { kind, lex } = token(scan, at);
    const mention =
      (kind === "word" || kind === "number" || isText(scan, at, "@")) && startsClean(scan, at)
        ? readMention(scan, at)
        : null;
    if (lex.cue || kind === "number") cues += 1;
    if (mention) {
      found.push(mention);
      at = Math.max(mention.next, at + 1);
    } else at = overName(scan, at);
  }
  return found;
}
