import { type Asked, other } from "./asked.ts";
import { ADD_LEADS, KIND_OF_REMINDER, NEED_LEADS, REMINDER_LEADS } from "./create-leads.ts";
import { withoutFaces, withoutLastFaces } from "./face.ts";
import { TIME } from "./mask.ts";
import type { Pattern } from "./pattern.ts";
import { PATTERNS } from "./patterns.ts";
import { SMALL } from "./patterns-small.ts";
import { isAskedFor, requestStart } from "./politeness.ts";
import { audienceLength } from "./read-audience.ts";
import { CHAT, readBare } from "./read-bare.ts";
import { readClauseFirst } from "./read-clause-first.ts";
import { readCorrection } from "./read-correction.ts";
import { readCreate } from "./read-create.ts";
import { readJoining } from "./read-joining.ts";
import type { Later } from "./read-later.ts";
import { isParented } from "./read-parent.ts";
import { readPutOnList } from "./read-put-on-list.ts";
import { readQuestion } from "./read-question.ts";
import { isFormat, isSaid, isWhereabouts } from "./read-setting.ts";
import { isShift } from "./read-shift.ts";
import { readUnable } from "./read-unable.ts";

const LEADING_TIME = /^(?:¤[ ,.:;-]*)+/;
/** How much of a request is looked at to tell what it asks. */
const WINDOW = 240;

const ASKS_AGAIN =
  /^remind (?:me|us) (?:of )?(?:(?:what|how many|how much|which|who|where|why|if|whether|when)\b.*\b(?:reminders?|tasks?|to-?dos?|lists?|calendar|schedule|agenda|supposed|wanted|trying|(?:do|did|have|am) i)\b|(?:the date|the time|what|everything|all|the things) (?:of|that|i|we|on)\b)/;

/** How the message came: directly or in a channel; whether its time is "from … to …"; its own words; a request behind a remark. */
export type Heard = {
  readonly direct: boolean;
  readonly moved: boolean;
  readonly text: string;
  readonly later: Later | null;
};

const MOVING = /^(?:move|push|postpone|reschedule|delay|shift|bump|change|bring)\b .{1,100}?¤/;
/** "@ben can you review the PR?" asks Ben, through us. */
const ADDRESSED = /^§+(?:(?:(?:,| and| &) *| +)§+)*[,:]? +(?=(?:can|could|would|will|please|pls)\b)/;

/** "and tomorrow?", "how about Friday?" */
const ASKS_OF_DAY = /^(?:(?:and|or|so|ok|what about|how about|and what about)[ ,]+)*¤+ ?\?+$/;

type Request = { readonly masked: string; readonly at: number; readonly request: string; readonly heard: Heard };

const LONE_NUMBER = /^\d{1,5}$/;
/** "swap the dates of #4 and #5": one task's change is not another's, so nothing is done. */
const EXCHANGES =
  /^(?:swap|switch|exchange|flip|interchange|trade)(?: around)?(?: (?:the|their))?(?: (?:due )?(?:dates?|times?|deadlines?|priorit(?:y|ies)|assignees?|people|owners?|order|places?))?(?: (?:of|for|between|on))? ?(?:tasks? |numbers? )?#?\d+ (?:and|with|for|&) #?\d+[ .!?]*$/;
/** "delete everything except the gate": what is left out is not known, so nothing is done. */
const LEAVES_OUT =
  /^(?:delete|drop|cancel|remove|clear|complete|finish|close|push|move|postpone|reschedule|snooze|shift|bump|assign|give)\b.{0,20}\b(?:everything|all|every)\b.{0,60}\b(?:except|without|but|apart from|other than|excluding)\b/;
/** An absence whose days are not understood is nobody's task. */
const AWAY_SOMEHOW =
  /^(?:i'm|im|i am|i'll be) (?:away|ooo|out of (?:the )?office|on (?:leave|vacation|holiday|pto))\b.*¤/;
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
  if (EXCHANGES.test(request) || LEAVES_OUT.test(request)) return other(null, 0.6, at);
  if (SINGLE.test(request)) return other("show-task", 0.95, at);
  if (heard.moved && MOVING.test(request)) return { ...other("reschedule-task", 0.93, at), moved: true };
  if (isShift(heard.text.slice(at, at + WINDOW).toLowerCase())) return other("reschedule-task", 0.92, at);
  if (
    isWhereabouts(heard.text.slice(at, at + WINDOW).toLowerCase()) ||
    isFormat(spoken(masked, heard.text)) ||
    (heard.text.length <= WINDOW && isSaid(heard.text, masked)) // no setting takes longer to say
  )
    return other("change-settings", 0.92, at);
  if (AWAY_SOMEHOW.test(request)) return other(null, 0.6, at);
  return readJoining(request, at) ?? readPattern(SMALL, request, at);
}

