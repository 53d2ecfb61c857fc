import { TaskError } from "#core/errors.ts";
import type { Change } from "#core/tasks/change.ts";
import { isOpen } from "#core/tasks/task.ts";
import { undo } from "#core/tasks/undo.ts";
import { NO_NEEDS } from "../question.ts";
import { type Plan, say, type Turn } from "../turn.ts";
import { ask, message } from "../views/question.ts";
import { receipt } from "../views/receipt.ts";
import { askWords } from "./workspace-settings.ts";

/** Takes the loaded change back; where something newer is in the way, says so and offers to do it all the same. */
export function takeBack(turn: Turn, anyway: boolean): Plan {
  const { undo: recorded, tasks, actor, workspace, circumstances } = turn.loaded;
  if (!recorded) return say(message("There's nothing of yours to undo."));
  if (recorded.memberId !== actor.id) return say(message("Only whoever made that change can undo it."));
  try {
    const change = undo(turn.ctx, {
      recorded,
      tasks,
      settings: actor.settings,
      standing: { member: actor, workspace, circumstances },
      anyway,
    });
    const ids = change.tasks.map(({ after }) => after.id);
    return {
      ...say(receipt(turn, change, undoneWords(recorded.verb, change))),
      change,
      focus: ids.length > 0 ? ids : null,
    };
  } catch (error) {
    if (!(error instanceof TaskError)) throw error;
    if (error.code === "already-done") return say(message("That was undone already."));
    if (error.code === "not-permitted") return say(message(askWords(circumstances?.admins ?? [])));
    if (error.code !== "changed-since") throw error;
    return ask(turn, {
      question: { kind: "undo-anyway", changeId: recorded.id, ...NO_NEEDS },
      words: "It has been changed since. Undo your change all the same?",
      tasks,
      actions: (button) => [button("yes", "Undo anyway", "danger"), button("no", "Leave", "primary")],
    });
  }
}

function undoneWords(verb: string, { tasks, member, absence, channel, workspace }: Change): string {
  if (member) return "Your setting is back to what it was.";
  if (absence) return absence.after ? "Your days away are as they were." : "Taken back: you're here.";
  if (channel) return "The summary here is back to what it was.";
  if (workspace) return "Back to what it was, for everyone here.";
  if (verb === "create-task") return tasks.length === 1 ? "Taken back." : `Took back ${tasks.length} tasks.`;
  const reopened = verb === "complete-task" && tasks.every(({ after }) => isOpen(after));
  if (reopened) return tasks.length === 1 ? "Reopened." : `Reopened ${tasks.length} tasks.`;
  return "Undone.";
}
