import { EMPTY_READING } from "#core/language/reading-parts.ts";
import { asTask } from "../as-task.ts";
import { NO_NEEDS } from "../question.ts";
import type { Plan, Turn } from "../turn.ts";
import { ask } from "../views/question.ts";

/** Longer than can be read: the first line could be the task, and the rest its description. */
export function tooLong(turn: Turn): Plan {
  const reading = { ...EMPTY_READING, intent: "create", verb: "create-task", ...asTask(turn.text) } as const;
  return ask(turn, {
    question: { kind: "is-task", reading, firstNumber: turn.loaded.firstNumber, ...NO_NEEDS },
    words:
      "That's longer than I can read (2,000 characters). Shall I keep the first line as the task and the rest as its description?",
    tasks: [],
    actions: (button) => [button("yes", "Yes", "primary"), button("no", "No")],
  });
}
