import type { Facets } from "../../facets.ts";
import type { Reading } from "../../reading.ts";
import type { Scan } from "../../scan.ts";
import type { Token } from "../../tokens.ts";
import { startsWithAction } from "../lexicon/action-words.ts";
import type { Taken } from "../summary.ts";

/** At most this sure; measured on the evals, so that 0.9 and more is right in at least 97 of 100. */
const CEILINGS = {
  untitled: 0.78,
  untitledButTimed: 0.91,
  leftover: 0.86,
  clause: 0.88,
  bare: 0.8,
  statement: 0.72,
  coarse: 0.84,
  vague: 0.84,
} as const;

const CLAUSE =
  /\b(?:when|before|after|until|while|because|since|that|whenever|unless|next|again|early|later|also|should|i)\b|[.;!?] \S/i;
const STATEMENT =
  /^(?:i|i'm|i'll|i've|he|she|it|it's|they|we|we'll|we're|you|there|this|that|these|those|the [a-z]+ (?:is|are|was|will))\b/i;

const isTaken = ({ start, end }: Token, taken: readonly Taken[]): boolean =>
  taken.some((span) => start < span.end && end > span.start);

/** "soon", "someday": a time was meant, and none was said. */
const VAGUE =
  /\b(?:soon(?:ish)?|later|eventually|some ?day|some ?time|at some point|one day|one of these days|in a (?:bit|while)|whenever|when(?:ever)? (?:i|you|we) (?:can|get (?:a chance|the chance|time)|have (?:a moment|time|a chance)))(?= *(?:[.!]|$)|(?: +[#@+!][\w-]+)+ *$| please\b)/i;

/** The same, said before the task: "remind me soon to …", "someday learn …". */
const VAGUE_FIRST =
  /^(?:[^a-z]*|.{0,60}?\b(?:remind|ping|nudge|tell|notify) (?:me|us) )(?:(?:a bit |a little )?later(?: on)?(?! today| tonight| this)|soon(?:ish)?|sometime|some time|at some point|one of these days|one day|some ?day|eventually|shortly|whenever|in a (?:bit|while|little while|little|moment|sec|jiffy)|when(?:ever)? (?:i|you|we) (?:can|get|have|find)\b.{0,16}?)\b/i;

const isVague = (text: string): boolean => VAGUE.test(text) || VAGUE_FIRST.test(text);

/** A word about time that no reader took is a sign that something was missed. */
function leavesTime(scan: Scan, from: number, taken: readonly Taken[]): boolean {
  if (taken.length > 20) return true;
  return scan.tokens.some((each) => {
    const { weekday, month, unit, part, days, doubtful } = each.lex;
    const timely =
      weekday >= 0 || month > 0 || part !== null || days !== null || (unit !== null && each.text.length > 1);
    return timely && !doubtful && each.start >= from && !isTaken(each, taken);
  });
}

/** What a title and dates were read from. `bare`: nothing said that the phrase is a task. */
export type Evidence = {
  readonly from: number; // where the title's words begin
  readonly taken: readonly Taken[];
  readonly bare: boolean;
  readonly first: Facets | null; // what the main mention of time says
};

/** Only a whole clock or a whole date makes a message without a title sure. */
function isExact(reading: Reading, first: Facets | null): boolean {
  if (reading.rrule !== null) return true;
  if (reading.start !== null || !first || first.feast) return false;
  const whole = first.month !== undefined && first.dom !== undefined && first.year !== undefined;
  return reading.due?.value === "date-time" || whole || first.span?.grain === "day";
}

function ceiling(scan: Scan, reading: Reading, { from, taken, bare, first }: Evidence): number {
  const { summary } = reading;
  if (summary === null) return !bare ? 0.95 : isExact(reading, first) ? CEILINGS.untitledButTimed : CEILINGS.untitled;
  if (leavesTime(scan, from, taken)) return CEILINGS.leftover;
  if (reading.due === null && isVague(scan.text)) return CEILINGS.vague;
  if (STATEMENT.test(summary)) return CEILINGS.statement;
  if (bare && !startsWithAction(summary)) return CEILINGS.bare;
  if (CLAUSE.test(summary)) return CEILINGS.clause;
  return reading.start !== null && reading.due?.value === "date" ? CEILINGS.coarse : 1;
}

/** How sure a request to make a task is, once its title and dates are known. */
export function taskConfidence(scan: Scan, reading: Reading, evidence: Evidence): number {
  return Math.min(reading.confidence, ceiling(scan, reading, evidence));
}
