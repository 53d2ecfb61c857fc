import { hasDate } from "../../facets.ts";
import type { Edit, Reading } from "../../reading.ts";
import type { Scan } from "../../scan.ts";
import type { Asked } from "../intent/asked.ts";
import { readComment } from "../intent/read-comment.ts";
import { readEdit } from "../intent/read-edit.ts";
import { readObject } from "../intent/read-object.ts";
import { namingWords, type Pointed, readNumbers, readReferences } from "../intent/read-references.ts";
import { readScope } from "../intent/read-scope.ts";
import { summarize, type Taken } from "../summary.ts";
import type { Chosen } from "../when/choose-time.ts";
import { dueAfter, type Timed } from "./time-fields.ts";

/** What a change is made from: the scan, what was asked, the fields that were read. */
export type Change = {
  readonly scan: Scan;
  readonly base: Reading;
  readonly asked: Asked;
  readonly masked: string;
  readonly taken: readonly Taken[];
  readonly timed: Timed;
  readonly chosen: Chosen;
};

const UNEDITED: ReadonlySet<string> = new Set(["reopen-task", "comment-on-task", "skip-task"]);

const LEADING = /^(?:it|them|both|all of (?:them|it)|everything)\b/;

/** "it urgent", "them all low": what is to be changed stands first. */
function leading(own: string): Pointed | null {
  const [first] = LEADING.exec(own) ?? [];
  return first ? readReferences(first) : null;
}

/** Words that name a task win over a stray "it" inside them; a pointer that is all there is wins over words. */
function pointAt({ scan, asked, masked, taken }: Change): { pointed: Pointed | null; words: string | null } {
  const object = asked.object ?? readObject(masked, asked.request, asked.verb);
  const own = masked.slice(object.start, object.end);
  const request = masked.slice(asked.request);
  const pointed = readReferences(own, true) ?? leading(own) ?? readNumbers(own);
  const numbered = asked.verb === "assign-task" && /#\d/.test(request);
  const loose = numbered || !/[a-z0-9]/.test(own) || own.trim() === "all";
  const bare = pointed ?? (loose ? readReferences(request) : null);
  if (bare) return { pointed: bare, words: null };
  return { pointed: null, words: namingWords(summarize(scan.text, object.start, object.end, taken) ?? "") };
}

function commented({ scan, base, asked, masked }: Change): Reading {
  const comment = readComment(scan.text, masked, asked.request);
  const none = { start: null, due: null, rrule: null };
  return { ...base, ...none, references: comment?.references ?? [], comment: comment?.text ?? null };
}

/** Where nothing is pointed at: "it" for an update, everything of those days for the rest. */
function impliedReferences({ base, timed }: Change): Reading["references"] {
  if (base.intent === "update") return [{ kind: "pronoun" }];
  return timed.when ? [{ kind: "everything" }] : [];
}

function scopeOf({ scan, base, masked, timed }: Change, references: Reading["references"]): Reading["scope"] {
  const many = references.some(({ kind }) => kind === "everything");
  if (!many) return null;
  const said = {
    when: base.intent === "update" ? null : timed.when,
    categories: base.categories,
    list: base.list,
    people: base.assignees,
  };
  return readScope(scan, masked, said, false);
}

/** Completes an update, a completion or a cancellation with what it points at and what it changes. */
export function changeReading(change: Change): Reading {
  const { base, asked, chosen } = change;
  if (base.verb === "comment-on-task") return commented(change);
  const { pointed, words } = pointAt(change);
  const named = pointed?.references ?? (words ? [{ kind: "words" as const, text: words }] : []);
  const references = named.length > 0 ? named : impliedReferences(change);
  const spans = (pointed?.spans ?? []).map((span) => ({ ...span, field: "reference" as const }));
  const scope = scopeOf(change, references);
  const read: Reading = { ...base, references, scope, summary: words, spans: [...base.spans, ...spans] };
  return base.intent === "update" && !UNEDITED.has(base.verb ?? "") ? edited(change, read, asked, chosen) : read;
}

/** "next week" as a new date is its first day; "from Tuesday to Thursday" moves to the second. */
function movedTo(read: Reading, asked: Asked, chosen: Chosen): Reading {
  if (asked.moved) return { ...read, start: null };
  const whole = chosen.last === null && read.start?.value === "date" && read.due?.value === "date";
  return whole && !chosen.duration ? { ...read, start: null, due: read.start } : read;
}

/** "make it 5pm" keeps the task's day. */
const isTimeOnly = ({ due }: Edit, { first, last, repeat }: Chosen): boolean =>
  due?.value === "date-time" &&
  first?.clock !== undefined &&
  !hasDate(first) &&
  first.instant === undefined &&
  last === null &&
  repeat === null;

function edited({ scan, masked, timed }: Change, read: Reading, asked: Asked, chosen: Chosen): Reading {
  const snoozed = read.verb === "snooze-task" && !read.due ? dueAfter(scan, chosen) : null;
  const base = movedTo(snoozed ? { ...read, due: snoozed, duration: null } : read, asked, chosen);
  const request = masked.slice(asked.request);
  const edit = readEdit(scan.text, request, asked.request, base, timed.when !== null || snoozed !== null);
  if (!isTimeOnly(edit, chosen)) return { ...base, edit };
  const bare = chosen.first?.clock?.fixed === false && chosen.first.part === undefined;
  return { ...base, edit: { ...edit, timeOnly: true, ...(bare ? { bareHour: true } : {}) } };
}
