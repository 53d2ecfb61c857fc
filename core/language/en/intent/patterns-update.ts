import { type Pattern, REF } from "./pattern.ts";

/** Ways to change a task: its date, people, words, labels. */
export const UPDATE: readonly Pattern[] = [
  {
    verb: "skip-task",
    when: new RegExp(
      `^skip(?: ${REF}| (?:the )?(?:next|this)(?: (?:one|time|occurrence))?| (?:the |my |today's |this week's |next week's )?.{2,60}?)?(?: (?:this|next|one) (?:time|week|month|once))?(?: *¤+)?[ .!]*$`,
    ),
    unless: /^skip (?:to|breakfast|lunch|dinner|school|class|rope)\b/,
    confidence: 0.88,
  },
  {
    verb: "reschedule-task",
    when: /^(?:task )?#\d+[:,]?(?: (?:to|for|by|due|on|until))* *¤+[ .!]*$/,
    confidence: 0.92,
  },
  { verb: "assign-task", when: /^(?:task )?#\d+[:,]?(?: (?:to|for|and|with))* *§[ §,and]*¤*[ .!]*$/, confidence: 0.92 },
  { verb: "edit-task", when: /^(?:task )?#\d+[:,]?[ ¤§‡,]*‡[ ¤§‡,]*[ .!]*$/, confidence: 0.92 },
  {
    verb: "assign-task",
    when: /^(?:add|include|invite|loop in|put) (?!a |an |the |my |it |me a|note |comment |label |tag )[a-z][\w'-]*(?:(?: and |, )[a-z][\w'-]*)* (?:to|on|in) (?:#\d+|it|that|this|(?:task|number) #?\d+)[ .!]*$/,
    confidence: 0.88,
  },
  {
    verb: "edit-task",
    when: new RegExp(
      `^(?:bump|raise|lower|drop|move|push|take|make|set|mark|change) (?:${REF}|\\d{1,6})(?: up| down| back)?(?: to| as)? ‡+[ .!]*$`,
    ),
    confidence: 0.94,
  },
  {
    verb: "edit-task",
    when: new RegExp(
      `^(?:${REF}) (?:doesn't|does not|no longer|don't) needs? (?:a|any|its|the) (?:due )?(?:date|deadline|time)\\b`,
    ),
    confidence: 0.92,
  },
  {
    verb: "assign-task",
    when: new RegExp(
      `^let (?:§+|(?!(?:it|go|someone|somebody|anyone|anybody|them|him|her|me|us)\\b)[a-z]+) (?:have|take|do|handle|own) (?:${REF})[ .!]*$`,
    ),
    confidence: 0.9,
  },
  {
    verb: "edit-task",
    when: /^(?:remove|clear|drop|delete|unset|take off) (?:the |its |their )?(?:due date|due|deadline|date|time|priority|description|repeat|recurrence|duration)\b/,
    confidence: 0.93,
  },
  {
    verb: "edit-task",
    when: /^(?:make|mark|set|flag) .{1,60}? (?:as |to )?(?:a )?(?:urgent|important|(?:high|low|medium|normal|top|highest|lowest)(?: priority)?)[ .!]*$/,
    confidence: 0.92,
  },
  { verb: "edit-task", when: /^(?:call|name|title) (?:it|that|this|#\d+) \S/, confidence: 0.92 },
  {
    verb: "edit-task",
    when: /^(?:add|set|change|update|put) (?:a |the |its )?(?:description|details?|summary|title)\b/,
    confidence: 0.92,
  },
  {
    verb: "edit-task",
    when: /^(?:remove|drop|take|untag|unlabel|clear|delete) (?:the (?:label|tag|list|priority) )?‡+ (?:from|off|on|of)\b/,
    confidence: 0.92,
  },
  {
    verb: "edit-task",
    when: /^(?:add|put|move|file|stick|apply|set|tag|label|mark|flag) (?:.{1,60} )?(?:to|in|into|on|onto|under|as|with)? ?‡/,
    unless: /^(?:add|put|file|stick|set) (?!(?:it|that|this|them|#)\b|#)/,
    confidence: 0.92,
  },
  { verb: "edit-task", when: /^(?:add|put|apply) ‡+(?:(?: and|,)? ‡+)* (?:to|on) /, confidence: 0.93 },
  {
    verb: "mute-task",
    when: /^(?:please )?(?:don'?t|do not|never) (?:remind|nag|bug|ping) (?:me|us)(?: again| any ?more| anymore)? (?:about|of) (?:it|this|that|#\d+)(?: again| any ?more| anymore)?[ .!]*$/,
    confidence: 0.93,
  },
  {
    verb: "mute-task",
    when: /^(?:please )?(?:stop|quit) (?:reminding|nagging|bugging|pinging|nudging|notifying|bothering|pestering) (?:me|us) (?:about|of) (?:it|this|that|#\d+)(?: any ?more)?[ .!]*$/,
    confidence: 0.93,
  },
  { verb: "mute-task", when: /^(?:mute|silence)\b/, unless: /\b(?:phone|mic|microphone|tv|sound)\b/, confidence: 0.93 },
  { verb: "unmute-task", when: /^un-?mute\b/, unless: /\b(?:phone|mic|microphone|tv|sound)\b/, confidence: 0.93 },
  { verb: "snooze-task", when: /^(?:snooze|hush|quiet|not now|later)\b/, unless: /^later\b.+/, confidence: 0.95 },
  {
    verb: "reschedule-task",
    when: new RegExp(
      `^(?:move|push|postpone|prepone|reschedule|delay|shift|bump|bring|put off|defer|pull|change|set|make|put|extend|repeat)(?: back| forward| up| out| off)? ${REF}(?: back| forward| up| out| off| ahead)?(?: (?:to|until|till|for|by|on|from|due))*[ ]*(?:¤|an? |one |two |three |\\d)`,
    ),
    unless: /^(?:set|put|make|bring|pull|change) (?:up|that up)\b/,
    confidence: 0.95,
  },
  {
    verb: "reschedule-task",
    when: /^(?:move|push|postpone|prepone|reschedule|delay|shift|bump|defer|put off|extend|pull|bring|change)(?: back| forward| up| out)?\b.{1,100}?\b(?:to|until|till|by|for|from)\b[ ]*¤/,
    unless:
      /^(?:change|bring|pull)\b(?!.* (?:to|from|until|till|by) ?¤)|^(?:move|bring|pull)(?: .{1,60})? to (?!¤)[a-z]/,
    confidence: 0.9,
  },
  {
    verb: "reschedule-task",
    when: /^(?:make|move|push|change|set|put|shift) (?:the|my|our) [a-z' -]{2,60} one(?: (?:to|for|on|until|by))* *¤[ ¤]*[ .!]*$/,
    confidence: 0.86,
  },
  {
    verb: "reschedule-task",
    when: /^(?:the|my|our) [^,;:?¤]{2,60} (?:(?:has|was|got) (?:been )?(?:moved|pushed|postponed|brought forward|rescheduled|shifted)(?: back| forward)?(?: to| until)?|(?:is|are) now(?: on| at| due)?) *¤[ ¤]*(?:[,;.] (?:so |please )*(?:(?:can|could) you )?(?:please )?(?:change|update|move|fix) (?:it|that)(?: please)?)?[ .!]*$/,
    confidence: 0.86,
  },
  { verb: "reschedule-task", when: /^(?:postpone|prepone|reschedule|delay|defer)\b/, confidence: 0.78 },
  {
    verb: "reschedule-task",
    when: /^(?:make|move|push|change|set) (?:it|that|this|them|those|them all|it to be)(?: (?:to|for|on|until|by))* *¤/,
    confidence: 0.95,
  },
  {
    verb: "assign-task",
    when: /^(?:assign|reassign|re-assign|delegate|hand|hand over|hand off|give|transfer|pass|swap|switch)\b(?: over| off)? .{1,80}?\b(?:to|over to) /,
    unless:
      /^(?:give|hand|pass|swap|switch)\b(?! (?:it|that|this|them|those|#|task|the|these|both|all|everything|\d{1,5} to §))|^(?:give|hand|pass) (?:the|a|my) (?!.* to (?:§|[a-z]+[ .!]*$))/,
    confidence: 0.9,
  },
  {
    verb: "assign-task",
    when: new RegExp(
      `^(?:assign|reassign|add|unassign|remove|put|take|drop) (?:§|me\\b).{0,60}?(?: (?:to|on|from|off) ${REF})?[ .!]*$`,
    ),
    unless: /^(?:put|add) me (?:in|on the)/,
    confidence: 0.88,
  },
  { verb: "edit-task", when: /^(?:rename|retitle|re-title|reword)\b/, confidence: 0.96 },
  {
    verb: "edit-task",
    when: new RegExp(
      `^(?:change|update|edit|modify|set|make|mark|tag|label|flag|add|put|prioriti[sz]e) (?:.{0,30}? )?${REF}\\b.{0,60}`,
    ),
    unless:
      /^(?:set|make|put|add|fix|mark|change|update|remove) (?:all|both|everything|the (?:first|last|next|second))\b(?!.*(?:task|urgent|priority|¤|reminder))/,
    confidence: 0.84,
  },
  { verb: "edit-task", when: /^(?:make|mark|set) (?:it|that|this|them|those|#\d+|both)\b/, confidence: 0.9 },
  {
    verb: "edit-task",
    when: /^(?:change|update|edit|modify)\b.{1,60}?\b(?:reminder|task|alert|appointment|event|meeting|todo|priority|due date|deadline|description|title|name|label|list)\b/,
    confidence: 0.85,
  },
  { verb: "edit-task", when: /^add .{1,40} to (?:the|my) .{1,40} (?:reminder|task|event|meeting)\b/, confidence: 0.8 },
  {
    verb: "edit-task",
    when: /^(?:change|update|edit|modify|set|raise|lower|increase)\b.{0,40}\bpriority\b/,
    confidence: 0.9,
  },
];
