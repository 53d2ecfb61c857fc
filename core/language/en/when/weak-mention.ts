import type { Mention } from "../../mention.ts";
import { isText, type Scan, token } from "../../scan.ts";

const possessive = (scan: Scan, { next }: Mention): boolean => isText(scan, next, "'s") && !token(scan, next).gap;

/** Where the weekday of "the Friday report" stands, else -1. */
function namedWeekday(scan: Scan, mention: Mention): number {
  if (mention.kind !== "point" || mention.last !== null || mention.first.weekday === undefined) return -1;
  const at = mention.next - 1;
  const alone = mention.from === at || (mention.from === at - 1 && isText(scan, mention.from, "the"));
  return alone && NAMERS.has(token(scan, at - 1).text) ? at : -1;
}

/** "tomorrow's meeting", "the Friday report": the words belong to a name; they date the task when nothing else does. */
export function isWeak(scan: Scan, mention: Mention): boolean {
  if (possessive(scan, mention) || isAdjective(scan, mention)) return true;
  const after = token(scan, mention.next);
  return namedWeekday(scan, mention) >= 0 && after.kind === "word" && !after.lex.cue && !FOLLOWERS.has(after.text);
}

/** "20 daily planners" says nothing of when. */
export const isCounted = (scan: Scan, { kind, from, next }: Mention): boolean =>
  kind === "repeat" &&
  next === from + 1 &&
  token(scan, from - 1).kind === "number" &&
  token(scan, next).kind === "word" &&
  !FOLLOWERS.has(token(scan, next).text);

/** "file quarterly taxes by april 15": a day of the year is said, so the word tells what kind they are. */
export const isKindOf = (scan: Scan, { kind, from, next }: Mention, points: readonly Mention[]): boolean =>
  kind === "repeat" &&
  next === from + 1 &&
  token(scan, from).text.endsWith("ly") &&
  token(scan, next).kind === "word" &&
  !token(scan, next).lex.cue &&
  !FOLLOWERS.has(token(scan, next).text) &&
  !REMINDERS.has(token(scan, next).text) &&
  points.some((one) => one.kind === "point" && one.first.month !== undefined && one.first.dom !== undefined);

/** "the quarterly training by 15 October": what kind of training it is. */
const isAdjective = (scan: Scan, { kind, from, next }: Mention): boolean =>
  kind === "repeat" &&
  next === from + 1 &&
  token(scan, from).text.endsWith("ly") &&
  NAMERS.has(token(scan, from - 1).text) &&
  token(scan, next).kind === "word" &&
  !REMINDERS.has(token(scan, next).text);
const REMINDERS: ReadonlySet<string> = new Set(
  "reminder reminders task tasks alert alarm notification todo at on".split(" "),
);

const NAMERS: ReadonlySet<string> = new Set(["the", "our", "my", "your", "a"]);
const FOLLOWERS: ReadonlySet<string> = new Set([
  "at",
  "to",
  "and",
  "or",
  "for",
  "with",
  "from",
  "before",
  "after",
  "by",
  "in",
  "on",
  "please",
]);

/** A weak mention leaves the words before it to the name, and takes its own "'s" along. */
export function narrowed(scan: Scan, mention: Mention): Mention {
  if (possessive(scan, mention)) return { ...mention, at: mention.from, next: mention.next + 1 };
  return isWeak(scan, mention) ? { ...mention, at: namedWeekday(scan, mention) } : mention;
}
