/** Openings of a request to make a task. The match is cut off the summary; group 1, if any, is a person. */
export type CreateLead = {
  readonly pattern: RegExp;
  readonly confidence: number;
  readonly person?: boolean;
  readonly given?: true; // only by one of the names that are known as such
  readonly acts?: true; // and only where a thing to do follows
};

const T = "(?:[ ,]*¤)*";
/** "remind" and its usual slips of the keys. */
const REMIND =
  "(?:remind|remnd|reminde|reminder|remined|remidn|remid|remimd|reminf|reming|remind|rmeind|reimnd|remnid|remined|reminding)";
const REMEMBER = "(?:remember|rember|remeber|remmeber|rememeber|remeember|remembr|rememer)";
const ARTICLE =
  "(?:(?:a|an|the|my|me|me a|another|one|some|new|quick|recurring|reoccurring|repeating|weekly|daily|monthly|this|that|up|up a|another new|¤+)[ ]+)*";
const NOUN =
  "(?:reminders?|remiders?|remider|reminer|remainder|reminders|alert|notification|task(?! #?\\d)|to-?do|to do|to-?do item|todo item|action item|list item)";
const LINK =
  "(?: *(?:to|for|about|that|of|on|called|named|titled|saying|says|regarding|which|:|,|-|–|\\bi\\b(?= (?:have|need|should|must|want))))?";
/** "remind me soon to …": vague words say no time, and are no title. */
const VAGUE =
  "(?: (?:(?:a bit |a little )?later(?: on)?(?! today| tonight| this)|soon(?:ish)?|sometime(?: soon)?|some time|at some point|one of these days|one day|some ?day|eventually|shortly|in a (?:bit|while|little while|little|moment|sec|jiffy)|when(?:ever)? (?:i|you|we) (?:can|get (?:a chance|the chance|time)|have (?:a moment|time|a chance)))(?= |$))?";
const FOR_ME = "(?: (?:for|to) (?:me|us|myself)\\b)?";

const MAKE =
  "(?:set(?:ting)?(?: up)?|add(?:ing)?|creat(?:e|ing)|mak(?:e|ing)|put(?: in)?|open up|give(?: me)?|send(?: me)?|schedule|need|i need|i want|i'd like|i would like|i wanna|i need to|new|start|get(?: me)?|have|enter|log|record|leave|can i (?:have|get|set)|may i have|could i (?:have|get)|i'd like to have|i would like to have|i want to|program|place|post|make me|please|save|write|note|setup|plan)";

/** "give me my list" asks for it. */
const NOT_MINE = "(?!(?:give|get|show|read|need|have|i need|i want)(?: me)? (?:my|the|all|our)\\b)";
const SAYS_I =
  "(?:,? *(?:that )?(?:i|we) (?:have|'ve got|have got|need|must|should|ought|gotta|want) (?:to |got to |a |an |my |the )?)?";

/** "create a task for Ana to …": whose it is, and what. */
const FOR_SOMEBODY: CreateLead = {
  pattern:
    /^(?:create |add |make |set up |new |open )+(?:a |an |another |new )*(?:task|to-?do|action item) for (?!me\b|us\b|the\b|my\b|our\b|a\b|today\b|all\b)([a-z][\w'-]*(?: and [a-z][\w'-]*)?)(?: to |: *)(?=[a-z])/,
  confidence: 0.93,
  person: true,
};

