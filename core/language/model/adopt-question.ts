import type { ListScope, Reading, Sender } from "../reading.ts";
import { EMPTY_READING } from "../reading-parts.ts";
import type { Proposal } from "./proposal.ts";
import { readWindow } from "./read-phrases.ts";
import { labelOf, listOf, nameOf } from "./written.ts";

const EVERY_DAY = { from: null, to: null, window: null };

/** A question about tasks: whose, when, in which list, about what. null: it says when, and the grammar can't read it. */
export function adoptQuestion(
  verb: "list-tasks" | "show-progress",
  { people, labels, list, reference, due, start }: Proposal,
  sender: Sender,
): Reading | null {
  const phrase = due ?? start;
  const days = phrase === null ? EVERY_DAY : readWindow(phrase, sender);
  if (!days || people.length > 1) return null;
  const scope: ListScope = {
    ...days,
    who: whose(people[0]),
    state: "open",
    list: list === null ? null : listOf(list),
    categories: labels.map(labelOf),
    here: false,
    words: reference,
  };
  return { ...EMPTY_READING, intent: "query", verb, summary: reference, scope };
}

function whose(person: string | undefined): ListScope["who"] {
  if (person === undefined) return "anyone";
  const name = nameOf(person);
  return /^(?:me|my|mine|i)$/i.test(name) ? "me" : { person: name };
}
