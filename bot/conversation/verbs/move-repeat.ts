import type { LoadedTask } from "#core/chat/chat-store.ts";
import { dateView } from "#core/chat/date-view.ts";
import { movedRule } from "#core/recurrence/move-rule.ts";
import { standsAt } from "#core/recurrence/recurrence-id.ts";
import { sameValue } from "#core/tasks/changed-fields.ts";
import type { Occurrences } from "#core/tasks/kept-repeat.ts";
import { isOpen } from "#core/tasks/task.ts";
import type { Plan, ReadingTurn } from "../turn.ts";
import { ask } from "../views/question.ts";
import { needsOf } from "../what-to-load.ts";
import { edit } from "./edit.ts";

/** A new date for a task that repeats is asked about. null: nothing to ask, or all the following can't move so. */
export function askOccurrences(turn: ReadingTurn, tasks: readonly LoadedTask[]): Plan | null {
  const [task] = tasks.length === 1 ? tasks : [];
  if (!task || !mayMove(turn, task)) return null;
  const at = standsAt(task);
  const due = edit(turn, [task]).tasks[0]?.after.due;
  if (!task.rrule || !at || !due || sameValue(due, task.due) || movedRule(task.rrule, at, due) === null) return null;
  return ask(turn, {
    question: { kind: "occurrences", reading: turn.reading, ...needsOf([turn.reading], [task]) },
    words: `Move it to ${dateView(due, turn.reader).text}: only this one, or all the following?`,
    tasks: [task],
    actions: (button) => [
      button("this", "Only this one", "primary"),
      button("following", "All the following"),
      button("no", "Keep"),
    ],
  });
}

/** A snooze is about now; "every!" begins anew with each completion; a new repeat brings its own dates. */
function mayMove({ reading }: ReadingTurn, task: LoadedTask): boolean {
  const moves = reading.verb === "reschedule-task" || reading.verb === "edit-task";
  return moves && reading.edit?.rrule === undefined && isOpen(task) && task.recurrenceMode !== "from-completion";
}

/** A button's answer. */
export const occurrencesOf = (choice: string): Occurrences => (choice === "following" ? "following" : "this");

const ALL =
  /^(?:all|all of them|all (?:the )?(?:following|others|future(?: ones)?)|(?:the )?following|every one|always)[.!]?$/i;
const ONE = /^(?:(?:only|just) )?(?:this(?: one| time)?|it|once)[.!]?$|^(?:y|yes|yep|ok|okay|sure)[.!]?$/i;

/** A typed answer. null: it is about something else. */
export function chosenOccurrences(text: string): Occurrences | null {
  if (ALL.test(text)) return "following";
  return ONE.test(text) ? "this" : null;
}
