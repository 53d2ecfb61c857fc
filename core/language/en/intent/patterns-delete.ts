import { type Pattern, REF } from "./pattern.ts";
import { TASK_NOUN } from "./vocabulary.ts";

const DROP =
  "(?:delete|cancel|remove|erase|clear(?: out)?|discard|trash|dismiss|suspend|stop|drop|scrap|bin|ditch|scratch|wipe(?: out)?|kill|removal|unset|nix|get rid (?:of|off)|take off|call off|turn off|disable|eliminate|destroy|void|forget about|deleted?|cancell?|strike|cross off|throw out|abort)";
const LIST_END = `(?:(?:from|off|off of|of|on|in|out of) (?:my |the |our |this |his |her |their )?(?:[a-z' -]{1,30} )?(?:lists?|calendar|calender|schedule|agenda|to-?dos?|to do|reminders|tasks|plan))`;

/** Ways to drop tasks. */
export const DELETE: readonly Pattern[] = [
  {
    verb: "cancel-task",
    when: new RegExp(
      `^(?:completely |please |do )?${DROP} (?:${REF}|\\d{1,7}(?:(?:,| and|, and| &) #?\\d{1,7})*)(?: *¤+)?[ .!]*(?:please)?[ .!]*$`,
    ),
    confidence: 0.96,
  },
  {
    verb: "cancel-task",
    when: new RegExp(
      `^(?:completely |do )?${DROP}\\b.{0,120}?\\b(?:${TASK_NOUN}|alerts?|phrase|birthday|party|dinner|lunch|practice)\\b`,
    ),
    unless:
      /^(?:stop|drop|clear|forget about|suspend|kill|scratch) (?:by|off|out|at|in|by the)\b(?!.*\b(?:list|reminders?|tasks?|calendar)\b)/,
    confidence: 0.94,
  },
  {
    verb: "cancel-task",
    when: new RegExp(
      `^(?:take|scratch|strike|cross|pull|knock|get|wipe|clear|clean|throw|keep)\\b.{1,80}?\\b${LIST_END}`,
    ),
    unless: /^(?:get|keep|pull|throw)\b(?!.* off )/,
    confidence: 0.93,
  },
  {
    verb: "cancel-task",
    when: new RegExp(`^(?:on|from|in) (?:my |the |our )[a-z' -]{1,40}?,? (?:please )?${DROP}\\b`),
    confidence: 0.93,
  },
  {
    verb: "cancel-task",
    when: /^(?:i )?(?:don't|dont|do not|no longer|won't) (?:need|want|have) (?:to be reminded|a reminder|the reminder|that reminder|to )/,
    confidence: 0.85,
  },
  { verb: "cancel-task", when: new RegExp(`^(?:find|get|look up) .{1,80} and ${DROP} (?:it|them)`), confidence: 0.93 },
  {
    verb: "cancel-task",
    when: /\b(?:cancel|delete|remove|lose|ditch) (?:the |my |that |this |its )?(?:[a-z' ]{1,40} )?(?:reminder|task|alert|to-?do)s?[ .!]*$|\b(?:reminder|task|to-?do)s? (?:needs? to be|should be|can be|must be) (?:deleted|cancell?ed|removed|dropped)\b/,
    unless: /^(?:remind|don't|if|how|why|when)\b|\b(?:remind me|remember) to\b/,
    confidence: 0.9,
  },
  {
    verb: "cancel-task",
    when: /^(?:drop|scrap|bin|ditch) (?:the|my|our|that) /,
    unless: /\b(?:off|by|in|into|at|on|out|to|down|with)\b/,
    confidence: 0.72,
  },
  { verb: "cancel-task", when: /^(?:cancel|delete)[ .!]*$/, confidence: 0.9 },
  { verb: "cancel-task", when: /^#\d+[:,]?(?: is| was)? (?:cancell?ed|dropped|off|obsolete)[ .!]*$/, confidence: 0.92 },
  {
    verb: "cancel-task",
    when: /^(?:never ?mind|forget) about (?:the|that|our|#\d)/,
    unless: /¤/,
    confidence: 0.88,
  },
  { verb: "cancel-task", when: new RegExp(`^lose (?:${REF})[ .!]*$`), confidence: 0.9 },
  {
    verb: "cancel-task",
    when: /^(?:i|we) (?:don't|do not|no longer|won't) need (?:the|that|this|our|my|it|#\d).{0,80}?(?:[,;.–-]| so) *(?:so |you can |please )*(?:take|drop|delete|remove|cancel|scrap|bin) (?:it|that|this)(?: off(?: (?:the|my|our) list)?)?(?: please| pls)?[ .!]*$/,
    confidence: 0.92,
  },
  {
    verb: "cancel-task",
    when: /^(?:there's |there is )?no (?:more )?need to (?:remind|nudge|ping|bug) (?:me|us)(?: any ?more)? (?:about|of) /,
    confidence: 0.88,
  },
  {
    verb: "cancel-task",
    when: /^(?:stop|quit) (?:reminding|notifying|alerting|pinging|nagging) (?:me|us)\b(?! (?:about|of) (?:#|it\b|this\b|that\b))/,
    confidence: 0.95,
  },
  {
    verb: "cancel-task",
    when: /^(?:delete|cancel|remove|erase|get rid of)\b/,
    unless:
      /\b(?:subscription|membership|account|order|service|plan|policy|trial|contract|insurance|flight|booking|prime|netflix|hulu|spotify|cable|phone|credit card|comcast|stain|weeds|files?|photos?|emails?|old|snow|trash)\b/,
    confidence: 0.72,
  },
];
