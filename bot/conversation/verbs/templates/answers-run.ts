import { understand } from "#core/language/understand.ts";
import type { Question } from "../../question.ts";
import { senderFor } from "../../reader.ts";
import type { Turn } from "../../turn.ts";
import { boundByWords, peopleIn } from "./bind-answer.ts";
import type { FoundTemplate } from "./find-template.ts";
import { draftedTemplate } from "./run-draft.ts";

const MOST_WORDS = 12;
const COMMAND =
  /^(?:remind|show|list|what|who|when|how|done|add|create|new|delete|drop|move|push|snooze|undo|help|start|run|save)\b/i;

/** A few words that are no request of their own may be what a run waits for. */
export const mayAnswerRun = (text: string): boolean => text.split(/\s+/).length <= MOST_WORDS && !COMMAND.test(text);

const ONLY_PEOPLE = /^(?:(?:<@!?[\w-]+>|@[\w.-]*\w)(?:,? and |, | & | )?)+[.!]?$/;
const ONE_NAME = /^[\p{L}][\p{L}'-]{1,30}(?: [\p{L}][\p{L}'-]{1,30})?$/u;

/** The people of a text that names people and nothing else, or may be a name. */
export function peopleAlone(text: string): readonly string[] {
  if (!ONLY_PEOPLE.test(text) && !ONE_NAME.test(text)) return [];
  return peopleIn(text).filter((name) => name !== "me");
}

/** Begins as a change does: "from Monday", "by 4 December", "with @ben as tester", "version 2.5". */
const CHANGES =
  /^(?:(?:no|yes|ok)[, ]+)?(?:from|by|until|on|for|with|starting|start|begin|ending|end|make it|at|in|next|this|every|each|skip|replace)\b/i;

/** Whether a typed text answers what a run waits for, rather than being about something else. */
export function answersRun(turn: Turn, question: Extract<Question, { kind: "run" }>): boolean {
  const drafted = draftedTemplate(turn, question.draft);
  if (!drafted || COMMAND.test(turn.text)) return false;
  const { asks } = question;
  const bound = boundByWords(turn, question, drafted.found);
  if (!bound) return false;
  switch (asks.kind) {
    case "change":
      return true;
    case "anchor":
      return isNoTask(turn) || CHANGES.test(turn.text);
    case "start":
      return isNoTask(turn) || CHANGES.test(turn.text) || beginsWithVariable(turn, drafted.found);
    case "role":
      return ONLY_PEOPLE.test(turn.text) || ONE_NAME.test(turn.text);
    case "variable":
      return turn.text.split(/\s+/).length <= MOST_WORDS;
  }
}

const isNoTask = (turn: Turn): boolean =>
  understand(turn.text, senderFor(turn.loaded, turn.ctx.now, "direct")).summary === null;

const beginsWithVariable = ({ text }: Turn, { content }: FoundTemplate): boolean =>
  content.variables.some(({ name }) => text.toLowerCase().startsWith(`${name} `));
