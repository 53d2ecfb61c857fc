import type { Intent, Verb } from "../../reading.ts";
import { CREATE_LEADS } from "./create-leads.ts";
import { PATTERNS } from "./patterns.ts";
import { requestStart } from "./politeness.ts";
import { readQuestion } from "./read-question.ts";
import { FOREIGN_TOPIC } from "./vocabulary.ts";

/** What a message asks for. `body`: where what it is about begins; `person`: words between two offsets that name who. */
export type Asked = {
  readonly verb: Verb | null;
  readonly confidence: number;
  readonly request: number; // offset behind courtesies
  readonly body: number;
  readonly person: { readonly start: number; readonly end: number } | null;
};

const INTENTS: Readonly<Record<Verb, Intent>> = {
  "create-task": "create",
  "list-tasks": "query",
  "show-task": "query",
  "complete-task": "complete",
  "reopen-task": "update",
  "edit-task": "update",
  "reschedule-task": "update",
  "assign-task": "update",
  "snooze-task": "update",
  "cancel-task": "delete",
  "comment-on-task": "update",
  "show-progress": "query",
  "run-template": "template",
  undo: "undo",
  help: "help",
  "change-settings": "settings",
  "open-dashboard": "query",
};

export const intentOf = (verb: Verb | null): Intent => (verb === null ? "none" : INTENTS[verb]);

const LEADING_TIME = /^(?:¤+[ ,.:;-]*)+/;
/** How much of a request is looked at to tell what it asks. */
const WINDOW = 240;

function readCreate(masked: string, at: number): Asked | null {
  const head = masked.slice(at, at + WINDOW);
  for (const { pattern, confidence, person } of CREATE_LEADS) {
    const found = pattern.exec(head);
    if (!found) continue;
    const named = person ? found[1] : undefined;
    if (named && NOT_PEOPLE.has(named)) continue;
    const start = named ? at + found[0].indexOf(named) : 0;
    return { verb: "create-task", confidence, request: at, body: at + found[0].length, person: named ? { start, end: start + named.length } : null };
  }
  return null;
}

const NOT_PEOPLE: ReadonlySet<string> = new Set(["what", "how", "when", "the", "about", "it", "that", "this", "all", "my", "him", "again", "to"]);
const ASKS_AGAIN = /^remind (?:me|us) (?:what|how many|how much|which|who|where|why|if|whether|when (?:is|are|was|do|did|does|my|the)|of (?:the date|the time|what|everything|all)|the things)\b/;

function other(verb: Verb | null, confidence: number, at: number): Asked {
  return { verb, confidence, request: at, body: at, person: null };
}

const CHAT = /^(?:thanks?|thank you|thx|ty|cheers|ok(?:ay)?|cool|great|nice|awesome|perfect|lol|haha+|hi|hello|hey|good (?:morning|night|job|afternoon|evening)|bye|goodbye|yes|no|yep|nope|sure|got it|sounds good|well done|never ?mind|nvm|love it|congrats|sorry|you're welcome|welcome|wow|hmm+|k|👍|no problem|np|not bad|i see|so cool|how are you.*|what's up|sup)(?: (?:so much|a lot|very much|you|everyone|all|team|again|bot|companion|that's great|for (?:that|your help|everything)|there|man|guys))*[ ,.!?]*(?:that's great|that is great|great|cool|perfect|thanks|got it)?[ .!?]*$/;

/** Decides what a masked message asks for. Always an answer; the least sure one is a task made of the phrase itself. */
export function classify(masked: string, direct: boolean): Asked {
  if (CHAT.test(masked.slice(0, WINDOW).trim())) return other(null, 0.95, 0);
  const polite = requestStart(masked);
  const timed = LEADING_TIME.exec(masked.slice(polite, polite + WINDOW));
  const at = timed ? polite + timed[0].length + requestStart(masked.slice(polite + timed[0].length)) : polite;
  const request = masked.slice(at, at + WINDOW).trimEnd();
  if (request === "" && timed === null) return masked.trim() === "" ? other(null, 0.5, 0) : other(null, 0.6, 0);
  if (ASKS_AGAIN.test(request)) return other("list-tasks", 0.85, at);
  const single = /^(?:task )?#\d+[ ?.!]*$/.test(request);
  if (single) return other("show-task", 0.95, at);
  for (const { verb, when, unless, confidence } of PATTERNS) {
    if (when.test(request) && !unless?.test(request) && !/^(?:remind me|set a reminder|add a reminder)\b/.test(request)) return other(verb, confidence, at);
  }
  const create = readCreate(masked, at);
  if (create) return create;
  const question = readQuestion(request);
  if (question) return other(question.verb, question.confidence, at);
  return readBare(request, at, direct);
}

/** A phrase that asks for nothing: in a direct message it is a task; in a channel it may be chatter. */
function readBare(request: string, at: number, direct: boolean): Asked {
  if (/^(?:my |all |all my |the )?(?:tasks?|to-?dos?|to do list|reminders?|list|agenda|schedule|calendar|overdue|open tasks|today|deadlines)(?: (?:list|please|for))*[ ¤§?.!]*$/.test(request)) return other("list-tasks", 0.9, at);
  if (/^[\w]+'s (?:tasks|to-?dos|list|reminders)[ ¤?.!]*$/.test(request) || /^(?:§+|¤+)(?:'s)? (?:tasks|to-?dos|reminders)[ ¤?.!]*$/.test(request)) return other("list-tasks", 0.92, at);
  if (FOREIGN_TOPIC.test(request) && !/^[a-z]+ (?:the|a|an|my|new|for|up)\b/.test(request)) return other(null, 0.7, at);
  return direct ? { ...other("create-task", 0.9, at), body: at } : other("create-task", 0.62, at);
}
