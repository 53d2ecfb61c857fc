import { clip } from "#core/chat/clip.ts";
import { PLAIN_VIEW, type View } from "#core/chat/view.ts";
import { countWord } from "#core/chat/words.ts";
import type { Reading } from "#core/language/reading.ts";
import { type Plan, say, type Turn } from "../turn.ts";
import { previewTask } from "../views/preview-task.ts";
import { message } from "../views/question.ts";
import { answerButton } from "../views/receipt.ts";
import { needsOf } from "../what-to-load.ts";
import { createAll, created } from "./create.ts";

export const MOST_LINES = 25;

/** One editable preview of several tasks: create all, leave one out, or none. */
export function preview(turn: Turn, lines: readonly string[], readings: readonly Reading[]): Plan {
  if (lines.length > MOST_LINES) {
    return say(message(`That's ${lines.length} tasks; I take ${MOST_LINES} at a time. Send me the list in parts.`));
  }
  const id = turn.newId();
  const view: View = {
    ...PLAIN_VIEW,
    kind: "preview",
    say: `${countWord(lines.length)} tasks:`,
    tasks: readings.map((reading) => previewTask(reading, turn.reader)),
    actions: [
      answerButton(id, "yes", `Create ${lines.length}`, "primary"),
      ...(lines.length > 1 ? [leaveOutMenu(id, readings)] : []),
      answerButton(id, "no", "Cancel"),
    ],
  };
  return {
    ...say(view),
    question: {
      id,
      question: {
        kind: "create-many",
        lines,
        daysOff: turn.loaded.daysOff,
        firstNumber: turn.loaded.firstNumber,
        ...needsOf(readings, []),
      },
    },
  };
}

function leaveOutMenu(id: string, readings: readonly Reading[]) {
  const options = readings.map(({ summary }, i) => ({
    id: answerButton(id, `without-${i}`, "").id,
    label: `Without "${clip(summary ?? "", 50)}"`,
  }));
  return { ...answerButton(id, "without", "Leave one out"), options };
}

export function createSeveral(turn: Turn, readings: readonly Reading[]): Plan {
  const { change, unknown } = createAll(
    turn,
    readings.map((reading) => ({ reading, parent: null })),
  );
  return created(turn, change, unknown);
}
