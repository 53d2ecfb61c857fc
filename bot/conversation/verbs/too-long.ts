import { EMPTY_READING } from "../empty-reading.ts";
import { NO_NEEDS } from "../question.ts";
import type { Plan, Turn } from "../turn.ts";
import { ask } from "../views/question.ts";

const MOST_DESCRIPTION = 10_000;
const MOST_SUMMARY = 200;

/** Longer than can be read: the first line could be the task, and the rest its description. */
export function tooLong(turn: Turn): Plan {
  const [first = "", ...rest] = turn.text.split("\n");
  const summary = first.trim().slice(0, MOST_SUMMARY);
  const description = [first.trim().slice(MOST_SUMMARY), ...rest].join("\n").trim().slice(0, MOST_DESCRIPTION);
  const reading = { ...EMPTY_READING, intent: "create", verb: "create-task", summary, description } as const;
  return ask(turn, {
    question: { kind: "is-task", reading, firstNumber: turn.loaded.firstNumber, ...NO_NEEDS },
    words:
      "That's longer than I can read (2,000 characters). Shall I keep the first line as the task and the rest as its description?",
    tasks: [],
    actions: (button) => [button("yes", "Yes", "primary"), button("no", "No")],
  });
}
