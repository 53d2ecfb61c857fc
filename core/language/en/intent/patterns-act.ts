import type { Pattern } from "./pattern.ts";

const NUMBERS = "#\\d+(?:(?:,? and|,| ?&| ?\\+)? ?#\\d+)*";
/** "#4", "task #4", "#4, #5 and #6" */
const TASKS = `(?:(?:the )?(?:tasks?|items?|numbers?|reminders?|no\\.?|todos?) )?${NUMBERS}`;
const POINTED = `(?:${TASKS}|it|that|this|them|those|these|both|(?:that|this) (?:one|task|reminder)|the (?:first|second|third|fourth|fifth|last) (?:one|task|reminder))`;
const AFTERTHOUGHT =
  "(?: (?:too|also|now|already|as well|completely|entirely|altogether|for good|then|today|for now|after all|instead|any ?more|any longer|either))*";
const END = `${AFTERTHOUGHT}[ .!✅✓✔👍🎉]*$`;

const DROP =
  "(?:delete|cancel|remove|erase|discard|trash|dismiss|drop|scrap|bin|ditch|scratch|kill|nix|axe|lose|toss|get rid of|call off|forget(?: about)?|never ?mind|nvm|strike|abort|throw out|throw away|chuck|bin off)";
const FINISH =
  "(?:close|close out|complete|finish|finish off|resolve|wrap up|tick|tick off|check off|cross off|mark off|knock off)";
const FINISHED =
  "(?:(?:i |we |i've |we've |i have |we have )?(?:just |already |finally |all )*(?:did|done|done with|finished|finished with|finished off|completed|closed|closed out|wrapped up|shipped|sorted|handled|resolved|took care of|dealt with|ticked off|knocked out))";
const DONE =
  "(?:done|finished|complete|completed|closed|resolved|sorted|handled|shipped|fixed|through|dealt with|taken care of|wrapped up)";
const GONE =
  "(?:obsolete|moot|void|outdated|irrelevant|pointless|a (?:duplicate|dupe)(?: of .{1,20})?|duplicated?|cancelled|canceled|off(?: the table)?|dead|no longer (?:needed|relevant|necessary|required|a thing|happening|on))";

const is = (...forms: readonly string[]): RegExp => new RegExp(`^(?:${forms.join("|")})${END}`, "u");

/** What is done to tasks told by number or pointed at; a reason behind it is cut off before these are tried. */
export const ACT: readonly Pattern[] = [
  {
    verb: "complete-task",
    when: is(
      `${FINISH} ${TASKS}(?: (?:as )?${DONE}| off)?`,
      `${FINISHED} ${TASKS}(?: ?¤+)?`,
      `(?:mark|set|flag|put) ${TASKS} (?:down )?(?:as |to )?(?:done|complete|completed|finished|closed|resolved)`,
      `${TASKS}(?:'s| is| are|'re| was| were| has been| have been| got)?:?(?: (?:all|now|already|finally))* ${DONE}(?: ?¤+)?`,
      `${TASKS} (?:can|should) be (?:closed|completed|ticked off|marked (?:as )?done)`,
    ),
    confidence: 0.96,
  },
  {
    verb: "cancel-task",
    when: is(
      `${DROP} ${TASKS}(?: ?¤+)?`,
      `${TASKS} (?:is|are|was|'s)(?: (?:now|just|actually|already))* ${GONE}`,
      `${TASKS} (?:isn't|aren't|is not|are not|'s not|not)(?: really| actually)? (?:needed|relevant|necessary|required|happening|a thing)`,
      `${TASKS} (?:can|should|could|may) (?:go(?: away)?|be (?:dropped|deleted|removed|cancell?ed|scrapped|binned|killed))`,
      `(?:there's |there is )?no (?:more )?need (?:for|to do) ${TASKS}`,
    ),
    confidence: 0.95,
  },
  {
    verb: "cancel-task",
    when: is(
      `(?:i|we|they|you|nobody|no one)(?: (?:really|actually|probably|just))* (?:don't|dont|do not|no longer|won't|needn't)(?: (?:really|actually|even|need to|have to|want to))*(?: (?:need|want|do|require|bother with|care about))? (?:to (?:do|have) )?${TASKS}(?: done)?`,
      `(?:nobody|no one) (?:needs|wants) (?:${TASKS})`,
    ),
    confidence: 0.92,
  },
  {
    verb: "cancel-task",
    when: /^(?:i|we) (?:don't|dont|do not|no longer) (?:really |actually )?(?:need|want) (?:to do |to have )?(?:it|that|this|them|that one|this one|the [^,;:?¤]{2,50}?)(?: done)? (?:any ?more|any longer|after all)[ .!]*$/,
    confidence: 0.8,
  },
  {
    verb: "cancel-task",
    when: is(`${DROP} (?:it|that|this|them|those|both|that one|this one)`),
    unless: /^(?:never ?mind|nvm|forget(?: about)?|kill|lose|toss|strike|scratch) (?:it|that|this|them)\b/,
    confidence: 0.93,
  },
  {
    verb: "snooze-task",
    when: is(`(?:not now|later|bug me later|ask me later|come back) (?:with|for|about|on|to) ${POINTED}`),
    confidence: 0.88,
  },
  {
    verb: "edit-task",
    when: is(
      `${TASKS}(?:'s| is| are)?:?(?: (?:now|very|really|super|actually))* (?:urgent|critical|important|asap|(?:high|low|top|medium|normal) prio(?:rity)?)`,
    ),
    confidence: 0.9,
  },
];
