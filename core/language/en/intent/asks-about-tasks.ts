import { FOREIGN_TOPIC, OWN_NOUN } from "./vocabulary.ts";

const OWN = new RegExp(`\\b${OWN_NOUN}\\b`);

/** What one has to do, without naming tasks. */
export const MINE =
  /\b(?:(?:do|did|have|am|was|should|must|can|will|could) (?:i|we|you)\b.{0,40}\b(?:have|got|need|remember|forget|forgot|do|doing|supposed|due|miss|missed|finish|finished|complete|completed|left|on|going on|buy|get|meet|meeting|free|busy|ask|asked|set|add|put|plan|planned|tell|remind)|(?:is|are|was|were|what's|whats|who's|anything|what) .{0,40}\b(?:left|due|overdue|late|open|pending|outstanding|next|remaining|happening|going on|coming up|planned|scheduled|on (?:my|the|our) plate|to be done|assigned|unassigned|urgent|important|blocked|stuck|done|completed|finished|up)\b|^what(?:'s| is|s) (?:going|happening|on) ¤|^how (?:busy|late|far behind)\b|what'?s? (?:is )?(?:on|up)\b|overdue|what (?:do|have|must|should|can|did) (?:i|we)\b|what (?:i|we)(?:'ve| have)(?: got)? (?:¤|on\b|to do\b|left\b|due\b|planned\b|coming\b)|(?:i|we)(?: was| were|'ve| have|'m| am)? (?:wanted|trying|meant|supposed|needed|meaning) to (?:remember|do|keep|bear|get|buy|not forget)|(?:my|our) (?:¤+|(?:day|week|weekend|morning|afternoon|evening|month)\b).{0,20}\blook)/;

const SHOW_OPEN =
  /^(?:what(?:'s| is|s)?|anything|is there anything|which|how (?:much|many)|show|list|display|everything|all)\b.{0,40}\b(?:left|due|overdue|late|open|pending|outstanding|remaining|unfinished|assigned|mine|undone|blocked|done|finished|completed)\b/;

/** "what's in +Team", "tasks tagged #legal", "anything on #42's list" */
const FILED =
  /^(?:what(?:'s| is|s)?|anything|is there anything|show(?: me)?)\b.{0,20}\b(?:in|on|under|tagged|labell?ed|with|for) ‡/;

/** "is the contract reviewed?", "when is the dentist?", "what am I waiting for?": how a thing of ours stands. */
const STATE =
  /^(?:is|are|was|were|has|have) (?:the|my|our) [^?¤]{2,60} (?:[a-z]{2,}ed|done|sent|paid|bought|written|made|ready|built|drawn|taken care of|through|over)(?: yet| already)?[ ?.!]*$|^when(?:'s| is| are) (?:the|my|our) [a-z][^?]{1,60}\?$|^when(?:'s|s| is| are) (?:the |my |our )?[a-z][^?¤]{1,60} due[ ?.!]*$|^(?:what|who) (?:am i|are we) (?:still )?waiting (?:for|on)\b|^(?:is|are) there (?:anything|something|any tasks?) (?:for|on|due|from|of) /;

/** "what's tagged legal", "show tasks labelled legal" */
const TAGGED =
  /^(?:what(?:'s| is|s)?|anything|is there anything|show(?: me)?|list)\b.{0,20}\b(?:tagged|labell?ed|with the (?:label|tag)) (?:as |with )?[a-z][\w-]*[¤ ?.!]*$/;

/** "what's in Kitchen", "anything left on the launch this week?": a list by its plain name. */
const INSIDE =
  /^(?:what(?:'s| is|s)|anything|is there anything|show(?: me)?|list)(?: (?:what's|left|open|due|still|new|everything|all|else|to do|there))* (?:in|on|under|inside) (?:the |my |our )?(?!this\b|here\b|for\b)[a-z][\w.-]*(?: [a-z][\w.-]*)?(?: list)?[¤ ?.!]*$/;

/** What is in these is no task. */
const PLACES =
  /\b(?:tv|television|netflix|fridge|freezer|menu|cinema|theat(?:er|re)s?|air|box|bag|water|world|telly|youtube|store|shop|town|city|pantry|drink|sandwich|name|tap|sky|mind|your .*)(?: list)?[¤ ?.!]*$/;

/** "more details on the launch", "tell me more about it" */
const DETAILS =
  /^(?:(?:give|get|show|tell)(?: me| us)? (?:some |the |any |more )*(?:info(?:rmation)?|details?|more)|(?:any |some )?more (?:info(?:rmation)?|details?)|info(?:rmation)?|details) (?:about|on|of|for|regarding) /;

/** "search invoice" looks here; "search for a flat" is to be done. */
const SEARCH = /^search (?:(?:my |the |all )?tasks? |(?!for\b|the\b|on\b|in\b|a\b)[a-z])/;

/** "is ben busy?", "anything for ana?", "anything new?" */
const OTHERS =
  /^(?:is|are) (?!(?:it|he|she|they|we|you|i|this|that|there|anyone|everyone)\b)(?:§+|[a-z]+) (?:busy|free|overloaded|swamped|available)\b|^(?:does|do|did|has|have|had|is|are) (?:anyone|anybody|§+|(?!(?:it|he|she|they|we|you|i|this|that|there)\b)[a-z]+) (?:have|got|having|owe) (?:anything|something|any ?(?:tasks?|more|of)?|much|a lot|stuff|things?)(?: (?:else|left|open|due|overdue|late|on|planned|going on|to do|pending))*[¤ ?.!]*$|^(?:who|which of (?:us|them)|anyone|anybody)(?: (?:has|have|is having|got|with)|'s got) (?:anything|something|tasks?|stuff|things?|work) (?:else |left |open |due |overdue |late |to do )*(?:on )?[¤ ?.!]*$|^what(?:'s|s| does| is| has) (?:§+|[a-z]+) (?:have|got|having)(?: (?:on|due|planned|open|left|going on|to do|for))*[¤ ?.!]*$|^anything (?:for|from) (?:me|us|§+|[a-z]+)[¤ ?.!]*$|^anything new(?: for (?:me|us))?[¤ ?.!]*$/;

const HERE =
  /^(?:what(?:'s| is|s)?|anything|is there anything|show(?: me)?)\b.{0,30}\b(?:in|for) (?:this|the) (?:channel|thread|room)\b|^what(?:'s| is) (?:in )?here\b/;

/** "who's working on the release?", "what is @ben doing?" */
const WORKING =
  /^who(?: has|'s got| got| owns) (?:the|my|our)\b|^(?:did|has|have) (?:§+|[a-z]+) (?:finish(?:ed)?|done|do|completed?|sent|send|handled) |^(?:is|are) (?:anything|anyone|any of it|something|everything) (?:blocked|stuck|late|waiting|done|urgent|open|left)\b|^(?:who|what|which|how much)\b.{0,30}\b(?:working on|responsible for|assigned to|owns|doing|handling|on (?:his|her|their) plate)\b|^who(?:'s| is| are) on (?:the|my|our)\b|^(?:what|how much)\b.{0,20}(?:§|\b(?:is|are|has|does|did) [a-z]+\b).{0,12}\b(?:doing|have|has|got|working on|do|finish)\b.{0,20}$/;

const WEATHER_LIST = /\b(?:weather|forecast|recipes?|songs?|news|movies?|restaurants?|best ?seller|stocks?)\b/;

/** Matches watched, shops' hours: what people ask one another. */
export const SMALL_TALK =
  /^who(?:'s| is) (?:up|in|coming|joining|around|free|hungry|keen)(?: for| to| with| along)?\b(?!.*\btasks?\b)|\bwho (?:won|scored|plays|played)\b|^(?:did|has|have|is) (?:anyone|anybody|everyone|you|someone|you guys|you all) .{0,20}\b(?:watch|watched|watching|see|saw|seen|catch|hear|heard|eat|eaten)\b|\b(?:office|store|shop|bank|library|gym|pool|museum|restaurant|pharmacy|mall|cafe|canteen|cafeteria|building|supermarket|post office)s? (?:is |are |be )?(?:still |already )?(?:open|closed|close|closing)\b/;

/** A way to ask about tasks; one that could be asked of anything gives way to what is other programs' business. */
type About = { readonly when: readonly RegExp[]; readonly unless: readonly RegExp[]; readonly confidence: number };

/** Ordered: the first that fits wins. */
const ABOUT: readonly About[] = [
  { when: [SHOW_OPEN], unless: [FOREIGN_TOPIC], confidence: 0.95 },
  { when: [SEARCH], unless: [FOREIGN_TOPIC], confidence: 0.85 },
  { when: [DETAILS], unless: [FOREIGN_TOPIC], confidence: 0.87 },
  { when: [OTHERS], unless: [], confidence: 0.9 },
  { when: [INSIDE], unless: [FOREIGN_TOPIC, PLACES], confidence: 0.88 },
  { when: [FILED, TAGGED], unless: [], confidence: 0.93 },
  { when: [STATE], unless: [FOREIGN_TOPIC, SMALL_TALK], confidence: 0.85 },
  { when: [HERE, WORKING], unless: [], confidence: 0.9 },
  { when: [OWN], unless: [WEATHER_LIST], confidence: 0.95 },
];

/** How sure it is that a request asks about tasks; 0: it doesn't say so. */
export function asksAboutTasks(request: string): number {
  const fits = (pattern: RegExp): boolean => pattern.test(request);
  return ABOUT.find(({ when, unless }) => when.some(fits) && !unless.some(fits))?.confidence ?? 0;
}
