import type { Intent, Verb } from "../../reading.ts";
import { startsWithAction } from "./actions.ts";
import {
  ADD_LEADS,
  type CreateLead,
  KIND_OF_REMINDER,
  NEED_LEADS,
  PUT_ON_LIST,
  REMINDER_LEADS,
} from "./create-leads.ts";
import { TIME } from "./mask.ts";
import type { Pattern } from "./pattern.ts";
import { PATTERNS } from "./patterns.ts";
import { SMALL } from "./patterns-small.ts";
import { requestStart } from "./politeness.ts";
import { isParented } from "./read-parent.ts";
import { readQuestion } from "./read-question.ts";
import { isFormat, isWhereabouts } from "./read-setting.ts";
import { FOREIGN_TOPIC } from "./vocabulary.ts";

/** What a message asks for. `body`: where what it is about begins; `person`: words between two offsets that name who. */
export type Asked = {
  readonly verb: Verb | null;
  readonly confidence: number;
  readonly request: number; // offset behind courtesies
  readonly body: number;
  readonly bare: boolean; // a phrase that does not say what it wants
  readonly moved: boolean; // "from Tuesday to Thursday": the first side is the old date
  readonly person: { readonly start: number; readonly end: number } | null;
  readonly bodyEnd: number | null; // where it ends, when words about the list follow
  readonly list: { readonly start: number; readonly end: number } | null;
};

