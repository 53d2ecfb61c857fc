import type { Verb } from "../../reading.ts";
import { startsWithAction } from "../lexicon/action-words.ts";
import { asksAboutTasks, MINE, SMALL_TALK } from "./asks-about-tasks.ts";
import { EVENT_NOUN, FOREIGN_TOPIC, QUESTION_WORD, TASK_NOUN, TELL_WORD } from "./vocabulary.ts";

/** A question's verb, or "none" for one that is not about tasks; null: no question. */
export type Question = { readonly verb: Verb | null; readonly confidence: number };

const ANY_TASK = new RegExp(`\\b${TASK_NOUN}\\b`);
/** "when is my next meeting": one's own, by name. */
const OWN_EVENT = new RegExp(`\\b(?:my|our) (?:[a-z']+ ){0,2}${EVENT_NOUN}\\b`);
const EVENT = new RegExp(`\\b(?:my|our|the|any|a|i|we|is|are|next|first|last)\\b.*\\b${EVENT_NOUN}\\b`);

/** "my list contains what", "going to Rome, what should I pack" */
const INNER_QUESTION =
  /\bwhat (?:were|was|are|is) (?:they|it|those|that)[ .?!]*$|\bwhat(?: (?:on|in) it)?(?: again)?[ .]*$|[ ,](?:what|where|how) (?:should|can|do) (?:i|we)\b/;

/** "I need to know when …": what is to be known is the question. */
const TO_KNOW = /^(?:know|see|hear|find out) (?=(?:what|when|who|where|how|which)\b)/;

/** "show me what's due tomorrow": what is to be shown is the question. */
const TO_SHOW =
  /^(?:show|tell|give|send|list|read|let)(?: me| us)(?: know| see)? (?=(?:what's|what is|what are|who's|who has|which)\b)/;

/** Reads questions and "show me …" commands. */
export function readQuestion(whole: string): Question | null {
  const request = whole.replace(TO_KNOW, "").replace(TO_SHOW, "");
  const marked = /\?\s*$/.test(request) && !startsWithAction(request);
  const asked = QUESTION_WORD.test(request) || marked || INNER_QUESTION.test(request);
  const told = TELL_WORD.test(request);
  if (!asked && !told) return null;
  const about = asksAboutTasks(request);
  if (about > 0) return { verb: "list-tasks", confidence: about };
  if (told && !asked) return readTold(request);
  if (FOREIGN_TOPIC.test(request) || SMALL_TALK.test(request)) return { verb: null, confidence: 0.93 };
  if (MINE.test(request)) return { verb: "list-tasks", confidence: 0.91 };
  if (OWN_EVENT.test(request)) return { verb: "list-tasks", confidence: 0.9 };
  if (ANY_TASK.test(request) || EVENT.test(request)) return { verb: "list-tasks", confidence: 0.78 };
  return { verb: null, confidence: QUESTION_WORD.test(request) ? 0.91 : 0.5 };
}

const SELF = /\b(?:me|my|mine|our|i|we)\b/;
const POSSESSIVE_TASKS = /'s (?:tasks?|to-?dos?|list|reminders?|work|stuff|items?)\b/;

const isForOneself = (request: string): boolean =>
  TELLING.test(request) || (PRESENTING.test(request) && !ANY_TASK.test(request));

const SHOWING = /^(?:show|list|display|view|only show)\b|\ball\b/;
/** "show all", "show me everything", "show my day" */
const ALL_OF_IT =
  /^(?:show|list|display|see|view|read(?: back| out)?|tell)(?: me)? (?:(?:all|everything|it all|them all|the lot)(?: (?:open|please|again|of (?:them|it)))*|(?:what's on )?(?:my|our) (?:day|week|month|morning|afternoon|evening|work|stuff|things|plate))[¤ ?.!]*$/;
const LISTED = /^list\b[ ?.!]*(?:¤|§|‡|$)|^(?:show|display|view)\b.*[§‡]/;
/** "tell ben to bring the keys", "show ben the new desk", "show the flat to the agents" are for oneself to do. */
const TELLING =
  /^search for (?:a|an|some|new)\b|^tell (?!me\b|us\b|about\b|what\b|who\b)(?:my |our |the )?[a-z][\w'-]*(?: [a-z][\w'-]*)? (?:to|that|about|not to|we|we're|we'll|i'm|i'll|it's|they're|the|his|her|their|your|our|he|she|they|you)\b|^say (?:hi|hello|thanks|thank you|sorry|goodbye|bye|happy|congratulations) /;
const PRESENTING =
  /^show (?:§+ (?!tasks|to-?dos|list|reminders)[a-z]|(?!me|us|all|only|just|everything|what|which|how)[a-z]+ (?:the|our|a|an|my) |(?:the|our|a|an|my) [a-z' -]{1,40} to )/;
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
  if (isForOneself(request)) return null;
  const confidence = listsTasks(request);
  if (confidence > 0) return { verb: "list-tasks", confidence };
  const foreign = FOREIGN_TOPIC.test(request);
  if (TOLD.test(request)) {
    const asks = foreign || ONLY_TOLD.test(request);
    const mine = MINE.test(request);
    return asks ? { verb: mine ? "list-tasks" : null, confidence: foreign && !mine ? 0.91 : 0.75 } : null;
  }
  return foreign && !/^(?:check|count|bring (?!up|me))\b/.test(request) ? { verb: null, confidence: 0.8 } : null;
}
