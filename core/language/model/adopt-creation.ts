import type { Reading, Sender } from "../reading.ts";
import { EMPTY_READING } from "../reading-parts.ts";
import { occurs } from "./evidence.ts";
import type { Proposal } from "./proposal.ts";
import { readWhen } from "./read-phrases.ts";
import { LEVELS, labelOf, listOf, nameOf } from "./written.ts";

const TIMES = new Set(["start", "due", "rrule"]);

type Known = { readonly sender: Sender; readonly grammar: Reading };

/** A task of the message's own words. What its writer marked (#, @, +, !, //) stays as the grammar read it. */
export function adoptCreation(proposal: Proposal, text: string, { sender, grammar }: Known): Reading | null {
  const { summary, list, priority } = proposal;
  const when = readWhen(proposal, text, sender);
  if (summary === null || !when || losesTime(proposal, text, grammar)) return null;
  const marked = grammar.verb === "create-task" ? grammar : EMPTY_READING;
  const { description, reminders, duration, deadline, parent } = marked;
  return {
    ...EMPTY_READING,
    ...when,
    intent: "create",
    verb: "create-task",
    summary,
    description,
    reminders,
    duration,
    deadline,
    parent,
    assignees: marked.assignees.length > 0 ? marked.assignees : doers(proposal),
    categories: [...new Set([...grammar.categories, ...proposal.labels.map(labelOf)])],
    list: grammar.list ?? (list && listOf(list)),
    priority: grammar.priority ?? (priority && LEVELS[priority]),
  };
}

/** Who stands in the title is who it is about. "me": a task that names nobody is its author's. */
function doers({ people, summary }: Proposal): string[] {
  return people.map(nameOf).filter((name) => name.toLowerCase() !== "me" && !occurs(name, summary ?? ""));
}

/** A time that the grammar saw must be in a phrase of time or stay in the title. */
function losesTime({ due, start, repeat, summary }: Proposal, text: string, { spans }: Reading): boolean {
  const kept = [due, start, repeat, summary].filter((phrase) => phrase !== null);
  return spans
    .filter(({ field }) => TIMES.has(field))
    .map((span) => text.slice(span.start, span.end))
    .some((words) => !kept.some((phrase) => occurs(words, phrase) || occurs(phrase, words)));
}
