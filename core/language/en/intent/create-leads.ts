/** Openings of a request to make a task. The match is cut off the summary; group 1, if any, is a person. */
export type CreateLead = { readonly pattern: RegExp; readonly confidence: number; readonly person?: boolean };

const T = "(?:[ ,]*¤+)*";
const ARTICLE = "(?:(?:a|an|the|my|me|me a|another|one|some|new|quick|recurring|reoccurring|repeating|weekly|daily|monthly|this|that|up|up a|another new)[ ]+)*";
const NOUN = "(?:reminders?|remiders?|remider|reminer|remainder|reminders|alert|notification|task|to-?do|to do|to-?do item|todo item|action item|list item)";
const LINK = "(?: *(?:to|for|about|that|of|on|called|named|titled|saying|says|regarding|which|:|,|-|–|\\bi\\b(?= (?:have|need|should|must|want))))?";
const FOR_ME = "(?: (?:for|to) (?:me|us|myself)\\b)?";

const MAKE = "(?:set(?: up)?|add|create|make|put(?: in)?|give(?: me)?|send(?: me)?|schedule|need|i need|i want|i'd like|i would like|i wanna|i need to|new|start|get(?: me)?|have|enter|log|record|leave|can i (?:have|get|set)|may i have|could i (?:have|get)|i'd like to have|i would like to have|i want to|program|place|post|make me|please|save|write|note|setup|plan)";

export const CREATE_LEADS: readonly CreateLead[] = [
  {
    pattern: new RegExp(`^${MAKE}${T} +${ARTICLE}(?:§+ *)?${NOUN}(?: (?:set|made|up|set up|going))?${T}${FOR_ME}${T}(?: *please)?${LINK}${FOR_ME}${T}(?: +(?:to|that|about)\\b)?`),
    confidence: 0.97,
  },
  { pattern: new RegExp(`^(?:remind|remnd|reminde|remember|alert|notify|ping|nudge|tell)${T} +(?:me|us|myself|ourselves)\\b${T}(?: +(?:again|please|later|also))?[ ,]*(?:to remember to|to|about|of|that|for|on|,|:|-)?(?= |$|[,.:¤])${T}(?: +(?:to|about|that)\\b)?`), confidence: 0.97 },
  { pattern: new RegExp(`^(?:remind)${T} +(?:to|about|of|that)\\b${T}`), confidence: 0.95 },
  { pattern: new RegExp(`^(?:remind|ping|nudge|notify|tell|ask) +§+${T},? *(?:to|about|of|that)?\\b${T}`), confidence: 0.95 },
  { pattern: new RegExp(`^(?:remind) +([a-z][\\w'-]*(?: and [a-z][\\w'-]*)?)${T} +(?:to|about|that)\\b${T}`), confidence: 0.92, person: true },
  { pattern: new RegExp(`^${NOUN}${T} *(?:to|for|about|that|of|:|,|-)? *${T}(?= |$)`), confidence: 0.93 },
  { pattern: new RegExp(`^(?:me|§+) +(?:to|that)\\b${T}`), confidence: 0.95 },
  { pattern: new RegExp(`^(?:don't|dont|do not|never)(?: let me| let us)? forget${T}(?: +(?:to remind me (?:to|of|about)|to|about|that))?\\b${T}`), confidence: 0.95 },
  { pattern: new RegExp(`^(?:remember|note to self|todo|to do|to-do|note)[:,]? *(?:to|that)\\b${T}`), confidence: 0.93 },
  { pattern: /^(?:note to self|todo|to do|to-do|task|new task|add task|reminder)(?: *[:,-] *| +)/, confidence: 0.95 },
  { pattern: new RegExp(`^(?:i|we)(?:'ve| have| had)? *(?:still )?(?:need|have|want|got|must|should|ought|gotta|wanna|gonna)(?: to)?(?: be reminded (?:to|of|about|that)| remember to)?\\b${T}`), confidence: 0.9 },
];

/** Openings that make a task and stay in its summary. */
export const MAKING = /^(?:schedule|book|plan|arrange|organi[sz]e|mark|set|add|put|create|make|enter|log|pencil in|block)\b/;
