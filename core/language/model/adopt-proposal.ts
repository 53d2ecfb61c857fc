import { SUMMARY_LIMIT } from "../../tasks/task.ts";
import type { Reading, Sender, Verb } from "../reading.ts";
import { EMPTY_READING } from "../reading-parts.ts";
import { understand } from "../understand.ts";
import { adoptCreation } from "./adopt-creation.ts";
import { adoptEdit } from "./adopt-edit.ts";
import { adoptQuestion } from "./adopt-question.ts";
import { isMadeOf, occurs } from "./evidence.ts";
import type { Proposal } from "./proposal.ts";
import { pointsAtMany, readReference } from "./read-phrases.ts";
import { labelOf, listOf, nameOf } from "./written.ts";

/** Less than this and the grammar's own reading is as good. */
const LEAST_SURE = 0.5;
/** A model is never as sure as syntax. */
const MOST_SURE = 0.8;
/** What drops tasks or touches many is never more than asked about. */
const ONLY_ASKED = 0.5;
const MOST_NAMES = 10;

/**
 * Policy: what of a model's proposal may count. Pure. Phrases must stand in the message and are read by the grammar in the
 * sender's zone; nothing past, nobody unnamed, no word that was not written. null: the grammar's reading stands.
 */
export function adoptProposal(proposal: Proposal, text: string, sender: Sender): Reading | null {
  if (proposal.confidence < LEAST_SURE || !isWritten(proposal, text)) return null;
  const reading = readAs(proposal, text, sender);
  return reading && { ...reading, confidence: Math.min(proposal.confidence, ceilingOf(reading)) };
}

function isWritten({ due, start, repeat, list, reference, people, labels, summary }: Proposal, text: string): boolean {
  if (people.length > MOST_NAMES || labels.length > MOST_NAMES) return false;
  if (summary !== null && (summary.length > SUMMARY_LIMIT || !isMadeOf(summary, text))) return false;
  const phrases = [due, start, repeat, reference, list && listOf(list)].filter((phrase) => phrase !== null);
  return [...phrases, ...people.map(nameOf), ...labels.map(labelOf)].every((phrase) => occurs(phrase, text));
}

/** Undoing, repeats, settings, templates and links to sign in are the grammar's alone: only a plain request for them counts. */
function readAs(proposal: Proposal, text: string, sender: Sender): Reading | null {
  switch (proposal.verb) {
    case null:
      return { ...EMPTY_READING };
    case "help":
      return { ...EMPTY_READING, intent: "help", verb: "help" };
    case "create-task":
      return adoptCreation(proposal, text, { sender, grammar: understand(text, sender) });
    case "list-tasks":
    case "show-progress":
      return adoptQuestion(proposal.verb, proposal, sender);
    case "edit-task":
    case "reschedule-task":
    case "assign-task":
    case "snooze-task":
      return pointed(adoptEdit(proposal.verb, proposal, sender), proposal, sender);
    case "complete-task":
    case "reopen-task":
    case "cancel-task":
    case "show-task":
    case "comment-on-task":
      return pointed(act(proposal.verb, proposal), proposal, sender);
    case "undo":
    case "skip-task":
    case "mute-task":
    case "unmute-task":
    case "show-occurrences":
    case "change-settings":
    case "run-template":
    case "open-dashboard":
      return null;
  }
}

type Act = Extract<Verb, "complete-task" | "reopen-task" | "cancel-task" | "show-task" | "comment-on-task">;

const INTENTS = {
  "complete-task": "complete",
  "reopen-task": "update",
  "cancel-task": "delete",
  "show-task": "query",
  "comment-on-task": "update",
} as const;

function act(verb: Act, { summary }: Proposal): Reading | null {
  if (verb === "comment-on-task" && summary === null) return null;
  const comment = verb === "comment-on-task" ? summary : null;
  return { ...EMPTY_READING, intent: INTENTS[verb], verb, comment };
}

/** Nothing is done to a task that the message does not point at. */
function pointed(reading: Reading | null, { reference }: Proposal, sender: Sender): Reading | null {
  const found = reference === null ? null : readReference(reference, sender);
  return reading && found && { ...reading, summary: reference, references: [found] };
}

const ceilingOf = ({ verb, references }: Reading): number =>
  verb === "cancel-task" || references.some(pointsAtMany) ? ONLY_ASKED : MOST_SURE;
