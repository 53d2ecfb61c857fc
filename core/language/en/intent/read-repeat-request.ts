import type { Reading, Reference, Verb } from "../../reading.ts";
import { EMPTY_READING } from "../../reading-parts.ts";
import { requestStart } from "./politeness.ts";
import { readReferences } from "./read-references.ts";

const REF =
  "(?:#\\d+|(?:task|number) #?\\d+|it|this one|that one|this|that|the (?:first|second|third|fourth|fifth|last) one)";
const NAMED = "(?:the|my|our) (?<words>.{2,60}?)";
const END = "[ .!?]*$";
const THIS_TIME = "(?:this time|this once|just (?:this )?once|for now|today|this week|this month)";

const is = (...patterns: readonly string[]): RegExp => new RegExp(`^(?:${patterns.join("|")})${END}`);
const naming = (...patterns: readonly string[]): RegExp[] => patterns.map((pattern) => new RegExp(`^${pattern}${END}`));

const SKIP = [
  is(
    "skip(?: over)?",
    `skip(?: over)? ${REF}(?: ${THIS_TIME})?`,
    `skip (?:this|the next|today's|tomorrow's|this week's|next week's|this month's)(?: (?:one|time|occurrence))?(?: (?:of|for) ${REF})?`,
    `skip ${THIS_TIME}`,
    `not ${THIS_TIME}`,
  ),
  ...naming(`skip ${NAMED} ${THIS_TIME}`, `skip (?:this|the next) (?:one|occurrence) of ${NAMED}`),
];
const STOP_WORDS =
  "(?:stop repeating|(?:don't|do not|never|no longer) repeat|(?:stop|remove|clear|drop) the repeat(?:s|ing)?)";
const ANY_MORE = "(?: (?:any ?more|again|please|now|from now on))*";
const STOP = [
  is(
    `${STOP_WORDS}(?: (?:of|on|for|from))?(?: ${REF})?${ANY_MORE}`,
    `(?:make|let) ${REF} (?:not|stop) repeat(?:ing)?${ANY_MORE}`,
    `stop ${REF} (?:from )?repeating${ANY_MORE}`,
    `${REF} (?:doesn't|does not|shouldn't|should not|needn't|must not) repeat${ANY_MORE}`,
    "no more repeats",
  ),
  ...naming(`${STOP_WORDS}(?: (?:of|on|for|from))? ${NAMED}${ANY_MORE}`),
];
const COMES =
  "(?:next|again|next due|due next|due again|repeat|come (?:back|round|up)(?: next| again)?|be next|happen next)";
const WHEN = "when(?:'s| is| are| does| do| will)";
const COUNT = "(?:few|two|three|four|five|six|\\d{1,2})";
const DATES = "(?:ones|dates|times|occurrences|repeats)";
const SHOW = "(?:show(?: me)?|what are|what're|list|see|tell me|give me)";
const OCCURRENCES = [
  is(
    `${WHEN} ${REF} ${COMES}`,
    `${WHEN} the next (?:one|time|occurrence)`,
    `how often does ${REF} repeat`,
    `(?:${SHOW} )?(?:the |its )?(?:next|upcoming|coming) (?:${COUNT}|${DATES}|${COUNT} ${DATES})(?: (?:of|for) ${REF})?`,
  ),
  ...naming(
    `${WHEN} ${NAMED} ${COMES}`,
    `(?:${SHOW} )?(?:the )?(?:next|upcoming) (?:${COUNT} )?(?:dates|occurrences) (?:of|for) ${NAMED}`,
  ),
];

type About = Pick<Reading, "intent" | "verb" | "edit">;
const REQUESTS: readonly (readonly [readonly RegExp[], About])[] = [
  [SKIP, { intent: "update", verb: "skip-task" satisfies Verb, edit: null }],
  [STOP, { intent: "update", verb: "edit-task" satisfies Verb, edit: { rrule: null } }],
  [OCCURRENCES, { intent: "query", verb: "show-occurrences" satisfies Verb, edit: null }],
];

const LONGEST = 120;

/** "skip this one", "stop repeating", "when is it next?": whole short requests about a task's repeat. null: none of them. */
export function readRepeatRequest(text: string): Reading | null {
  if (text.length > LONGEST) return null;
  const lower = text.trim().toLowerCase().replaceAll("’", "'");
  const request = lower.slice(requestStart(lower));
  for (const [patterns, about] of REQUESTS) {
    const found = patterns.map((pattern) => pattern.exec(request)).find((one) => one !== null);
    if (found) return { ...EMPTY_READING, ...about, confidence: 0.92, references: [pointedAt(request, found)] };
  }
  return null;
}

/** "the next one" is the present occurrence of what was spoken of, not the first of a list. */
function pointedAt(request: string, found: RegExpExecArray): Reference {
  const words = found.groups?.words;
  if (words) return { kind: "words", text: words };
  const [first] = readReferences(request.replace(/\bthe next (?:one|time|occurrence)\b/, "it"))?.references ?? [];
  return first ?? { kind: "pronoun" };
}
