import { dateView } from "#core/chat/date-view.ts";
import { countWord } from "#core/chat/words.ts";
import { PASSED_LIMIT } from "#core/recurrence/next-occurrence.ts";
import type { Change, TaskChange } from "#core/tasks/change.ts";
import { isOpen } from "#core/tasks/task.ts";
import type { Turn } from "../turn.ts";
import { dateWords } from "../views/words.ts";

/** "Done. It comes back Mon 30 Nov.", and how many were missed in between. */
export function advancedWords(turn: Turn, { verb, tasks }: Change): string {
  const told = tasks.filter(({ follows }) => !follows);
  const [only] = told;
  const did = verb === "skip-task" ? "Skipped" : "Done";
  if (!only || told.length > 1)
    return verb === "skip-task" ? `${told.length} tasks skipped.` : `${told.length} tasks done.`;
  if (!only.occurrence) return `${did}.`;
  if (!isOpen(only.after) || !only.after.due) return `${did}. That was the last one.`;
  return `${did}. ${passedWords(only)}It comes back ${dateWords(dateView(only.after.due, turn.reader))}.`;
}

function passedWords({ occurrence }: TaskChange): string {
  const passed = occurrence?.passed ?? 0;
  if (passed === 0) return "";
  if (passed >= PASSED_LIMIT) return `${PASSED_LIMIT} or more were missed in between. `;
  return passed === 1 ? "One was missed in between. " : `${countWord(passed)} were missed in between. `;
}
