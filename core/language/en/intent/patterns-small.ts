import type { Pattern } from "./pattern.ts";

/** Whole requests in a few words; tried before anything else. */
export const SMALL: readonly Pattern[] = [
  {
    verb: "show-task",
    when: /^(?:what(?:'s| is)|show(?: me)?|give me|tell me(?: more)? about|open|view|see|details (?:of|on|for)|more (?:on|about)|(?=the ))? ?(?:(?:task |number )?#\d+|task \d+(?<!^task \d+)|the (?:first|second|third|fourth|fifth|last|next) (?:one|task|item|reminder))[ ?.!]*$/,
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
    when: /^(?:what(?:'s| is|s)?|anything|is there anything|which(?: ones| tasks)?(?: are)?|show(?: me)?|how much(?: is)?|who(?:'s| is))(?: (?:is|are|all|everything|still|else))* *¤/,
    unless: /¤ *(?!for )[a-z]{3,} [a-z]{3,}|¤ *for [a-z]+ [a-z]|\b(?:weather|like|forecast)\b/,
    confidence: 0.91,
  },
  {
    verb: "snooze-task",
    when: /^(?:remind|ping|nudge) (?:me|us)(?: again)?(?: ?¤+)? (?:about|of) (?:it|that|this|#\d+|that one|this one|the (?:first|second|third|last) one)(?: ?¤+)?[ .!]*$/,
    confidence: 0.92,
  },
  { verb: "snooze-task", when: /^remind (?:me|us) again\b(?: ?¤+)?[ .!]*$/, confidence: 0.92 },
  {
    verb: "undo",
    when: /^(?:i )?(?:did not|didn't) mean (?:that|this|it|to)[ .!]*$|^(?:undo|revert|rollback|roll back|take (?:that|it) back|oops,? undo|undo (?:that|it|this|the last.*|my last.*|last.*)|unde|ctrl[- ]?z|put it back|never ?mind,? undo.*)(?: (?:that|it|please|the last (?:thing|one|change|action)|my last (?:change|action)))?[ .!]*$/,
    confidence: 0.98,
  },
  {
    verb: "help",
    when: /^(?:help|help me|halp|(?:show|give)(?: me)?(?: some| a few)? examples|examples|what are (?:some|the) (?:commands|examples)|\?+|commands?|usage|manual|instructions|what can (?:you|i) (?:do|say|ask|type)(?: (?:for me|here))?|what do you do|how (?:do|does) (?:you|this|it|companion) work|how (?:do|can) i (?:use (?:you|this|companion).*|(?:add|create|make|complete|delete|assign|snooze|edit|change|set) (?:a |an )?(?:[a-z-]+ )?(?:task|reminder|todo)s?.*)|who are you|what are you|show (?:me )?(?:the )?help|get(?:ting)? started|i need help|can you help(?: me)?)(?: please| pls)?[ ?.!]*$/,
    confidence: 0.97,
  },
  {
    verb: "open-dashboard",
    when: /^(?:(?:open|show|go to|view|launch|give|send|get|where(?: is|'s))(?: me)? )?(?:(?:the|my|our|a) )?(?:(?:link|url|way) (?:to|for|of) (?:the |my |our )?)?dash ?board(?: link| url)?[ ?.!]*$/,
    confidence: 0.97,
  },
];