const INTENTS: Readonly<Record<Verb, Intent>> = {
  "create-task": "create",
  "list-tasks": "query",
  "show-task": "query",
  "show-occurrences": "query",
  "complete-task": "complete",
  "reopen-task": "update",
  "edit-task": "update",
  "reschedule-task": "update",
  "assign-task": "update",
  "snooze-task": "update",
  "skip-task": "update",
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

const LEADING_TIME = /^(?:¤[ ,.:;-]*)+/;
/** How much of a request is looked at to tell what it asks. */
const WINDOW = 240;

function readCreate(masked: string, at: number, leads: readonly CreateLead[]): Asked | null {
  const head = masked.slice(at, at + WINDOW);
  for (const { pattern, confidence, person } of leads) {
    const found = pattern.exec(head);
    if (!found) continue;
    const named = person ? found[1] : undefined;
    if (named && NOT_PEOPLE.has(named)) continue;
    const start = named ? at + found[0].indexOf(named) : 0;
    return {
      ...other("create-task", confidence, at),
      body: at + found[0].length,
      person: named ? { start, end: start + named.length } : null,
    };
  }
  return null;
}

const NOT_PEOPLE: ReadonlySet<string> = new Set([
  "what",
  "how",
  "when",
  "the",
  "about",
  "it",
  "that",
  "this",
  "all",
  "my",
  "him",
  "again",
  "to",
]);
const ASKS_AGAIN =
  /^remind (?:me|us) (?:of )?(?:(?:what|how many|how much|which|who|where|why|if|whether|when)\b.*\b(?:reminders?|tasks?|to-?dos?|lists?|calendar|schedule|agenda|supposed|wanted|trying|(?:do|did|have|am) i)\b|(?:the date|the time|what|everything|all|the things) (?:of|that|i|we|on)\b)/;

function other(verb: Verb | null, confidence: number, at: number): Asked {
  return {
    verb,
    confidence,
    request: at,
    body: at,
    bare: false,
    moved: false,
    person: null,
    bodyEnd: null,
    list: null,
  };
}

const CHAT =
  /^(?:thanks?|thank you|thx|ty|cheers|ok(?:ay)?|cool|great|nice|awesome|perfect|lol|haha+|hi|hello|hey|good (?:morning|night|job|afternoon|evening)|bye|goodbye|yes|no|yep|nope|sure|got it|sounds good|well done|never ?mind|nvm|love it|congrats|sorry|you're welcome|welcome|wow|hmm+|k|👍|no problem|np|not bad|i see|so cool|how are you.*|what's up|sup|see (?:you|ya)(?: ¤+)?|talk (?:to you )?(?:later|soon|then|¤+)|(?:sounds|looks) (?:good|great|fine)|(?:great|good|nice) (?:work|job|stuff|one)|i don't know|no idea|makes sense|agreed|exactly|indeed|you(?: are|'re)? (?:rock|welcome|the best|awesome|amazing|great|a star|a legend|so kind)|how nice|no rush|my bad|fair enough|same here|will do|on it|good point)(?: (?:so much|a lot|very much|you|everyone|all|team|again|bot|companion|that's great|for (?:that|your help|everything)|there|man|guys|to me|on (?:the|that|this) [a-z]+|later|soon|then|too))*[ ,.!?]*(?:that's great|that is great|great|cool|perfect|thanks|got it)?[ .!?]*$/;

/** How the message came: directly or in a channel; whether its time is "from … to …"; its own words. */
export type Heard = { readonly direct: boolean; readonly moved: boolean; readonly text: string };

const MOVING = /^(?:move|push|postpone|reschedule|delay|shift|bump|change|bring)\b .{1,100}?¤/;
/** "@ben can you review the PR?" asks Ben, through us. */
const ADDRESSED = /^§+[,:]? +(?=(?:can|could|would|will|please|pls)\b)/;

type Request = { readonly masked: string; readonly at: number; readonly request: string; readonly heard: Heard };

const LONE_NUMBER = /^\d{1,5}$/;
const SINGLE = /^(?:task )?#\d+[ ?.!]*$/;

/** The text behind courtesies, its times uncovered. */
const spoken = (masked: string, text: string): string => {
  const from = requestStart(masked);
  return text.slice(from, from + WINDOW).toLowerCase();
};

/** Small words first, and what can be told from a few words. */
function readShort({ masked, at, request, heard }: Request): Asked | null {
  if (ASKS_AGAIN.test(request)) return other("list-tasks", 0.85, at);
  if (LONE_NUMBER.test(request)) return other("show-task", 0.5, at);
  if (SINGLE.test(request)) return other("show-task", 0.95, at);
  if (heard.moved && MOVING.test(request)) return { ...other("reschedule-task", 0.93, at), moved: true };
  if (isWhereabouts(heard.text.slice(at, at + WINDOW).toLowerCase()) || isFormat(spoken(masked, heard.text)))
    return other("change-settings", 0.92, at);
  return readPattern(SMALL, request, at);
}

function readPattern(patterns: readonly Pattern[], request: string, at: number): Asked | null {
  const found = patterns.find(({ when, unless }) => when.test(request) && !unless?.test(request));
  return found ? other(found.verb, found.confidence, at) : null;
}

/** Requests that say that they want a task made. */
function readMaking({ masked, at, request }: Request): Asked | null {
  const reminder = readCreate(masked, at, REMINDER_LEADS);
  if (reminder) return reminder;
  const kind = KIND_OF_REMINDER.exec(request);
  if (kind?.[1]) return { ...other("create-task", 0.9, at), body: at + kind[0].indexOf(kind[1]) };
  if (isParented(request)) return other("create-task", 0.93, at);
  return readPutOnList(request, at) ?? readCreate(masked, at, ADD_LEADS);
}

function readAsking({ request, at }: Request): Asked | null {
  const question = readQuestion(request);
  return question && other(question.verb, question.confidence, at);
}

/** Where the request begins: behind courtesies, a time said first, and courtesies again. */
function beginning(masked: string): number {
  const polite = requestStart(masked);
  const timed = LEADING_TIME.exec(masked.slice(polite, polite + WINDOW));
  if (!timed) return polite;
  const behind = polite + timed[0].length;
  return behind + requestStart(masked.slice(behind));
}

/** Decides what a masked message asks for. Always an answer; the least sure one is a task made of the phrase itself. */
export function classify(masked: string, heard: Heard): Asked {
  if (CHAT.test(masked.slice(0, WINDOW).trim())) return other(null, 0.95, 0);
  const called = ADDRESSED.exec(masked)?.[0].length;
  if (called !== undefined) return other("create-task", 0.9, called + requestStart(masked.slice(called)));
  const at = beginning(masked);
  const request = masked.slice(at, at + WINDOW).trimEnd();
  if (request === "" && !masked.includes(TIME)) return other(null, 0.5, 0);
  const asked: Request = { masked, at, request, heard };
  return (
    readShort(asked) ??
    readMaking(asked) ??
    readPattern(PATTERNS, request, at) ??
    readAsking(asked) ??
    readCreate(masked, at, NEED_LEADS) ??
    readBare(request, at, heard.direct)
  );
}

const PLAIN_LISTS: ReadonlySet<string> = new Set([
  "",
  "to do",
  "todo",
  "to-do",
  "task",
  "things",
  "reminder",
  "reminders",
  "whole",
  "own",
  "main",
]);

/** "add milk to my shopping list": the thing is the task, the list's own name its list. */
function readPutOnList(request: string, at: number): Asked | null {
  const found = PUT_ON_LIST.exec(request);
  const [whole = "", thing = "", name = "", rest = ""] = found ?? [];
  if (!found || QUERYING.test(rest) || THIS_ONLY.test(thing)) return null;
  const body = at + whole.indexOf(thing);
  const named = name.trim();
  const start = at + whole.indexOf(name, thing.length + (body - at));
  const list = PLAIN_LISTS.has(named) ? null : { start, end: start + named.length };
  return { ...other("create-task", 0.93, at), body, bodyEnd: body + thing.length, list };
}

const QUERYING = /^(?:read|say|contain)/;
const THIS_ONLY = /^(?:to|me)\b/;

/** What people ask search engines, in the words of no task. */
const NOT_OURS =
  /^(?:talk to|update|tell|brief|inform) me (?:about|on)\b|^(?:[a-z]+ ){0,2}(?:festivals|concerts|shows|matches|games|parades|fairs|gigs|exhibitions) (?:in|at|near|around|this|next|¤)|^(?:things|stuff|places|events|concerts|shows|activities|restaurants) to (?:do|see|visit|eat|go) (?:in|at|near|around)\b|^recommend(?:ations?)?\b|^friends of\b|^[a-z ]{3,30} (?:happening|going on|playing) (?:in|at|near|around)\b|^(?:read|show)(?: me)?(?: the)? (?:details|articles?|messages?|news|texts?|emails?|headlines)\b|^(?:i )?(?:want|need|would like|'d like) to (?:see|hear|read)(?: the| my| all)? (?:messages|texts|emails|photos|pictures)\b|^see (?:messages|texts|emails|photos|pictures) from\b/;

const OWN_LIST =
  /^(?:my |all |all my |the )?(?:tasks?|to-?dos?|to do list|reminders?|list|agenda|schedule|calendar|overdue|open tasks|today|deadlines|(?:upcoming|next|pending|current|open|overdue|latest|remaining|new) (?:events|meetings|appointments|tasks|reminders|to-?dos|deadlines|items))(?: (?:list|please|for))*[ ¤§‡?.!]*$|^(?:[\w]+'s|(?:§+|¤+|‡+)(?:'s)?) (?:tasks|to-?dos|list|reminders)[ ¤?.!]*$/;
const ANSWER = /^(?:the |that )[a-z0-9 ]{1,40} one[ .!?]*$/;

/** A phrase that asks for nothing: in a direct message it is a task; in a channel it may be chatter. */
function readBare(request: string, at: number, direct: boolean): Asked {
  if (OWN_LIST.test(request)) return other("list-tasks", 0.91, at);
  const action = startsWithAction(request);
  if (NOT_OURS.test(request) || (FOREIGN_TOPIC.test(request) && !action)) return other(null, 0.9, at);
  if (ANSWER.test(request)) return { ...other("create-task", 0.45, at), bare: true };
  if (direct) return { ...other("create-task", 0.93, at), bare: true };
  const worded = request
    .replace(/[^a-z]+/g, " ")
    .trim()
    .split(" ").length;
  if (action && worded > 1) return { ...other("create-task", 0.75, at), bare: true };
  const dated = request.includes(TIME) && !SAYING.test(request) && !REPORTING.test(request);
  return dated ? { ...other("create-task", 0.6, at), bare: true } : other(null, 0.7, at);
}

/** Somebody saying something, rather than naming a thing to do. */
const SAYING =
  /^(?:i|i'm|i'll|i've|he|she|it|it's|they|we|we're|we'll|you|you're|that|that's|this|there|the [a-z]+ (?:is|are|was)|see you|talk|let's|so|but|because|good|great|nice|sounds)\b/;

/** Somebody reporting what was, how they are or where they are. */
const REPORTING =
  /\b(?:was|were|went|had|has been|have been|got|felt|said|looked|took|came|happened)\b|^¤+,? (?:is|was|will be|works|sounds|looks)\b|^(?:(?:so|very|really|feeling|still|pretty|super) )*(?:tired|sick|happy|sad|busy|excited|late|hungry|cold|hot|bored|sleepy|swamped|free|away|out|off)\b|^(?:wfh|ooo|afk|brb|omw|pto|working from home|out of office|on (?:pto|vacation|holiday|leave|my way)|running late)\b|^back ¤/;
