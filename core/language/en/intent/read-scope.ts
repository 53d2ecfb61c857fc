import { isoDate } from "../../calendar.ts";
import type { ListScope } from "../../reading.ts";
import type { When } from "../../resolve-when.ts";
import type { Scan } from "../../scan.ts";
import { unitAway } from "../dates/read-modified-unit.ts";

/** What a question said besides its words: marks and dates already read. */
export type Said = {
  readonly when: When | null;
  readonly categories: readonly string[];
  readonly list: string | null;
  readonly people: readonly string[];
};

const DONE =
  /\b(?:finish(?:ed)?|complete(?:d)?|done|did (?:i|we|he|she|they|¤|§|[a-z]+) (?:do|finish|complete|get done)|closed|accomplish(?:ed)?|(?:ticked|checked|crossed) off|g[eo]t through|achieved?)\b/;
const OPEN =
  /\b(?:not (?:done|finished|complete)|undone|unfinished|left|remaining|still|to be done|need(?:s)? to be|have to)\b/;
const OVERDUE = /\b(?:overdue|late|past due|missed|behind|slipped)\b/;
const MINE = /\b(?:my|mine|i|me|i've|i'm|am i)\b/;
const HERE =
  /\b(?:in |from |for )?(?:this|the) (?:channel|thread|room|conversation)\b|\bin here\b|\bhere\b(?= *[?.!]*$)/;
const PERSON =
  /\b([a-z][a-z-]+)'s (?:open |overdue |late |finished |remaining )*(?:tasks?|to-?dos?|list|reminders?|work|plate|stuff|items?|things)\b|\b(?:does|did|has|is|what's|for|assigned to|of) ([a-z][a-z-]+)(?: (?:have|need|get|got|working|doing|have left|finish|do|complete|owe|up to|busy|free|overloaded|swamped|available)\b|[ ¤?.!]*$)/;
const NOT_PEOPLE: ReadonlySet<string> = new Set(
  "something anything nothing tasks stuff things late overdue blocked open left busy free available ready done stuck working waiting missing due today tomorrow yesterday i we you it that there what the me us everyone anyone anybody all this next release project week month team list set going on now is be my".split(
    " ",
  ),
);
const LIST =
  /\b(?:(?:on|in|from|of) (?:the |my |our )|the |my |our |(?:how|what) (?:are|is|about) (?:we|it|things)?.{0,12}?(?:on|with) (?:the )?)([a-z][\w-]*(?: [\w-]+)?) list\b/;
const ABOUT =
  /\b(?:^search(?:(?: my| the| all)? tasks?)?(?: for)?|(?:details?|info|information|more) (?:on|of|for)|about|regarding|concerning|mention(?:s|ing)?|containing|matching|with the words?|called|named)\b(?: the| my| our| a)? ([^?.!¤§‡]{2,60})/;
