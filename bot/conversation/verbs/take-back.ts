import type { View } from "#core/chat/view.ts";
import { listWords, plural } from "#core/chat/words.ts";
import { TaskError } from "#core/errors.ts";
import type { Change } from "#core/tasks/change.ts";
import { isOpen } from "#core/tasks/task.ts";
import { undo } from "#core/tasks/undo.ts";
import { settleRuns } from "#core/templates/settle-runs.ts";
import { NO_NEEDS } from "../question.ts";
import { type Plan, say, type Turn } from "../turn.ts";
import { ask, message } from "../views/question.ts";
import { receipt } from "../views/receipt.ts";
import { LIST_LIMIT } from "../views/task-list.ts";
import { freedWords } from "./templates/freed-words.ts";
import { planSetting } from "./templates/plan-setting.ts";
import { askWords } from "./workspace-settings.ts";

/** Takes the loaded change back; where something newer is in the way, says so and offers to do it all the same. */
export function takeBack(turn: Turn, anyway: boolean): Plan {
  const { undo: recorded, tasks, actor, workspace, circumstances } = turn.loaded;
  if (!recorded) return say(message("There's nothing of yours to undo."));
  if (recorded.memberId !== actor.id) return say(message("Only whoever made that change can undo it."));
  try {
    const undone = undo(turn.ctx, {
      recorded,
      tasks,
      settings: actor.settings,
      templates: turn.loaded.templates,
      standing: { member: actor, workspace, circumstances },
      anyway,
    });
    const change = settleRuns(turn.ctx, { change: undone, runs: turn.loaded.templates.runs }, planSetting(turn));
    const ids = change.tasks.map(({ after }) => after.id);
    return {
      ...say(short(receipt(turn, change, undoneWords(turn, change)))),
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
function runWords(turn: Turn, verb: string, { tasks, runs, schedules }: Change): string {
  const name = runs[0]?.after.name ?? schedules[0]?.after.name ?? "the run";
  if (verb === "stop-schedule") return `${name} repeats again.`;
  if (verb === "schedule-run") return `Taken back: ${name} doesn't repeat.`;
  if (verb === "move-run") return `${name} is back at its old dates.`;
  const dropped = tasks.filter(({ after }) => after.status === "cancelled");
  return [
    `Took back ${name}: ${plural(dropped.length, "task")} dropped.`,
    ...staysWords(turn, runs[0]?.after.id, tasks),
  ].join(" ");
}

/** What somebody has changed since stays, and is named. */
function staysWords(turn: Turn, runId: string | undefined, changed: Change["tasks"]): readonly string[] {
  const gone = new Set(changed.filter(({ after }) => after.status === "cancelled").map(({ after }) => after.id));
  const run = turn.loaded.templates.runs.find(({ run: { id } }) => id === runId);
  const left = (run?.tasks ?? []).filter((task) => !gone.has(task.id) && isOpen(task) && task.parentId === null);
  if (left.length === 0) return [];
  const names = left.slice(0, MOST_NAMED).map(({ number, summary }) => `#${number} ${summary}`);
  const more = left.length - names.length;
  const words = listWords(more > 0 ? [...names, `${more} more`] : names);
  return [`${words} ${left.length === 1 ? "was" : "were"} changed since and ${left.length === 1 ? "stays" : "stay"}.`];
}

const MOST_NAMED = 3;

function undoneWords(turn: Turn, change: Change): string {
  const verb = turn.loaded.undo?.verb ?? "";
  const { tasks } = change;
  const set = settingWords(change);
  if (set) return set;
  if (RUN_VERBS.has(verb)) return runWords(turn, verb, change);
  if (change.templates.length > 0) return templateWords(change);
  if (verb === "create-task") return tasks.length === 1 ? "Taken back." : `Took back ${tasks.length} tasks.`;
  const reopened = tasks.filter(({ before, after }) => !after.waiting || before?.waiting); // others wait for them again
  const all = tasks.every(({ after }) => isOpen(after));
  if (verb !== "complete-task" || !all) return "Undone.";
  return [reopened.length === 1 ? "Reopened." : `Reopened ${reopened.length} tasks.`, ...freedWords(change)].join(" ");
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
