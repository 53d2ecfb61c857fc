import { isGivenName } from "../lexicon/given-names.ts";
import { type Asked, other } from "./asked.ts";
import type { CreateLead } from "./create-leads.ts";

/** How much of a request is looked at. */
const WINDOW = 240;

/** The first opening of a request to make a task that fits; what follows it is the task. */
export function readCreate(masked: string, at: number, leads: readonly CreateLead[]): Asked | null {
  const head = masked.slice(at, at + WINDOW);
  for (const { pattern, confidence, person, given } of leads) {
    const found = pattern.exec(head);
    if (!found) continue;
    const named = person ? found[1] : undefined;
    if (named && (NOT_PEOPLE.has(named) || (given && !isGivenName(named)))) continue;
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
