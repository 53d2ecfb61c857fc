import { startsWithAction } from "../lexicon/action-words.ts";
import { isGivenName } from "../lexicon/given-names.ts";
import { type Asked, other } from "./asked.ts";
import type { CreateLead } from "./create-leads.ts";

/** How much of a request is looked at. */
const WINDOW = 240;

/** The first opening of a request to make a task that fits; what follows it is the task. */
export function readCreate(masked: string, at: number, leads: readonly CreateLead[]): Asked | null {
  const head = masked.slice(at, at + WINDOW);
  for (const lead of leads) {
    const found = lead.pattern.exec(head);
    if (!found || !admits(lead, found, head)) continue;
    const named = lead.person ? found[1] : undefined;
    const start = named ? at + found[0].indexOf(named) : 0;
    return {
      ...other("create-task", lead.confidence, at),
      body: at + found[0].length,
      person: named ? { start, end: start + named.length } : null,
    };
  }
  return null;
}

/** Whether the word that stands for a person may be one, and what follows a thing to do. */
function admits({ person, given, acts }: CreateLead, found: RegExpExecArray, head: string): boolean {
  const named = person ? (found[1] ?? "") : "";
  if (named !== "" && (NOT_PEOPLE.has(named) || (given && !isGivenName(named)))) return false;
  return !acts || startsWithAction(head.slice(found[0].length));
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
