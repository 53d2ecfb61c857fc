import type { Verb } from "../../reading.ts";
import { startsWithAction } from "../lexicon/action-words.ts";
import { EVENT_NOUN, FOREIGN_TOPIC, OWN_NOUN, QUESTION_WORD, TASK_NOUN, TELL_WORD } from "./vocabulary.ts";

/** A question's verb, or "none" for one that is not about tasks; null: no question. */
export type Question = { readonly verb: Verb | null; readonly confidence: number };

const OWN = new RegExp(`\\b${OWN_NOUN}\\b`);
const ANY_TASK = new RegExp(`\\b${TASK_NOUN}\\b`);
/** "when is my next meeting": one's own, by name. */
const OWN_EVENT = new RegExp(`\\b(?:my|our) (?:[a-z']+ ){0,2}${EVENT_NOUN}\\b`);
const EVENT = new RegExp(`\\b(?:my|our|the|any|a|i|we|is|are|next|first|last)\\b.*\\b${EVENT_NOUN}\\b`);

/** What one has to do, without naming tasks. */
const MINE =
  /\b(?:(?:do|did|have|am|was|should|must|can|will|could) (?:i|we|you)\b.{0,40}\b(?:have|got|need|remember|forget|forgot|do|doing|supposed|due|miss|missed|finish|finished|complete|completed|left|on|going on|buy|get|meet|meeting|free|busy|ask|asked|set|add|put|plan|planned|tell|remind)|(?:is|are|was|were|what's|whats|who's|anything|what) .{0,40}\b(?:left|due|overdue|late|open|pending|outstanding|next|remaining|happening|going on|coming up|planned|scheduled|going (?=¤)|on (?:my|the|our) plate|to be done|assigned|unassigned|urgent|important|blocked|stuck|done|completed|finished|up)\b|^how (?:busy|late|far behind)\b|what'?s? (?:is )?(?:on|up)\b|overdue|what (?:do|have|must|should|can|did) (?:i|we)\b|(?:i|we)(?: was| were|'ve| have|'m| am)? (?:wanted|trying|meant|supposed|needed|meaning) to (?:remember|do|keep|bear|get|buy|not forget)|(?:my|our) (?:day|week|weekend|morning|afternoon|evening|month)\b.{0,20}\blook)/;

const SHOW_OPEN =
  /^(?:what(?:'s| is|s)?|anything|is there anything|which|how (?:much|many)|show|list|display|everything|all)\b.{0,40}\b(?:left|due|overdue|late|open|pending|outstanding|remaining|unfinished|assigned|mine|undone|blocked|done|finished|completed)\b/;

function aboutTasks(request: string): Question | null {
  if (SHOW_OPEN.test(request) && !FOREIGN_TOPIC.test(request)) return { verb: "list-tasks", confidence: 0.95 };
  if (SEARCH.test(request) && !FOREIGN_TOPIC.test(request)) return { verb: "list-tasks", confidence: 0.85 };
  if (OTHERS.test(request)) return { verb: "list-tasks", confidence: 0.9 };
  if (INSIDE.test(request) && !FOREIGN_TOPIC.test(request) && !PLACES.test(request))
    return { verb: "list-tasks", confidence: 0.88 };
  if (FILED.test(request) || TAGGED.test(request)) return { verb: "list-tasks", confidence: 0.93 };
  if (STATE.test(request) && !FOREIGN_TOPIC.test(request) && !SMALL_TALK.test(request))
    return { verb: "list-tasks", confidence: 0.85 };
  if (HERE.test(request) || WORKING.test(request)) return { verb: "list-tasks", confidence: 0.9 };
  if (OWN.test(request) && !WEATHER_LIST.test(request)) return { verb: "list-tasks", confidence: 0.95 };
  return null;
}

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
/** "search invoice" looks here; "search for a flat" is to be done. */
const SEARCH = /^search (?:(?:my |the |all )?tasks? |(?!for\b|the\b|on\b|in\b|a\b)[a-z])/;
/** "is ben busy?", "anything for ana?", "anything new?" */
const OTHERS =
  /^(?:is|are) (?!(?:it|he|she|they|we|you|i|this|that|there|anyone|everyone)\b)(?:§+|[a-z]+) (?:busy|free|overloaded|swamped|available)\b|^anything (?:for|from) (?:me|us|§+|[a-z]+)[¤ ?.!]*$|^anything new(?: for (?:me|us))?[¤ ?.!]*$/;
const HERE =
  /^(?:what(?:'s| is|s)?|anything|is there anything|show(?: me)?)\b.{0,30}\b(?:in|for) (?:this|the) (?:channel|thread|room)\b|^what(?:'s| is) (?:in )?here\b/;
/** "who's working on the release?", "what is @ben doing?" */
const WORKING =
  /^who(?: has|'s got| got| owns) (?:the|my|our)\b|^(?:did|has|have) (?:§+|[a-z]+) (?:finish(?:ed)?|done|do|completed?|sent|send|handled) |^(?:is|are) (?:anything|anyone|any of it|something|everything) (?:blocked|stuck|late|waiting|done|urgent|open|left)\b|^(?:who|what|which|how much)\b.{0,30}\b(?:working on|responsible for|assigned to|owns|doing|handling|on (?:his|her|their) plate)\b|^who(?:'s| is| are) on (?:the|my|our)\b|^(?:what|how much)\b.{0,20}(?:§|\b(?:is|are|has|does|did) [a-z]+\b).{0,12}\b(?:doing|have|has|got|working on|do|finish)\b.{0,20}$/;
const WEATHER_LIST = /\b(?:weather|forecast|recipes?|songs?|news|movies?|restaurants?|best ?seller|stocks?)\b/;

/** "my list contains what", "going to Rome, what should I pack" */
const INNER_QUESTION = /\bwhat(?: (?:on|in) it)?(?: again)?[ .]*$|[ ,](?:what|where|how) (?:should|can|do) (?:i|we)\b/;

/** Reads questions and "show me …" commands. */
export function readQuestion(request: string): Question | null {
  const marked = /\?\s*$/.test(request) && !startsWithAction(request);
  const asked = QUESTION_WORD.test(request) || marked || INNER_QUESTION.test(request);
  const told = TELL_WORD.test(request);
  if (!asked && !told) return null;
  const about = aboutTasks(request);
  if (about) return about;
  if (told && !asked) return readTold(request);
  if (FOREIGN_TOPIC.test(request) || SMALL_TALK.test(request)) return { verb: null, confidence: 0.93 };
  if (MINE.test(request)) return { verb: "list-tasks", confidence: 0.91 };
  if (OWN_EVENT.test(request)) return { verb: "list-tasks", confidence: 0.9 };
  if (ANY_TASK.test(request) || EVENT.test(request)) return { verb: "list-tasks", confidence: 0.78 };
  return { verb: null, confidence: QUESTION_WORD.test(request) ? 0.91 : 0.5 };
}

/** Matches watched, shops' hours: what people ask one another. */
const SMALL_TALK =
  /\bwho (?:won|scored|plays|played)\b|^(?:did|has|have|is) (?:anyone|anybody|everyone|you|someone|you guys|you all) .{0,20}\b(?:watch|watched|watching|see|saw|seen|catch|hear|heard|eat|eaten)\b|\b(?:office|store|shop|bank|library|gym|pool|museum|restaurant|pharmacy|mall|cafe|canteen|cafeteria|building|supermarket|post office)s? (?:is |are |be )?(?:still |already )?(?:open|closed|close|closing)\b/;

const SELF = /\b(?:me|my|mine|our|i|we)\b/;
const POSSESSIVE_TASKS = /'s (?:tasks?|to-?dos?|list|reminders?|work|stuff|items?)\b/;

const SHOWING = /^(?:show|list|display|view|only show)\b|\ball\b/;
/** "show all", "show me everything", "show my day" */
const ALL_OF_IT =
  /^(?:show|list|display|see|view)(?: me)? (?:(?:all|everything|it all|them all|the lot)(?: (?:open|please|again|of (?:them|it)))*|(?:what's on )?(?:my|our) (?:day|week|month|morning|afternoon|evening|work|stuff|things|plate))[¤ ?.!]*$/;
const LISTED = /^list\b[ ?.!]*(?:¤|§|‡|$)|^(?:show|display|view)\b.*[§‡]/;
/** "tell ben to bring the keys" is for oneself to do. */
const TELLING =
  /^search for (?:a|an|some|new)\b|^tell (?!me\b|us\b|about\b|what\b|who\b)(?:my |our |the )?[a-z][\w'-]*(?: [a-z][\w'-]*)? (?:to|that|about|not to)\b/;
/** Commands that ask for knowledge, and those of them that ask for nothing else. */
const TOLD =
  /^(?:show|tell|display|say|inform|let me (?:know|see|hear)|recite|i (?:need|want) to know|i wonder|i'd like to know|read me|find me|give me|get me|search|pull up|bring up|look up|lookup)\b/;
const ONLY_TOLD =
  /^(?:show|tell|display|say|inform|let me (?:know|see|hear)|recite|i|read me|find me|give me|search|pull up|bring up)\b/;

function listsTasks(request: string): number {
  if (ALL_OF_IT.test(request)) return 0.92;
  if (POSSESSIVE_TASKS.test(request) || /^list\b[ ?.!]*(?:¤|§|‡|$)/.test(request)) return 0.95;
  const own = ANY_TASK.test(request) && (SELF.test(request) || SHOWING.test(request));
  return own || LISTED.test(request) ? 0.9 : 0;
}

/** "show me my meetings" asks; "read chapter five" and "get milk" are things to do. */
function readTold(request: string): Question | null {
  if (TELLING.test(request)) return null;
  const confidence = listsTasks(request);
  if (confidence > 0) return { verb: "list-tasks", confidence };
  const foreign = FOREIGN_TOPIC.test(request);
  if (TOLD.test(request)) {
    const asks = foreign || ONLY_TOLD.test(request);
    return asks ? { verb: MINE.test(request) ? "list-tasks" : null, confidence: 0.75 } : null;
  }
  return foreign && !/^(?:check|bring (?!up|me))\b/.test(request) ? { verb: null, confidence: 0.8 } : null;
}
