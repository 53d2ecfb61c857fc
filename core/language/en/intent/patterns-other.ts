import { type Pattern, REF } from "./pattern.ts";

/** Ways to ask how things stand. */
export const PROGRESS: readonly Pattern[] = [
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
    when: /^(?:(?:is|are) there |do (?:we|you) have |have you got |got )?any (?:news|updates?|word|progress|movement)(?: (?:on|about|with|from|for|regarding|yet)\b|[ ?.!]*$)|^(?:an? )?(?:quick |short )?updates? (?:on|about|for|regarding) [^?]{2,60}\?$/,
    unless: /\b(?:weather|traffic|world|sports?|stocks?|election|match|game)\b/,
    confidence: 0.92,
  },
  {
    verb: "show-progress",
    when: /^(?:what's|what is|whats) the (?:state|progress|status) (?:of|on|with)\b/,
    confidence: 0.93,
  },
];

/** Ways to ask when a repeating task comes. */
export const OCCURRENCES: readonly Pattern[] = [
  {
    verb: "show-occurrences",
    when: /^(?:(?:show|list|what are|see|give me)(?: me)? )?(?:the |all |next |upcoming |its )*(?:occurrences|repeats|repetitions|next dates|dates)(?: (?:of|for) .{1,60})?[ ?.!]*$|^when (?:does|do|will|is) .{1,60}? (?:repeat|recur|come(?: up)? again|happen (?:next|again)|due next)\b/,
    confidence: 0.92,
  },
];

/** Ways to run or keep a template. */
export const TEMPLATE: readonly Pattern[] = [
  {
    verb: "run-template",
    when: /^(?:[^?]{4,60}[,;.!–-] (?:so |please |then |let's |can you |could you )*)?(?:run|start|use|apply|launch|kick off|begin|trigger|instantiate|spin up|fire up|fire off|set off|spawn|roll out|start off|get going with|execute)\b.{0,60}\b(?:template|checklist|playbook|workflow|runbook)\b/,
    confidence: 0.95,
  },
  {
    verb: "run-template",
    when: /^(?:(?:create|make|new|add)\b.{0,40}\bfrom(?: the)?\b.{0,40}\btemplate\b|templates?[ ?.!]*$|(?:show|list|what)\b.{0,24}\btemplates\b|(?:a )?new template(?: called| named| ?:|[ .!]*$)|save (?:this|that|it|.{1,30}) as (?:a )?template)/,
    confidence: 0.93,
  },
];

/** Ways to note something on a task. */
export const COMMENT: readonly Pattern[] = [
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