function readPattern(patterns: readonly Pattern[], request: string, at: number): Asked | null {
  const found = patterns.find(({ when, unless }) => when.test(request) && !unless?.test(request));
  return found ? other(found.verb, found.confidence, at) : null;
}

/** Requests that say that they want a task made. */
function readMaking({ masked, at, request, heard }: Request): Asked | null {
  const told = heard.direct ? 0 : audienceLength(request);
  if (told > 0) return { ...other("create-task", 0.95, at), body: at + told, audience: "channel" };
  const reminder = readCreate(masked, at, REMINDER_LEADS);
  if (reminder) return reminder;
  const kind = KIND_OF_REMINDER.exec(request);
  if (kind?.[1]) return { ...other("create-task", 0.9, at), body: at + kind[0].indexOf(kind[1]) };
  if (isParented(request)) return other("create-task", 0.93, at);
  return readPutOnList(request, at) ?? readCreate(masked, at, ADD_LEADS);
}

function readAsking({ masked, request, at }: Request): Asked | null {
  const question = readQuestion(isAskedFor(masked, at) ? request.replace(/[ ?]+$/, "") : request);
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

/** "party is friday, can you remind me about it": what is to be done stands in the remark, so that is the task. */
const saysWhat = (body: string): boolean =>
  /[a-z]/.test(
    body.replace(/\b(?:it|that|this|them|please|pls|thanks|about|of|to|for|me|us|then|the|day|before)\b/g, ""),
  );

/** A request behind a remark: its time may stand in the remark. null: there is none. */
function readLater(masked: string, heard: Heard): Asked | null {
  const { later } = heard;
  if (!later?.makes) return null;
  const request = masked.slice(later.at, later.at + WINDOW).trimEnd();
  const asked = readMaking({ masked, at: later.at, request, heard });
  return asked?.verb === "create-task" && saysWhat(masked.slice(asked.body)) ? asked : null;
}

/** Decides what a masked message asks for. Always an answer; the least sure one is a task made of the phrase itself. */
export function classify(masked: string, heard: Heard): Asked {
  const unable = readUnable(masked);
  if (!unable) return classifyRequest(masked, heard);
  const asked = classifyRequest(" ".repeat(unable.length) + masked.slice(unable.length), heard);
  const changes = asked.verb !== "create-task" && asked.object === null;
  return changes ? { ...asked, object: unable.task } : asked;
}

function classifyRequest(masked: string, heard: Heard): Asked {
  const plain = withoutFaces(masked.slice(0, WINDOW));
  if (CHAT.test(plain) || (plain === "" && masked.trim() !== "")) return other(null, 0.95, 0);
  if (ASKS_OF_DAY.test(masked.slice(0, WINDOW).trim())) return other("list-tasks", 0.87, 0);
  const corrected = readCorrection(masked, heard.text, heard.direct);
  if (corrected) return corrected;
  const polite = requestStart(masked);
  const called = ADDRESSED.exec(masked.slice(polite))?.[0].length;
  if (called !== undefined) {
    const to = polite + called;
    return other("create-task", 0.9, to + requestStart(masked.slice(to)));
  }
  const later = readLater(masked, heard);
  if (later !== null) return later;
  const at = beginning(masked);
  const request = withoutLastFaces(masked.slice(at, at + WINDOW));
  if (request === "" && !masked.includes(TIME)) return other(null, 0.5, 0);
  const asked: Request = { masked, at, request, heard };
  return (
    readShort(asked) ??
    readMaking(asked) ??
    readClauseFirst(request, at) ??
    readPattern(PATTERNS, request, at) ??
    readAsking(asked) ??
    readCreate(masked, at, NEED_LEADS) ??
    readBare(request, { at, direct: heard.direct, timed: masked.includes(TIME) })
  );
}
