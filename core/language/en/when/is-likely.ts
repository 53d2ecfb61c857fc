import type { Read, Scan } from "../../scan.ts";
import { isText, token } from "../../scan.ts";
import type { Lead } from "./read-lead.ts";
import type { Said } from "./read-range.ts";

/** Guards against words that only look like time; true where the mention may stand. */
export function isLikely(scan: Scan, at: number, { next, value }: Read<Said>, lead: Read<Lead> | null): boolean {
  const { first, last } = value;
  if (lead && token(scan, at - 1).kind === "number" && next === lead.next + 1 && token(scan, lead.next).kind === "number") return false;
  if (last) return true;
  if (first.doubtful) return lead !== null ? DATE_LEADS.has(lead.value.word) || wholeMessage(scan, at, next) : wholeMessage(scan, at, next) || endsWithDay(scan, next, first.weekday);
  if (first.clock && !first.clock.fixed && next === (lead ? lead.next : at) + 1) return bareHourIsTime(scan, next, lead?.value.word ?? "");
  return true;
}

const DATE_LEADS: ReadonlySet<string> = new Set(["on", "by", "before", "after", "until", "till", "in", "for", "due", "since", "this", "come", "starting", "during", "of"]);

const wholeMessage = (scan: Scan, at: number, next: number): boolean => at === 0 && (token(scan, next).kind === "end" || (token(scan, next + 1).kind === "end" && token(scan, next).kind === "symbol"));

/** "call Bob thu": a weekday's short form closes the message. */
function endsWithDay(scan: Scan, next: number, weekday: number | undefined): boolean {
  const after = token(scan, next);
  return weekday !== undefined && (after.kind === "end" || after.line || after.text === "#" || after.text === "@" || after.text === "!");
}

/** A bare hour counts time only where nothing follows that it could number. */
function bareHourIsTime(scan: Scan, next: number, lead: string): boolean {
  const after = token(scan, next);
  if (after.kind === "end" || after.line || after.kind === "opaque") return true;
  if (after.kind === "symbol") return !isText(scan, next, "%") && !(isText(scan, next, "-") && token(scan, next + 1).kind === "word" && !after.gap);
  if (lead === "for" || lead === "on" || lead === "about") return FOLLOWERS.has(after.text);
  return lead !== "" && (FOLLOWERS.has(after.text) || after.lex.cue || !NOUNISH.test(after.text));
}

const FOLLOWERS: ReadonlySet<string> = new Set(
  "to that and or for with in on at please i we my the so because today tomorrow tonight this next every until till remind about before after from by sharp".split(" "),
);
const NOUNISH = /s$|^(?:percent|people|person|time|main|street|avenue|st|ave|different)$/;
