import type { TaskDate } from "../../../tasks/task-date.ts";
import type { Edit, Verb } from "../../reading.ts";
import { labels, labelsNamed, listNamed } from "./read-filing.ts";
import { priorityOf } from "./read-level.ts";
import { people } from "./read-people.ts";
import { isShift, shiftOf } from "./read-shift.ts";

/** What was read of an update before its own words are looked at. */
export type Changed = {
  readonly verb: Verb | null;
  readonly start: TaskDate | null;
  readonly due: TaskDate | null;
  readonly rrule: string | null;
  readonly priority: number | null;
  readonly list: string | null;
  readonly duration: string | null;
  readonly assignees: readonly string[];
  readonly categories: readonly string[];
};

const RENAME =
  /^(?:rename|retitle|re-title|reword|change the (?:title|name|summary) of)\b.*? (?:to|as) ["“']?(.+?)["”']?\s*$|^(?:call|name|title) (?:it|that|this|#\d+) ["“']?(.+?)["”']?\s*$/i;
const DESCRIBED =
  /^(?:add|set|change|update|put) (?:a |the |its )?(?:description|details?)\b.{0,40}?(?::| to say| as| to:) *([\s\S]+)$/i;
const RETITLED = /\b(?:title|name|summary)\b.*?(?: to| is| be|:) ["“']?(.+?)["”']?\s*$/i;
const NO_DATE =
  /\b(?:no |remove (?:the )?|clear (?:the )?|without (?:a )?|drop (?:the )?|needs? (?:a |any |its |the )?)(?:due date|date|deadline|due|time)\b/;
const NO_REPEAT =
  /\b(?:remove|clear|drop) (?:the |its )?(?:repeat|recurrence)|\b(?:stop|don't|no longer) repeat|\bno repeat\b|\bdoesn't repeat\b/;
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

/** What an update changes; `at` is where the masked request begins in the text. Absent: unchanged; null: cleared. */
export function readEdit(text: string, request: string, at: number, changed: Changed, timed: boolean): Edit {
  const said = texts(text.slice(at), request);
  const plain = text.slice(at).toLowerCase();
  const shifted = isShift(plain) ? shiftOf(plain) : null;
  const shift = shifted ?? (timed ? null : shiftOf(request));
  const list = changed.list ?? listNamed(text, request, at);
  return {
    ...said,
    ...(said.summary ? {} : dates(request, shifted ? { ...changed, due: null, start: null } : changed)),
    ...priorityOf(request),
    ...(changed.priority === null ? {} : { priority: changed.priority }),
    ...(list === null ? {} : { list }),
    ...(changed.duration === null || shift ? {} : { duration: changed.duration }),
    ...people(text, request, at, changed),
    ...labels(request, changed.categories.length > 0 ? changed.categories : labelsNamed(text, request, at)),
    ...(shift ? { shift } : {}),
  };
}
