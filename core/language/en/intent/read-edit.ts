import type { TaskDate } from "../../../tasks/task-date.ts";
import type { Edit } from "../../reading.ts";

/** What was read of an update before its own words are looked at. */
export type Changed = {
  readonly start: TaskDate | null;
  readonly due: TaskDate | null;
  readonly rrule: string | null;
  readonly priority: number | null;
  readonly list: string | null;
  readonly duration: string | null;
  readonly assignees: readonly string[];
  readonly categories: readonly string[];
};

const UNITS: Readonly<Record<string, (n: number) => string>> = {
  minute: (n) => `PT${n}M`,
  min: (n) => `PT${n}M`,
  hour: (n) => `PT${n}H`,
  hr: (n) => `PT${n}H`,
  day: (n) => `P${n}D`,
  week: (n) => `P${n}W`,
  fortnight: (n) => `P${n * 2}W`,
  month: (n) => `P${n}M`,
  year: (n) => `P${n}Y`,
};
const COUNTS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  another: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  "a couple of": 2,
  "a couple": 2,
  "a few": 3,
};
const SHIFT =
  /\b(?:(?:by|for|back|forward|out|up|it|that|them|this|another|#\d+|snooze) )?(a couple of|a couple|a few|another|an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3}) ?(minute|min|hour|hr|day|week|fortnight|month|year)s?( earlier| sooner| before| ahead)?/;
const EARLIER = /\b(?:earlier|sooner|forward|bring|pull|up|ahead)\b/;
const PRIORITIES: readonly (readonly [RegExp, number | null])[] = [
  [
    /\b(?:no|without|(?:remove|clear|drop|unset)(?: the| its)?) priority\b|\bnot (?:so )?urgent\b|\bnormal priority\b/,
    null,
  ],
  [/\b(?:urgent|asap|critical|top priority|highest|p1)\b/, 1],
  [/\b(?:high|important|p2)\b/, 2],
  [/\b(?:medium|normal|p3)\b/, 5],
  [/\b(?:low|lowest|unimportant|p4)\b/, 9],
];
const RENAME =
  /^(?:rename|retitle|re-title|reword|change the (?:title|name|summary) of)\b.*? (?:to|as) ["“']?(.+?)["”']?\s*$|^(?:call|name|title) (?:it|that|this|#\d+) ["“']?(.+?)["”']?\s*$/i;
const DESCRIBED =
  /^(?:add|set|change|update|put) (?:a |the |its )?(?:description|details?)\b.{0,40}?(?::| to say| as| to:) *([\s\S]+)$/i;
const RETITLED = /\b(?:title|name|summary)\b.*?(?: to| is| be|:) ["“']?(.+?)["”']?\s*$/i;
const GIVE =
  /^(?:assign|reassign|re-assign|delegate|hand|give|transfer|pass)\b.*?\b(?:over )?to (?:§|([a-z][\w'-]*(?:(?: and |, )[a-z][\w'-]*)*))/;
const JOIN =
  /^(?:add|include|invite|loop in|put) (?!a |an |the |my |it |note |comment )([a-z][\w'-]*(?:(?: and |, )[a-z][\w'-]*)*) (?:to|on|in) (?:#\d+|it|that|this|(?:task|number) #?\d+)[ .!]*$/;
const TAKE_OFF = /\b(?:unassign|remove|drop|take)\b.{0,12}?(?:§|\b(me)\b)/;

function shiftOf(request: string): string | null {
  const found = SHIFT.exec(request);
  const [, count = "", unit = "", earlier] = found ?? [];
  const n = COUNTS[count] ?? Number(count);
  const make = UNITS[unit];
  if (!make || !Number.isFinite(n)) return null;
  return earlier || EARLIER.test(request) ? `-${make(n)}` : make(n);
}

function priorityOf(request: string): { priority?: number | null } {
  if (!/\b(?:priority|make|mark|set|flag|urgent|important|prioriti[sz]e)\b/.test(request)) return {};
  const found = PRIORITIES.find(([pattern]) => pattern.test(request));
  return found ? { priority: found[1] } : {};
}

/** The names after "give it to": as written there, or the marks. */
function givenTo(text: string, request: string, at: number, assignees: readonly string[]): readonly string[] | null {
  const give = GIVE.exec(request);
  if (!give) return null;
  const named = give[1];
  if (!named) return assignees;
  const from = at + give.index + give[0].lastIndexOf(named);
  return text.slice(from, from + named.length).split(/(?:\s+and\s+|,\s*)/);
}

function people(text: string, request: string, at: number, assignees: readonly string[]): Edit {
  const off = /\bto (?:§|[a-z])/.test(request) ? null : TAKE_OFF.exec(request);
  if (off) {
    const gone = assignees.length > 0 ? assignees : off[1] ? ["me"] : [];
    return gone.length > 0 ? { removeAssignees: gone } : {};
  }
  const joined = JOIN.exec(request);
  if (joined?.[1]) {
    const from = at + joined[0].indexOf(joined[1]);
    return { addAssignees: text.slice(from, from + joined[1].length).split(/\s+and\s+|,\s*/) };
  }
  const given = givenTo(text, request, at, assignees);
  if (given) return given.length > 0 ? { setAssignees: given } : {};
  return assignees.length > 0 ? { addAssignees: assignees } : {};
}

const NO_DATE =
  /\b(?:no|remove (?:the )?|clear (?:the )?|without (?:a )?|drop (?:the )?)(?:due date|date|deadline|due|time)\b/;
const NO_REPEAT =
  /\b(?:remove|clear|drop) (?:the |its )?(?:repeat|recurrence)|\b(?:stop|don't|no longer) repeat|\bno repeat\b|\bdoesn't repeat\b/;
const UNLABEL = /\b(?:remove|drop|delete|untag|unlabel|take off)\b/;

/** New title and description, in the person's own case. */
function texts(rest: string, request: string): Edit {
  const retitled = /\b(?:title|name|summary)\b/.test(request) ? RETITLED.exec(rest)?.[1] : undefined;
  const summary = RENAME.exec(rest)?.slice(1).find(Boolean) ?? retitled;
  const description = DESCRIBED.exec(rest)?.[1]?.trim();
  return { ...(summary ? { summary } : {}), ...(description ? { description } : {}) };
}

function dates(request: string, { due, start, rrule }: Changed): Edit {
  return {
    ...(NO_DATE.test(request) ? { due: null } : {}),
    ...(due ? { due } : {}),
    ...(start ? { start } : {}),
    ...(rrule ? { rrule } : {}),
    ...(NO_REPEAT.test(request) ? { rrule: null } : {}),
  };
}

function labels(request: string, categories: readonly string[]): Edit {
  if (categories.length === 0) return {};
  return UNLABEL.test(request) ? { removeCategories: categories } : { addCategories: categories };
}

/** What an update changes; `at` is where the masked request begins in the text. Absent: unchanged; null: cleared. */
export function readEdit(text: string, request: string, at: number, changed: Changed, timed: boolean): Edit {
  const said = texts(text.slice(at), request);
  const shift = timed ? null : shiftOf(request);
  return {
    ...said,
    ...(said.summary ? {} : dates(request, changed)),
    ...priorityOf(request),
    ...(changed.priority === null ? {} : { priority: changed.priority }),
    ...(changed.list === null ? {} : { list: changed.list }),
    ...(changed.duration === null || shift ? {} : { duration: changed.duration }),
    ...people(text, request, at, changed.assignees),
    ...labels(request, changed.categories),
    ...(shift ? { shift } : {}),
  };
}
