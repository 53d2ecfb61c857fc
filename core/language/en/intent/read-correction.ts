import type { Taken } from "../summary.ts";
import { type Asked, other } from "./asked.ts";
import { REF } from "./pattern.ts";

const END = "[ .!]*$";
const TAIL = "(?:,? (?:please|pls|then|thanks))*";
const UNIT = "(?:minutes?|mins?|hours?|hrs?|days?|weeks?|fortnights?|months?)";
const COUNT = "(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|a few|a couple(?: of)?|\\d{1,3})";
const OBJECT = `(?: (?:for|on|with) (?:${REF}|(?:the|my|our) [^,;:?¤]{1,60}))?`;

/** "actually", "no,", "oops": what is said next puts something right. */
const TAKEN_BACK =
  /^(?:(?:oh|ah|ok|okay|hm+|please|and|so|sorry|oops|wait|no(?=[ ,.!]+(?:wait|actually|sorry|rather|make|i mean|it's)|[,.!])|nope|hang on|hold on|actually|rather|or rather|better|make that|i mean)\b[ ,.!:–-]*)+/;
const APOLOGY = /\b(?:sorry|oops|wait|no|nope|actually|rather|better|make that|i mean)\b/;

const is = (...patterns: readonly string[]): RegExp => new RegExp(`^(?:${patterns.join("|")})${TAIL}${END}`);

/** A date or time, and words that say that it takes the place of another. */
const INSTEAD = is(
  "(?:(?:can|could|shall|let's|lets|let us|should) (?:we |i |you )?)?(?:(?:do|have|take|say|try|rather|better|maybe|make|set|move|on|at|to|it|that|this)[ ,]+)*¤[ ¤]*,? (?:instead|rather|actually)",
  "¤[ ¤]*(?: is| works| would be| suits me| suits us| fits| would work)+ better(?: for (?:me|us))?",
  "same (?:time|hour)[ ,]+(?:but )?(?:on )?¤+",
  "i mean(?:t)?(?: to say)?[ ,:]+¤[ ¤]*",
  `(?:${REF} |the (?:date|deadline|due date|time) )?(?:should|must|was supposed to|was meant to|ought to) be ¤[ ¤]*(?:,? not .{1,30})?`,
  `(?:${REF}) (?:needs? to|has to|must|should|ought to) be ¤[ ¤]*(?: instead)?`,
  `(?:${REF} )?(?:needs? to|has to|must|should) be (?:done|finished|ready|sent|in|out|over) ¤[ ¤]*`,
  `(?:i|we) (?:need|want) (?:${REF})(?: done| finished| ready)? ¤[ ¤]*`,
  "(?:that's the )?wrong (?:date|day|time)[ ,.!:;–-]+(?:it's |it is |should be |make it )?¤[ ¤]*",
  "(?:the |its )?(?:deadline|due date)(?: (?:is|was|got|has|been|now|actually|moved|changed|pushed|postponed|extended))*(?: (?:to|until|till))?:? *¤[ ¤]*",
  `${REF} can wait ¤[ ¤]*`,
  `(?:let's |lets )?(?:leave|save|park|do|finish) (?:${REF})(?: for)? ¤[ ¤]*(?: instead)?`,
);
/** "it's friday": a date said of what was spoken of. */
const STATED = is(`(?:${REF})(?:'s| is)(?: now| actually)? ¤[ ¤]*`);

const ASKS =
  "(?:(?:can|could|may|might) (?:i|we)(?: please)? (?:get|have|take)|(?:can |could )?(?:you )?give (?:me|us)|(?:i|we)(?:'d| would|'ll)? (?:need|like)|need|get|have)";
/** "can I get till Friday?", "give me two more days for #4". */
const LONGER = new RegExp(
  `^(?:please )?${ASKS}(?: (?:some |a bit |a little )?(?:more time|longer|an extension|extra time))?[ ,]*¤[ ¤]*${OBJECT}(?: instead)?${TAIL}[ ?.!]*$`,
);
const MORE = new RegExp(
  `^(?:please )?(?:${ASKS} )?(?:${COUNT} (?:more|extra)|another|another ${COUNT}) ${UNIT}${OBJECT}${TAIL}[ ?.!]*$`,
);
const UNTIL = /^(?:until|till|til|'til|up to|through)\b/;
/** "an hour later", whole: the task's time is moved by it. */
const LATER = new RegExp(`^(?:${COUNT}|half an) ${UNIT} (?:later|earlier|sooner)${TAIL}${END}`);

/** No correction is longer. */
const LONGEST = 140;
const ALONE = is("¤[ ¤]*(?:,? instead)?");

/** What is said behind "no," or "sorry": masked, as written, and whether something was taken back. */
type Said = { readonly masked: string; readonly plain: string; readonly sorry: boolean; readonly direct: boolean };

function isLonger({ masked, plain }: Said): boolean {
  if (MORE.test(masked)) return true;
  const until = UNTIL.test(plain.slice(masked.indexOf("¤"))) || /more time|longer|extension|extra time/.test(masked);
  return until && LONGER.test(masked);
}

/** How sure it is that this puts right when a task is due; 0: it doesn't. */
function sureness(said: Said): number {
  const { masked, plain, sorry, direct } = said;
  const due = plain.includes("due ") || sorry;
  if (LATER.test(plain.trim())) return 0.88;
  if (sorry && NAMED.test(masked)) return 0.86;
  if (INSTEAD.test(masked) || isLonger(said) || (ALONE.test(masked) && due)) return 0.9;
  return STATED.test(masked) && (due || direct) ? (due ? 0.9 : 0.8) : 0;
}

/** "actually the dentist is at 9:30, not 9": what is put right is named. */
const NAMED = /^((?:the|my|our) [^,;:?¤]{2,40}?) (?:is|was|should be)(?: at| on)? *¤[ ¤]*(?:,? not .{1,20})?[ .!]*$/;

const LEADING = new RegExp(`^(?:${REF})(?=[ '])`);
const TRAILING = new RegExp(`${OBJECT}(?=(?: instead)?${TAIL}[ ?.!]*$)`);

/** Where a correction names its task, by offsets of the masked text; an empty stretch where it names none. */
function objectOf(masked: string, at: number): Taken {
  const leading = LEADING.exec(masked)?.[0] ?? NAMED.exec(masked)?.[1];
  if (leading) return { start: at, end: at + leading.length };
  const trailing = TRAILING.exec(masked);
  const [named = ""] = trailing ?? [];
  const end = at + (trailing?.index ?? 0) + named.length;
  return { start: end - named.replace(/^ (?:for|on|with) /, "").length, end };
}

/** Short messages that put right when the task at hand is due: "actually 9:30", "no, Friday", "can I get till Monday?". */
export function readCorrection(masked: string, text: string, direct: boolean): Asked | null {
  const whole = masked.trim();
  if (whole.length === 0 || whole.length > LONGEST) return null;
  const taken = TAKEN_BACK.exec(whole)?.[0] ?? "";
  const at = masked.indexOf(whole) + taken.length;
  const said = {
    masked: whole.slice(taken.length),
    plain: text.slice(at).toLowerCase(),
    sorry: APOLOGY.test(taken),
    direct,
  };
  const sure = sureness(said);
  return sure === 0 ? null : { ...other("reschedule-task", sure, at), object: objectOf(said.masked, at) };
}
