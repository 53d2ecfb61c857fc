import type { View } from "#core/chat/view.ts";
import { plural } from "#core/chat/words.ts";
import { TaskError } from "#core/errors.ts";
import type { Change } from "#core/tasks/change.ts";
import { isOpen } from "#core/tasks/task.ts";
import { undo } from "#core/tasks/undo.ts";
import { NO_NEEDS } from "../question.ts";
import { type Plan, say, type Turn } from "../turn.ts";
import { ask, message } from "../views/question.ts";
import { receipt } from "../views/receipt.ts";
import { LIST_LIMIT } from "../views/task-list.ts";
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
      templates: turn.loaded.templates,
      standing: { member: actor, workspace, circumstances },
      anyway,
    });
    const ids = change.tasks.map(({ after }) => after.id);
    return {
      ...say(short(receipt(turn, change, undoneWords(recorded.verb, change)))),
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

/** A run makes many tasks: its first lines are enough. */
const short = (view: View): View => ({
  ...view,
  tasks: view.tasks.slice(0, LIST_LIMIT),
  more: view.more + Math.max(0, view.tasks.length - LIST_LIMIT),
});

/** "Took back Release 2.4: 15 tasks dropped." */
function runWords(verb: string, { tasks, runs, schedules }: Pick<Change, "tasks" | "runs" | "schedules">): string {
  const name = runs[0]?.after.name ?? schedules[0]?.after.name ?? "the run";
  if (verb === "stop-schedule") return `${name} repeats again.`;
  if (verb === "schedule-run") return `Taken back: ${name} doesn't repeat.`;
  if (verb === "move-run") return `${name} is back at its old dates.`;
  return `Took back ${name}: ${plural(tasks.length, "task")} dropped. What somebody has changed since stays.`;
}

function undoneWords(verb: string, change: Change): string {
  const { tasks } = change;
  const set = settingWords(change);
  if (set) return set;
  if (RUN_VERBS.has(verb)) return runWords(verb, change);
  if (change.templates.length > 0) return templateWords(change);
  if (verb === "create-task") return tasks.length === 1 ? "Taken back." : `Took back ${tasks.length} tasks.`;
  const reopened = verb === "complete-task" && tasks.every(({ after }) => isOpen(after));
  if (reopened) return tasks.length === 1 ? "Reopened." : `Reopened ${tasks.length} tasks.`;
  return "Undone.";
}

const RUN_VERBS: ReadonlySet<string> = new Set(["run-template", "move-run", "schedule-run", "stop-schedule"]);

function settingWords({ member, absence, channel, workspace }: Change): string | null {
  if (member) return "Your setting is back to what it was.";
  if (absence) return absence.after ? "Your days away are as they were." : "Taken back: you're here.";
  if (channel) return "The summary here is back to what it was.";
  return workspace ? "Back to what it was, for everyone here." : null;
}

const templateWords = ({ templates }: Change): string =>
  templates.some(({ after }) => after.archived)
    ? "Taken back: it is gone from the list."
    : "The template is as it was.";
