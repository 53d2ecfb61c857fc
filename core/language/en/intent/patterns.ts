import type { Verb } from "../../reading.ts";
import { TASK_NOUN } from "./vocabulary.ts";

/** One way to ask for a verb; tried in order over the masked request. */
export type Pattern = {
  readonly verb: Verb;
  readonly when: RegExp;
  readonly unless?: RegExp;
  readonly confidence: number;
};

const REF =
  "(?:#\\d+|(?:task|number|no\\.?|item|todo|reminder) #?\\d+|it|that|this|them|those|these|both|everything|all|all of (?:it|them|these|those)|the (?:rest|others?|first|second|third|fourth|fifth|last|next|previous|latest)(?: one| task| reminder| item)?|(?:this|that|last|next) (?:one|task|reminder|item))";
const DROP =
  "(?:delete|cancel|remove|erase|clear(?: out)?|discard|trash|dismiss|suspend|stop|drop|scratch|wipe(?: out)?|kill|removal|unset|nix|get rid (?:of|off)|take off|call off|turn off|disable|eliminate|destroy|void|forget about|deleted?|cancell?|strike|cross off|throw out|abort)";

/** Whole requests in a few words; tried before anything else. */
export const SMALL: readonly Pattern[] = [
  {
    verb: "show-task",
    when: /^(?:what(?:'s| is)|show(?: me)?|tell me(?: more)? about|open|view|see|details (?:of|on|for)|more (?:on|about)|(?=the ))? ?(?:task |number )?(?:#\d+|the (?:first|second|third|fourth|fifth|last|next) (?:one|task|item|reminder))[ ?.!]*$/,
    confidence: 0.92,
  },
  {
    verb: "list-tasks",
    when: /^(?:what(?:'s| is|s)?|anything|is there anything|which(?: ones| tasks)?(?: are)?|show(?: me)?|how much(?: is)?|who(?:'s| is))(?: (?:is|are|all|everything|still|else))* *¤/,
    unless: /¤ *[a-z]{3,} [a-z]{3,}|\b(?:weather|like|forecast)\b/,
    confidence: 0.91,
  },
  {
    verb: "snooze-task",
    when: /^remind (?:me|us)(?: again)?(?: ?¤+)? (?:about|of) (?:it|that|this|#\d+|that one|this one|the (?:first|second|third|last) one)(?: ?¤+)?[ .!]*$/,
    confidence: 0.92,
  },
  { verb: "snooze-task", when: /^remind (?:me|us) again\b(?: ?¤+)?[ .!]*$/, confidence: 0.92 },
  {
    verb: "undo",
    when: /^(?:undo|revert|rollback|roll back|take (?:that|it) back|oops,? undo|undo (?:that|it|this|the last.*|my last.*)|unde|ctrl[- ]?z|put it back|never ?mind,? undo.*)(?: (?:that|it|please|the last (?:thing|one|change|action)|my last (?:change|action)))?[ .!]*$/,
    confidence: 0.98,
  },
  {
    verb: "help",
    when: /^(?:help|help me|halp|\?+|commands?|usage|manual|instructions|what can (?:you|i) (?:do|say|ask|type)(?: (?:for me|here))?|what do you do|how (?:do|does) (?:you|this|it|companion) work|how (?:do|can) i (?:use (?:you|this|companion).*|(?:add|create|make|complete|delete|assign|snooze|edit|change|set) (?:a |an )?(?:task|reminder|todo)s?.*)|who are you|what are you|show (?:me )?(?:the )?help|get(?:ting)? started|i need help|can you help(?: me)?)[ ?.!]*$/,
    confidence: 0.97,
  },
  {
    verb: "open-dashboard",
    when: /^(?:(?:open|show|go to|view|launch|where(?: is|'s))(?: me)? (?:the |my |our )?)?dash ?board(?: link)?[ ?.!]*$/,
    confidence: 0.97,
  },
];

const SETTINGS: readonly Pattern[] = [
  { verb: "change-settings", when: /^(?:the |our |my )?weeks? (?:start|begin)s?\b/, unless: /\?$/, confidence: 0.9 },
  {
    verb: "change-settings",
    when: /^(?:my|our|set|change|use|switch|the|i'm in|i am in|i live in|i moved to|we're in|we are in|put me in)\b.{0,40}\b(?:time ?zone|timezone|tz)\b/,
    confidence: 0.95,
  },
  {
    verb: "change-settings",
    when: /\b(?:24|12)[- ]?(?:hour|hr|h)\b.{0,20}\b(?:time|times|clock|format)|\b(?:am\/pm|military) (?:time|times|clock|format)/,
    confidence: 0.9,
  },
  {
    verb: "change-settings",
    when: /^(?:we|i|my|our|the|start|begin|set|make|let)\b.{0,30}\bweeks?\b.{0,24}(?:\b(?:starts?|begins?)\b|¤)/,
    unless: /\?$/,
    confidence: 0.9,
  },
  {
    verb: "change-settings",
    when: /\b(?:day|month) first\b|\b(?:dd\/mm|mm\/dd|dmy|mdy)\b|\b(?:american|british|european|us|uk) (?:date|dates|date format)\b/,
    unless: /\?$/,
    confidence: 0.88,
  },
  {
    verb: "change-settings",
    when: /^(?:settings?|preferences|options|config(?:ure|uration)?|(?:open|show|change|edit)(?: me)? (?:my |the )?(?:settings|preferences))[ ?.!]*$/,
    confidence: 0.96,
  },
];

const PROGRESS: readonly Pattern[] = [
  {
    verb: "show-progress",
    when: /^(?:how (?:are|is|'re)|how's|hows|how'd|how) (?:we|i|it|things|the team|everyone|everything|the|our|my|§+).{0,40}\b(?:doing|going|coming(?: along)?|progressing|looking)\b/,
    unless: /\byou\b/,
    confidence: 0.93,
  },
  {
    verb: "show-progress",
    when: /^(?:(?:show|what's|what is|give)(?: me)? )?(?:the |our |my )?(?:progress|status|burn-?down|burn-?up|completion)(?: (?:of|on|for|report)\b|[ ?.!]*$)/,
    confidence: 0.93,
  },
  {
    verb: "show-progress",
    when: /^(?:how (?:far|much (?:is|of|have)|many).{0,40}\b(?:done|complete|completed|finished|left|along)|where (?:are|do) we (?:stand|at|on)?|are we on track)\b/,
    confidence: 0.85,
  },
  {
    verb: "show-progress",
    when: /^(?:what's|what is|whats) the (?:state|progress|status) (?:of|on|with)\b/,
    confidence: 0.93,
  },
];

const TEMPLATE: readonly Pattern[] = [
  {
    verb: "run-template",
    when: /^(?:run|start|use|apply|launch|kick off|begin|trigger|instantiate)\b.{0,60}\b(?:template|checklist|playbook|workflow|runbook)\b/,
    confidence: 0.95,
  },
  {
    verb: "run-template",
    when: /^(?:(?:create|make|new|add)\b.{0,40}\bfrom(?: the)?\b.{0,40}\btemplate\b|templates?[ ?.!]*$|(?:show|list|what)\b.{0,24}\btemplates\b|save (?:this|that|it|.{1,30}) as (?:a )?template)/,
    confidence: 0.93,
  },
];

const COMMENT: readonly Pattern[] = [
  {
    verb: "comment-on-task",
    when: new RegExp(
      `^(?:(?:add |leave |make |put )?(?:a )?(?:note|comment|remark)|comment|note)(?: (?:on|to|for|about|under)) (?:${REF}|.{1,60}?)[ ]*[:–-] *\\S`,
    ),
    confidence: 0.95,
  },
  {
    verb: "comment-on-task",
    when: /^(?:comment|note|add (?:a )?(?:note|comment)) (?:on|to|for) (?:#\d+|it|that|this)\b/,
    confidence: 0.93,
  },
];

const DONE_WORD =
  "(?:done|finished|complete|completed|fixed|sorted|handled|ready|resolved|closed|shipped|sent|over with|taken care of)";
const COMPLETE: readonly Pattern[] = [
  {
    verb: "reopen-task",
    when: new RegExp(
      `^(?:re-?open|un-?check|un-?tick|un-?complete|restore|un-?done|bring back|reactivate|un-?finish)\\b|^mark ${REF} (?:as )?(?:not done|undone|open|incomplete|to ?do)|^${REF} (?:is|was|isn't|is not) (?:not|n't)? ?(?:done|finished|complete)(?: yet| after all)|^(?:i (?:didn't|did not|haven't) (?:actually )?(?:do|finish|complete)) ${REF}`,
    ),
    confidence: 0.95,
  },
  {
    verb: "complete-task",
    when: new RegExp(
      `^(?:done|finished|completed|did|complete|finish|close|closed|resolve|resolved|tick|tick off|check|check off|checked off|mark|cross off)(?: (?:with|off))? ${REF}(?: (?:as )?(?:done|complete|completed|finished|off|please|too))?[ .!]*$`,
    ),
    unless: /^(?:check|mark|did) (?:it|that|this|everything|all)[ .!]*$/,
    confidence: 0.96,
  },
  {
    verb: "complete-task",
    when: /^(?:done|finished|completed|complete|close|resolve) (?:task |number |no\.? |reminder |#)*\d+(?:(?:,| and|, and) #?\d+)*[ .!]*$/,
    confidence: 0.97,
  },
  {
    verb: "complete-task",
    when: /^(?:i'm |i am |we're |we are |i'm all |all )?(?:done|finished|through) with\b/,
    confidence: 0.94,
  },
  {
    verb: "complete-task",
    when: /^(?:mark|check|tick|set|flag) .{1,120}? (?:as |off as |to |off )?(?:done|complete|completed|finished|off|resolved)[ .!]*$/,
    confidence: 0.94,
  },
  {
    verb: "complete-task",
    when: /^(?:i|we|i've|we've|i have|we have|just|already|i just|i already|i've already|i've just|we just)(?: (?:just|already))* (?:finished|completed|done|did|sent|submitted|paid|called|bought|fixed|closed|wrapped up|handed in|took care of|handled|shipped|delivered|booked|sorted)\b(?! (?:i|we)\b)/,
    unless: /\b(?:but|so|remind|tomorrow)\b|\?$/,
    confidence: 0.86,
  },
  { verb: "complete-task", when: /^(?:finished|completed|wrapped up) .{2,}/, unless: /\?$/, confidence: 0.84 },
  {
    verb: "complete-task",
    when: new RegExp(
      `^(?:(?:the |my |our |that |this )?[^?:,;]{1,80}?) (?:is|are|has been|have been|was|got|'s)(?: (?:now|all|already|finally|been))* ${DONE_WORD}[ .!]*$`,
    ),
    unless: /^(?:what|when|who|how|why|where|if|once|after|make sure|ensure|check|see|confirm|verify|that|remind)\b/,
    confidence: 0.9,
  },
  {
    verb: "complete-task",
    when: /^(?:#\d+|(?:the |my )?[^?:,;]{1,50}?):? (?:done|finished|completed)[ .!]*$/,
    unless:
      /^(?:get|have|want|need|be|getting|not|when|once|what|i|we|make|after|until|if|is|are|things|stuff|almost|nearly|half|mark|see)\b/,
    confidence: 0.9,
  },
  {
    verb: "complete-task",
    when: /^(?:done|finished|complete|completed|all done|✓|✅|:white_check_mark:)[ .!]*$/,
    confidence: 0.9,
  },
];

const LIST_END = `(?:(?:from|off|off of|of|on|in|out of) (?:my |the |our |this |his |her |their )?(?:[a-z' -]{1,30} )?(?:lists?|calendar|calender|schedule|agenda|to-?dos?|to do|reminders|tasks|plan))`;
const DELETE: readonly Pattern[] = [
  {
    verb: "cancel-task",
    when: new RegExp(`^(?:completely |please |do )?${DROP} ${REF}(?: *¤+)?[ .!]*(?:please)?[ .!]*$`),
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
  { verb: "cancel-task", when: /^(?:cancel|delete)[ .!]*$/, confidence: 0.9 },
  {
    verb: "cancel-task",
    when: /^(?:stop|quit) (?:reminding|notifying|alerting|pinging|nagging) (?:me|us)\b/,
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

const UPDATE: readonly Pattern[] = [
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
  { verb: "snooze-task", when: /^(?:snooze|hush|quiet|not now|later)\b/, unless: /^later\b.+/, confidence: 0.95 },
  {
    verb: "reschedule-task",
    when: new RegExp(
      `^(?:move|push|postpone|reschedule|delay|shift|bump|bring|put off|defer|pull|change|set|make|put|extend)(?: back| forward| up| out| off)? ${REF}(?: back| forward| up| out| off| ahead)?(?: (?:to|until|till|for|by|on|from|due))*[ ]*(?:¤|an? |one |two |three |\\d)`,
    ),
    unless: /^(?:set|put|make|bring|pull|change) (?:up|that up)\b/,
    confidence: 0.95,
  },
  {
    verb: "reschedule-task",
    when: /^(?:move|push|postpone|reschedule|delay|shift|bump|defer|put off|extend|pull|bring|change)(?: back| forward| up| out)?\b.{1,100}?\b(?:to|until|till|by|for|from)\b[ ]*¤/,
    unless:
      /^(?:change|bring|pull)\b(?!.* (?:to|from|until|till|by) ?¤)|^(?:move|bring|pull)(?: .{1,60})? to (?!¤)[a-z]/,
    confidence: 0.9,
  },
  { verb: "reschedule-task", when: /^(?:postpone|reschedule|delay|defer)\b/, confidence: 0.78 },
  {
    verb: "reschedule-task",
    when: /^(?:make|move|push|change|set) (?:it|that|this|them|those|them all|it to be)(?: (?:to|for|on|until|by))* *¤/,
    confidence: 0.95,
  },
  {
    verb: "assign-task",
    when: /^(?:assign|reassign|re-assign|delegate|hand|hand over|hand off|give|transfer|pass)\b(?: over| off)? .{1,80}?\b(?:to|over to) /,
    unless:
      /^(?:give|hand|pass)\b(?! (?:it|that|this|them|those|#|task|the|these|both|all|everything))|^(?:give|hand|pass) (?:the|a|my) (?!.* to (?:§|[a-z]+[ .!]*$))/,
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

/** Ordered: the first that fits wins. Requests to create are tried before these where they open with "remind me". */
export const PATTERNS: readonly Pattern[] = [
  ...COMMENT,
  ...TEMPLATE,
  ...PROGRESS,
  ...SETTINGS,
  ...COMPLETE,
  ...UPDATE,
  ...DELETE,
];
