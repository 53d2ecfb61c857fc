import type { Pattern } from "./pattern.ts";
import { HELP } from "./patterns-help.ts";
import { UNDO } from "./patterns-undo.ts";

/** Whole requests in a few words; tried before anything else. */
export const SMALL: readonly Pattern[] = [
  {
    verb: "show-task",
    when: /^(?:what(?:'s|s| is)|show(?: me)?|give me|tell me(?: more)? about|open|view|see|details (?:of|on|for)|more (?:on|about)|(?=the ))? ?(?:(?:task |number )?#\d+|task \d+(?<!^task \d+)|the (?:first|second|third|fourth|fifth|last|next) (?:one|task|item|reminder))[ ?.!]*$/,
    confidence: 0.92,
  },
  {
    verb: "show-task",
    when: /^(?:who|when|how|where|is|was|what)\b[^#]{0,30}#\d+(?: (?:done|due|late|overdue|finished|about|blocked|for|going|doing|assigned(?: to)?|ready|urgent|with))*[ ?.!]*$/,
    unless: /\b(?:remind|repeat|recur|next)\b/,
    confidence: 0.9,
  },
  {
    verb: "list-tasks",
    when: /^(?:(?:show|tell|give|send) (?:me|us) )?(?:what(?:'s| is|s)?|anything|is there anything|which(?: ones| tasks)?(?: are)?|show(?: me)?|how much(?: is)?|who(?:'s| is))(?: (?:is|are|all|everything|still|else))* *¤/,
    unless: /¤ *(?!for )[a-z]{3,} [a-z]{3,}|¤ *for [a-z]+ [a-z]|\b(?:weather|like|forecast)\b/,
    confidence: 0.91,
  },
  {
    verb: "snooze-task",
    when: /^(?:remind|ping|nudge) (?:me|us)(?: again)?(?: ?¤+)? (?:about|of) (?:it|that|this|#\d+|that one|this one|the (?:first|second|third|last) one)(?: ?¤+)?[ .!]*$/,
    confidence: 0.92,
  },
  {
    verb: "snooze-task",
    when: /^(?:remind|ping|nudge|bug|poke|notify|alert|tell|ask) (?:me|us) (?:about (?:it|this|that|#\d+) )?again\b(?: ?¤+)?(?: (?:about|of) (?:it|that|this))?[ .!]*$/,
    confidence: 0.92,
  },
  ...UNDO,
  ...HELP,
  {
    verb: "open-dashboard",
    when: /^(?:(?:open|show|go to|view|launch|give|send|get|where(?: is|'s))(?: me)? )?(?:(?:the|my|our|a) )?(?:(?:link|url|way) (?:to|for|of) (?:the |my |our )?)?dash ?board(?: link| url)?[ ?.!]*$/,
    confidence: 0.97,
  },
];
