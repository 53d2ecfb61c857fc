import { clip } from "#core/chat/clip.ts";
import { PLAIN_VIEW } from "#core/chat/view.ts";
import { asTask } from "../as-task.ts";
import { NO_NEEDS } from "../question.ts";
import { type Plan, type ReadingTurn, say } from "../turn.ts";
import { ask, message } from "../views/question.ts";
import { FIRST_STEPS } from "./help.ts";

const THANKS =
  /^(?:ok(?:ay)?[,.! ]*)?(?:thanks?|thank you|thx|ty|cheers|great|perfect|nice|cool|awesome|lovely|good job|well done)\b/i;
const GREETING = /^(?:hi|hello|hey|good (?:morning|afternoon|evening)|howdy|yo)\b/i;
const YES_OR_NO = /^(?:y|yes|yep|yeah|no|nope|sure|ok|okay)[.!]*$/i;
const QUESTION = /\?\s*$|^(?:what|who|why|how|when|where|which|is|are|do|does|did|can|could|will|would)\b/i;

/** Chit-chat and questions that are not about tasks: short, useful, and nothing is made. */
export function none(turn: ReadingTurn): Plan {
  const { text } = turn;
  if (THANKS.test(text)) return say({ ...PLAIN_VIEW, reaction: "done" });
  if (GREETING.test(text))
    return say({ ...message("Hello. Tell me something to remember, or ask what's due."), examples: FIRST_STEPS });
  if (YES_OR_NO.test(text)) {
    return say(message("I haven't asked anything just now. Tell me something to remember, or ask what's due."));
  }
  if (isQuestion(text))
    return say(message('I only do tasks. Try "what\'s due today", or tell me something to remember.'));
  return isItATask(turn);
}

const isQuestion = (text: string): boolean => QUESTION.test(text) && /\s/.test(text);

/** Neither thanks, nor a greeting, nor a question: it is worth asking whether it is a task. */
export const mayBeATask = (text: string): boolean =>
  ![THANKS, GREETING, YES_OR_NO].some((pattern) => pattern.test(text)) && !isQuestion(text);

/** "I didn't get that. Is it a task?" */
export function isItATask(turn: ReadingTurn): Plan {
  const reading = { ...turn.reading, intent: "create", verb: "create-task", ...asTask(turn.text) } as const;
  return ask(turn, {
    question: { kind: "is-task", reading, firstNumber: turn.loaded.firstNumber, ...NO_NEEDS },
    words: "I didn't get that. Is it a task?",
    tasks: [],
    actions: (button) => [button("yes", `Add "${clip(reading.summary, 50)}"`, "primary"), button("no", "No")],
  });
}
