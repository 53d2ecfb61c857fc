import type { LoadedTask } from "#core/chat/chat-store.ts";
import type { Reading, Reference } from "#core/language/reading.ts";
import { isOpen } from "#core/tasks/task.ts";
import type { Question } from "../question.ts";
import type { Resolved } from "../resolve.ts";
import { type Plan, type ReadingTurn, say } from "../turn.ts";
import { ask, message } from "../views/question.ts";
import { needsOf } from "../what-to-load.ts";

const CHOICES = 4;

/** Several fit: the best guesses as buttons. */
export function which(turn: ReadingTurn, candidates: readonly LoadedTask[]): Plan {
  const shown = candidates.slice(0, CHOICES);
  return ask(turn, {
    question: pickQuestion(turn, shown),
    words: candidates.length > CHOICES ? `Which one? ${candidates.length} fit; these are the likeliest.` : "Which one?",
    tasks: shown,
    actions: (button) => shown.map(({ number, summary }, i) => button(i, `#${number} ${summary}`)),
  });
}

/** A new task asks for its parent, and keeps the number that it took; every other reading asks what it refers to. */
function pickQuestion({ reading, loaded }: ReadingTurn, tasks: readonly LoadedTask[]): Question {
  const picks = reading.verb === "create-task" ? "parent" : "reference";
  return { kind: "pick", reading, picks, firstNumber: loaded.firstNumber, ...needsOf([reading], tasks) };
}

/** Nothing fits: what was looked for, and what may have been meant. */
export function notFound(turn: ReadingTurn, { missing, near }: Extract<Resolved, { outcome: "none" }>): Plan {
  const open = near.filter(isOpen);
  if (open.length > 0) {
    return ask(turn, {
      question: pickQuestion(turn, open),
      words: `${missingWords(missing, turn.reading)} Did you mean this one?`,
      tasks: open,
      actions: (button) => open.map(({ number, summary }, i) => button(i, `#${number} ${summary}`)),
    });
  }
  return say({ ...message(missingWords(missing, turn.reading)), kind: "error" });
}

export function missingWords(missing: Reference | null, { verb }: Reading): string {
  switch (missing?.kind) {
    case "number":
      return `There's no #${missing.number} here.`;
    case "words": {
      const state = verb === "reopen-task" ? "finished" : verb === "show-task" ? "" : "open";
      return `I can't find ${state ? `an ${state} task`.replace("an finished", "a finished") : "a task"} called "${missing.text}".`;
    }
    case "everything":
    case "rest":
    case "shown":
      return "There's nothing open there.";
    default:
      return "I'm not sure which task you mean. Say its number, like #42, or a few of its words.";
  }
}