/** Requests that name a reminder or a task, or say "remind me": sure before anything else is looked at. */
export const REMINDER_LEADS: readonly CreateLead[] = [
  FOR_SOMEBODY,
  {
    pattern: new RegExp(
      `^(?:(?:give|send) me |i(?:'d| would) (?:be (?:(?:so|very|ever so|really) )?(?:grateful|thankful|happy|glad) for|like|love|appreciate) |i could (?:use|do with) |for )a (?:quick |little |gentle )?(?:nudge|prod|poke|shout|ping|heads[- ]up)${T} +(?:to|about|when|that)\\b${T}`,
    ),
    confidence: 0.93,
  },
  {
    pattern: /^have ([a-z]+) (?=[a-z])/,
    confidence: 0.9,
    person: true,
    given: true,
    acts: true,
  },
  {
    pattern:
      /^(?:put|pencil) (?:down|in) (?:an? )?(?=(?:[a-z]+ ){0,2}(?:meeting|call|appointment|lunch|dinner|session|slot|visit|catch-?up|review|sync)(?: (?:with|for|on|at|about)\b| *¤|[ .!]*$))/,
    confidence: 0.9,
  },
  { pattern: /^(?:put|pencil|sign) me (?:down|in|up) for +(?=[a-z])/, confidence: 0.9 },
  {
    pattern: new RegExp(`^heads[- ]up(?:${T}(?: +(?:about|that|for|on)\\b|[:,])|[ ,]*¤${T})${T} *(?=[a-z])`),
    confidence: 0.9,
  },
  { pattern: /^([a-z]+) ?: +(?=[a-z0-9])(?![^?]*\?)/, confidence: 0.9, person: true, given: true },
  { pattern: /^([a-z]+)(?:,? please)? to +(?=[a-z])/, confidence: 0.9, person: true, given: true, acts: true },
  {
    pattern: new RegExp(
      `^${NOT_MINE}${MAKE}${T} +${ARTICLE}(?:[§‡]+ *)?${NOUN}(?: alarm)?(?: (?:set|made|up|set up|going))?${T}${FOR_ME}${T}(?: *please)?${LINK}${FOR_ME}${T}(?: +(?:to|that|about)\\b)?${SAYS_I}`,
    ),
    confidence: 0.97,
  },
  {
    pattern: new RegExp(
      `^(?:${REMIND}|${REMEMBER}|alert|notify|ping(?:ing)?|nudge)${T} +(?:me|us|myself|ourselves)\\b${T}${VAGUE}(?: +(?:again|please|also))?${VAGUE}${T}[ ,]*(?:to remember to|to|ot|2(?= [a-z])|about|of|that|for|on|,|:|-)?(?= |$|[,.:¤])${T}(?: +(?:to|about|that)\\b)?${SAYS_I}`,
    ),
    confidence: 0.97,
  },
  { pattern: new RegExp(`^(?:remind)${T} +(?:to|2(?= [a-z])|about|of|that)\\b${T}${SAYS_I}`), confidence: 0.95 },
  {
    pattern: new RegExp(
      `^(?:remind|ping|nudge|notify|tell|ask) +§+(?:(?: and|,|, and)? +§+)*${T},? *(?:to|about|of|that)?\\b${T}`,
    ),
    confidence: 0.95,
  },
  {
    pattern: new RegExp(
      `^(?:remind) +((?:(?:my|our) )?[a-z][\\w'-]*(?: and [a-z][\\w'-]*)?)${T} +(?:to|about|that)\\b${T}(?: ?(?:we|they|he|she) (?:need|have|must|should) (?:to )?)?`,
    ),
    confidence: 0.92,
    person: true,
  },
  {
    pattern: new RegExp(
      `^(?:reminder|remider|remider|reminer|alert|task(?! #?\\d+(?:[ .!]*$| (?:is|was|needs|can|should|has)\\b))|to-?do|todo item)${T}(?: +(?:to|for|about|that|of)\\b| *[:,.-])?${T}(?= |$|[.!])${SAYS_I}`,
    ),
    confidence: 0.93,
  },
  { pattern: new RegExp(`^(?:me|§+|‡+)${T} +(?:to|that)\\b${T}`), confidence: 0.95 },
  { pattern: /^me +(?=")/, confidence: 0.95 },
  { pattern: /^(?:have|get|let) +§+(?:(?: and|,|, and)? +§+)* +(?:to +)?(?=[a-z])/, confidence: 0.93 },
  {
    pattern: new RegExp(
      `^(?:make sure|ensure|see to it)(?: that)? (?:i|we)\\b${T}(?: (?:remember|don't forget) to\\b)?`,
    ),
    confidence: 0.93,
  },
  {
    pattern: new RegExp(
      `^(?:make|take|leave|write)(?: me)? (?:a )?note(?: to self)?${T} (?:to|that|about)\\b${T}${SAYS_I}`,
    ),
    confidence: 0.93,
  },
  {
    pattern: new RegExp(
      `^(?:i|we) (?:can't|cannot|mustn't|must not|shouldn't|should not|better not) forget (?:to|about)\\b${T}`,
    ),
    confidence: 0.95,
  },
  {
    pattern: new RegExp(
      `^(?:don't|dont|do not|never|not)(?: let me| let us)? forget${T}(?: +(?:to remind me (?:to|of|about)|to|about|that))?\\b${T}`,
    ),
    confidence: 0.95,
  },
  {
    pattern: new RegExp(
      `^(?:put|note|write|jot|take|get|mark)(?: (?:it|this))? down${T}(?: for (?:me|us))?(?: that| to(?= [a-z])|[:,-]| (?=(?:i|we) (?:need|have|should|must)\\b))${SAYS_I} *`,
    ),
    confidence: 0.92,
  },
  { pattern: /^(?:mark|note|log)(?: down)? that (?=(?:i|i'm|we|we're|my|our|the) )/, confidence: 0.93 },
  { pattern: new RegExp(`^(?:to )?be reminded${T} (?:to|of|about|that)\\b${T}`), confidence: 0.95 },
  {
    pattern: new RegExp(`^(?:${REMEMBER}|note to self|todo|to do|to-do|note)[:,]? *(?:to(?! self)|that)\\b${T}`),
    confidence: 0.93,
  },
  {
    pattern: /^(?:note to self|todo|to do|to-do|task|new task|add task|reminder)(?: *[:,-] *)(?=\S)/,
    confidence: 0.95,
  },
  { pattern: /^(?:note to self|todo|new task|add task) +(?=\S)/, confidence: 0.93 },
];

/** "set a birthday reminder for Max": what kind of reminder is part of the title (group 1). */
export const KIND_OF_REMINDER = new RegExp(
  `^(?:set(?: up)?|add|create|make|put|give me|schedule)${T} +(?:a |an |the |my |me a |new )*((?:[a-z'-]+ ){1,3})(?:reminder|alert|notification)${T}(?= |$|[.!])`,
);

/** "add water the ferns": what is added is the task, unless it is added to something ("add the logo to the site"). */
export const ADD_LEADS: readonly CreateLead[] = [
  {
    pattern:
      /^(?:add|new|create|note)(?: (?:this|the following|(?:one|one more|another|another one)(?: for (?:me|us))?|it))? *[:–] *(?=\S)/,
    confidence: 0.94,
  },
  {
    pattern:
      /^add(?:ing)? +(?=[a-z0-9"])(?!(?:it|that|this|them|me|us|you|him|her)\b|#?\d+[ .!]*$|(?:an? |the |some |another )?(?:note|comment|remark|descriptions?|details?|label|tag|due|deadline|date|repeat|subtask|sub-task|reminder)\b)(?!(?:the|an?|our|my|new|another) .* (?:to|into|onto) (?:the|our|my|its|their|an?) (?!.*\b(?:list|calendar|to-?dos?|agenda|schedule)\b))(?!.* (?:to|on|in|onto|under) (?:the )?(?:#\d|‡|§|(?:task|number) #?\d|\d+[ .!]*$|it\b|that\b|this\b|them\b|(?:first|second|third|last) one\b|.{1,40}\b(?:task|reminder|event|meeting|list|template)\b))/,
    confidence: 0.93,
  },
];

/** Saying what one has to do: sure only when nothing else fits. */
export const NEED_LEADS: readonly CreateLead[] = [
  {
    pattern: new RegExp(
      `^(?:i|we|someone|somebody|one of us)(?:'ve| have| had|'d better)? *(?:still |really |just |also |probably )*(?:needs?|have|has|want|got|must|should|ought|gotta|wanna|better)(?: to)?(?: (?:still|really|just|also|probably))*(?: be reminded (?:to|of|about|that)| remember to)?\\b${T}(?= )`,
    ),
    confidence: 0.9,
  },
  {
    pattern: new RegExp(
      `^(?:(?:need|have|got) to|gotta|must|need(?= (?:buy|get|call|pay|send|book|make|go|finish|pick|order|ask|do)\\b))${T} +(?=[a-z])`,
    ),
    confidence: 0.9,
  },
];

/** "add milk to my shopping list": group 1 is the thing, group 2 the list's name. */
export const PUT_ON_LIST =
  /^(?!(?:have|get) (?:i|we|you|me|my|the)\b)(?:add|put|include|throw|write|jot|stick|place|log|enter|get|have|i need|i want|i'd like)(?: down)? (.+?)(?: added| put| written)? (?:to|on|onto|in|into|back on) (?:my |the |our |this |a |your )?((?:[a-z'-]+ ){0,3}?)(?:to-?do lists?|todo lists?|to do lists?|lists?(?: of things to do| of reminders| of tasks)?|calendars?|calender|reminders|schedule|agenda|to-?dos|tasks)\b *(.*)$/;