const WORKING =
  /^(?:open|show(?: me)?|view|find|give me) (?:the|my|our) ([^?.!¤§‡]{2,40}?) (?:task|reminder|to-?do)[ ?.!]*$|^(?:tasks?|to-?dos?|what's left|what's open|what's due|anything left|anything open|(?:open|done|late|overdue) (?:tasks|to-?dos))(?: ¤+)? (?:for|about) (?:the|my|our) ([^?.!¤§‡]{2,60})|^who(?:'s| is| are) (?:on|doing|handling) (?:the|my|our) ([^?.!¤§‡]{2,60})|^when(?:'s|s| is| are)(?: the| my| our)? ([^?.!¤§‡]{2,60}?) due\b|\b(?:working on|doing the|handling the|responsible for|owns|assigned to|who has|who's got)(?: the| my| our| a)? ([^?.!¤§‡]{2,60})|\b(?:when|where) (?:is|are|was)(?: the| my| our)? ([^?.!¤§‡]{2,60}?) due\b|^when(?:'s| is| are)(?: the| my| our) ([^?.!¤§‡]{2,60}?)[ ?.!]*$|^(?:is|are|was|were|has|have) (?:the|my|our) ([^?.!¤§‡]{2,60}?) (?:been )?(?:[a-z]{2,}ed|done|sent|paid|bought|written|made|ready|built|drawn|taken care of|through|over)(?: yet| already)?[ ?.!]*$|^(?:did|has|have|is) (?:§+|[a-z]+) (?:finish(?:ed)?|done|do|completed?|sent|send|handled)(?: the| my| our| with the)? ([^?.!¤§‡]{2,60})/;
const PROGRESS =
  /\b(?:doing|going|coming(?: along)?|looking|progress|status|state|stand|far|track|news|updates?|word|movement|are we|are things)\b(?: (?:report|update))?(?: (?:on|with|of|for|in|is|are|along|about|from|regarding|at))+(?: the| our| my)? ([^?.!¤§‡]{2,60})|\b(?:how's|how is|hows) (?:the |our |my )?([^?.!¤§‡]{2,50}?) (?:doing|going|coming|looking|progressing)\b/;

/** "what's overdue in Finance?": a list's name, without a mark. */
const INSIDE =
  /\b(?:in|inside|under|on) (?!(?:the |our |my )?(?:this|here|total|progress|channel|thread|general|plate|list|agenda|calendar|schedule|track|hold|fire|radar|docket|time)\b)(?:the |our |my )?([a-z][\w.-]*(?: [\w.-]+)?)[ ¤?.!]*$/;
/** "what's tagged legal": a label without its mark. */
const TAGGED = /\b(?:tagged|labell?ed|with the (?:label|tag)) (?:as |with )?([a-z][\w-]*)[ ¤?.!]*$/;

const GENERIC: ReadonlySet<string> = new Set([
  "to do",
  "to-do",
  "todo",
  "task",
  "tasks",
  "reminder",
  "reminders",
  "whole",
  "entire",
  "full",
  "current",
]);

function windowOf(scan: Scan, when: When | null): ListScope["window"] {
  if (!when) return null;
  const from = when.from.day;
  const to = when.to?.day ?? from;
  if (from === to) return from === scan.today ? "today" : from === scan.today + 1 ? "tomorrow" : "dated";
  const first = unitAway(scan, "week", 0)?.from ?? scan.today;
  if (to - from === 6 && from === first) return "this-week";
  return to - from === 6 && from === first + 7 ? "next-week" : "dated";
}

/** "status of launch" is about a thing. */
const STATUS_OF = /\bof [a-z-]+[ ?.!]*$/;

function whoOf(masked: string, text: string, people: readonly string[], progress: boolean): ListScope["who"] {
  const [marked] = people;
  if (marked) return marked.toLowerCase() === "me" ? "me" : { person: marked };
  const named = progress && STATUS_OF.test(masked) ? null : PERSON.exec(masked);
  const name = named?.[1] ?? named?.[2];
  if (named && name && !NOT_PEOPLE.has(name)) {
    const at = named.index + named[0].indexOf(name);
    return { person: text.slice(at, at + name.length) };
  }
  return MINE.test(masked) && !/\b(?:we|our|us|team|everyone)\b/.test(masked) ? "me" : "anyone";
}

function stateOf(masked: string): ListScope["state"] {
  if (OVERDUE.test(masked)) return "overdue";
  return DONE.test(masked) && !OPEN.test(masked) ? "done" : "open";
}

function listOf(masked: string, text: string, said: Said): string | null {
  if (said.list) return said.list;
  const found = LIST.exec(masked);
  const name = found?.[1];
  if (!found || !name || GENERIC.has(name)) return null;
  const at = found.index + found[0].lastIndexOf(name);
  return text.slice(at, at + name.length);
}

function wordsOf(masked: string, text: string, pattern: RegExp): string | null {
  const found = pattern.exec(masked);
  const words = found?.slice(1).find(Boolean);
  if (!found || !words || words.trim() === "" || /^(?:me|us|you|him|her|them|it|that|this)$/.test(words.trim()))
    return null;
  const at = found.index + found[0].lastIndexOf(words);
  return text.slice(at, at + words.length).trim();
}

/** Which tasks a question is about. */
export function readScope(scan: Scan, masked: string, said: Said, progress: boolean): ListScope {
  const { text } = scan;
  const { when } = said;
  const who = whoOf(masked, text, said.people, progress);
  const list = listOf(masked, text, said);
  const label = said.categories.length > 0 ? null : wordsOf(masked, text, TAGGED);
  return {
    who,
    state: progress ? "open" : stateOf(masked),
    from: when ? isoDate(when.from.day) : null,
    to: when ? isoDate(when.to?.day ?? when.from.day) : null,
    window: windowOf(scan, when),
    list,
    categories: label ? [label] : said.categories,
    here: HERE.test(masked),
    words: list === null ? topicOf(masked, text, { who, progress }) : null,
  };
}

/** What it is about; whoever it asks for is no topic. */
function topicOf(
  masked: string,
  text: string,
  { who, progress }: { who: ListScope["who"]; progress: boolean },
): string | null {
  const pattern = progress ? PROGRESS : [ABOUT, WORKING].find((one) => one.test(masked));
  const words = wordsOf(masked, text, pattern ?? INSIDE);
  return typeof who === "object" && words?.toLowerCase() === who.person.toLowerCase() ? null : words;
}
