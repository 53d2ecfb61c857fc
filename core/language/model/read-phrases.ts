import { instantOf, type TaskDate } from "../../tasks/task-date.ts";
import type { Edit, ListScope, Reading, Reference, Sender } from "../reading.ts";
import { understand } from "../understand.ts";
import { occurs } from "./evidence.ts";
import type { Proposal } from "./proposal.ts";

/** When something is, as the grammar reads it. */
export type When = Pick<Reading, "start" | "due" | "rrule" | "exdates" | "recurrenceMode">;

const NEVER: When = { start: null, due: null, rrule: null, exdates: [], recurrenceMode: null };

/** The proposal's phrases of time, read together in the message's order; null: the grammar can't read all, or it is past. */
export function readWhen(proposal: Proposal, text: string, sender: Sender): When | null {
  const phrases = timePhrases(proposal, text);
  if (phrases.length === 0) return NEVER;
  const { summary, verb, start, due, rrule, exdates, recurrenceMode } = understand(phrases.join(" "), direct(sender));
  const leftOver = summary !== null || verb !== "create-task";
  if (leftOver || (proposal.repeat !== null && rrule === null) || (due === null && rrule === null)) return null;
  return isPast(due ?? start, sender) ? null : { start, due, rrule, exdates, recurrenceMode };
}

/** Those that say something of their own: "every monday" adds nothing to "every monday at 9". */
function timePhrases({ repeat, start, due }: Proposal, text: string): string[] {
  const said = [...new Set([repeat, start, due].filter((phrase) => phrase !== null))];
  const whole = said.filter((phrase) => !said.some((other) => other !== phrase && occurs(phrase, other)));
  const place = (phrase: string): number => text.toLowerCase().indexOf(phrase.toLowerCase());
  return whole.sort((a, b) => place(a) - place(b));
}

const direct = (sender: Sender): Sender => ({ ...sender, addressed: "direct" });

/** A day before the sender's, or a time before their clock's. */
export function isPast(date: TaskDate | null, { now, timeZone }: Sender): boolean {
  if (!date) return false;
  if (date.value === "date") return date.date < now.slice(0, 10);
  return instantOf(date) < instantOf({ value: "date-time", local: now, timeZone });
}

/** How the date of a task would move. */
export type Move = Pick<Edit, "due" | "start" | "shift" | "timeOnly" | "bareHour">;

const MOVES = ["move it to", "move it", "push it", "snooze it"];

/** null: the grammar reads no change of a date in the phrase, or it is past. */
export function readMove(phrase: string, sender: Sender): Move | null {
  const move = MOVES.map((lead) => readMoveAs(`${lead} ${phrase}`, sender)).find((one) => one !== null) ?? null;
  return isPast(move?.due ?? null, sender) ? null : move;
}

function readMoveAs(sentence: string, sender: Sender): Move | null {
  const { edit, summary, references } = understand(sentence, direct(sender));
  const wholly = summary === null && references.length === 1 && references[0]?.kind === "pronoun";
  if (!wholly || (!edit?.due && edit?.shift === undefined)) return null;
  const entries = Object.entries(edit).filter(([field]) => MOVED.has(field));
  return Object.fromEntries(entries);
}

const MOVED = new Set(["due", "start", "shift", "timeOnly", "bareHour"]);

/** The days that a question is about; null: the grammar reads none in the phrase. */
export function readWindow(phrase: string, sender: Sender): Pick<ListScope, "from" | "to" | "window"> | null {
  const { scope, summary } = understand(`show tasks ${phrase}`, direct(sender));
  if (!scope || summary !== null || scope.window === null) return null;
  return { from: scope.from, to: scope.to, window: scope.window };
}

const ARTICLE = /^(?:the|that|this|my|our)\s+/i;
const ANYTHING = /\s+(?:one|thing|task|item|stuff)$/i; // "the plumber thing": says nothing that a title would hold
const MANY = new Set<Reference["kind"]>(["shown", "rest", "everything"]);

/** What a phrase points at; null: at several things one by one, which the grammar is to read itself. */
export function readReference(phrase: string, sender: Sender): Reference | null {
  const { references, due } = understand(`mark ${phrase} as done`, direct(sender));
  const [first, second] = references;
  if (second) return null;
  if (first && first.kind !== "words" && !(due && MANY.has(first.kind))) return first; // a day makes it one task's name
  const name = first?.kind === "words" && !due ? first.text : phrase.trim().replace(ARTICLE, "");
  return { kind: "words", text: name.replace(ANYTHING, "") };
}

export const pointsAtMany = ({ kind }: Reference): boolean => MANY.has(kind);
