import type { LoadedTask } from "#core/chat/chat-store.ts";
import { dateView } from "#core/chat/date-view.ts";
import { plural } from "#core/chat/words.ts";
import type { Reading, Verb } from "#core/language/reading.ts";
import { occurrenceKey } from "#core/recurrence/recurrence-id.ts";
import { cancelTasks } from "#core/tasks/cancel-task.ts";
import type { Change } from "#core/tasks/change.ts";
import { completeTasks } from "#core/tasks/complete-task.ts";
import type { Occurrences } from "#core/tasks/kept-repeat.ts";
import { muteTasks, unmuteTasks } from "#core/tasks/mute-task.ts";
import { reopenTasks } from "#core/tasks/reopen-task.ts";
import { skipTasks } from "#core/tasks/skip-task.ts";
import { settleRuns } from "#core/templates/settle-runs.ts";
import { resolve } from "../resolve.ts";
import { type Plan, type ReadingTurn, say } from "../turn.ts";
import { ask, message } from "../views/question.ts";
import { receipt } from "../views/receipt.ts";
import { needsOf } from "../what-to-load.ts";
import { advancedWords } from "./advanced-words.ts";
import { edit } from "./edit.ts";
import { editWords } from "./edit-words.ts";
import { askOccurrences } from "./move-repeat.ts";
import { missingWords, notFound, which } from "./not-clear.ts";
import { snooze } from "./snooze.ts";
import { freedWords } from "./templates/freed-words.ts";
import { planSetting } from "./templates/plan-setting.ts";

/** Complete, reopen, drop and change: find what is meant, confirm what is bulk or destructive, do it, say it. */
export function actOnTasks(turn: ReadingTurn): Plan {
  if (EDITS.has(turn.reading.verb) && Object.keys(turn.reading.edit ?? {}).length === 0) return say(message(WHAT_EDIT));
  const found = resolve(turn.loaded, turn.reading);
  if (found.outcome === "none") return notFound(turn, found);
  if (found.outcome === "several") return which(turn, found.candidates);
  const destructive = turn.reading.verb === "cancel-task";
  return found.bulk || destructive ? confirm(turn, found.tasks) : actOn(turn, found.tasks);
}

const EDITS: ReadonlySet<Verb | null> = new Set(["edit-task", "reschedule-task", "assign-task"]);
const WHAT_EDIT =
  'I didn\'t get what to change. Say it like "move it to friday 4pm", "make it urgent" or "give it to @ben".';

/** One of several acts in a message: what it changes, or why it can't be done without a word with the person. */
export type ActApart =
  | { readonly hindrance: string }
  | { readonly change: Change; readonly tasks: readonly LoadedTask[]; readonly already: string | null };

/** What needs no question, and touches no run yet: several acts are settled together. */
export function actApart(turn: ReadingTurn): ActApart {
  const found = resolve(turn.loaded, turn.reading);
  if (found.outcome !== "found") {
    return { hindrance: missingWords(found.outcome === "none" ? found.missing : null, turn.reading) };
  }
  const { tasks } = found;
  const name = tasks.map(({ number }) => `#${number}`).join(", ");
  if (turn.reading.verb === "cancel-task" || askOccurrences(turn, tasks)) {
    return { hindrance: `About ${name} I have a question: say that by itself.` };
  }
  const plan = turn.reading.verb === "snooze-task" ? snooze(turn, tasks) : null;
  if (plan && !plan.change) return { hindrance: `${name}: ${plan.view.say}` };
  const change = plan?.change ?? changeFor(turn, tasks);
  return { change, tasks, already: change.tasks.length > 0 ? null : nothingWords(turn.reading, tasks) };
}

/** The tasks are known and the person is sure. */
export function actOn(turn: ReadingTurn, tasks: readonly LoadedTask[], occurrences?: Occurrences): Plan {
  if (turn.reading.verb === "snooze-task") return snooze(turn, tasks);
  const asked = occurrences ? null : askOccurrences(turn, tasks);
  if (asked) return asked;
  const setting = planSetting(turn);
  const change = settleRuns(
    turn.ctx,
    { change: changeFor(turn, tasks, occurrences), runs: turn.loaded.templates.runs },
    setting,
  );
  const ids = tasks.map(({ id }) => id);
  const nothing = change.tasks.length === 0;
  if (nothing) return { ...say(message(nothingWords(turn.reading, tasks))), focus: ids };
  return {
    ...say(receipt(turn, change, [wordsFor(turn, change), ...freedWords(change)].join(" "))),
    change,
    focus: ids,
  };
}

function changeFor(turn: ReadingTurn, tasks: readonly LoadedTask[], occurrences?: Occurrences): Change {
  switch (turn.reading.verb) {
    case "complete-task":
      return completeTasks(turn.ctx, { tasks: asFirstRead(turn, tasks), steps: turn.loaded.tasks });
    case "skip-task":
      return skipTasks(turn.ctx, { tasks: asFirstRead(turn, tasks), steps: turn.loaded.tasks });
    case "reopen-task":
      return reopenTasks(turn.ctx, { tasks });
    case "cancel-task":
      return cancelTasks(turn.ctx, { tasks, by: turn.loaded.actor });
    case "mute-task":
      return muteTasks(turn.ctx, { tasks });
    case "unmute-task":
      return unmuteTasks(turn.ctx, { tasks });
    default:
      return edit(turn, tasks, occurrences);
  }
}

/** Whoever completes an occurrence at the same moment as somebody else means that one, not the next. */
const asFirstRead = ({ seen }: ReadingTurn, tasks: readonly LoadedTask[]): readonly LoadedTask[] =>
  tasks.filter((task) => !seen.has(task.id) || seen.get(task.id) === occurrenceKey(task));

function wordsFor(turn: ReadingTurn, change: Change): string {
  const n = change.tasks.filter(({ follows }) => !follows).length;
  switch (change.verb) {
    case "complete-task":
    case "skip-task":
      return advancedWords(turn, change);
    case "reopen-task":
      return n === 1 ? "Reopened." : `Reopened ${n} tasks.`;
    case "cancel-task":
      return n === 1 ? "Dropped. It can be brought back." : `Dropped ${n} tasks. They can be brought back.`;
    case "mute-task":
      return n === 1 ? "Muted: I'll say no more of it to you." : `Muted ${n} tasks: I'll say no more of them to you.`;
    case "unmute-task":
      return n === 1 ? "I'll remind you of it again." : `I'll remind you of ${n} tasks again.`;
    default:
      return editWords(change);
  }
}

function nothingWords({ verb }: Reading, tasks: readonly LoadedTask[]): string {
  const names = tasks.length === 1 ? `#${tasks[0]?.number}` : "They";
  if (verb === "skip-task" && tasks.every(({ rrule }) => rrule))
    return `${names} ${tasks.length === 1 ? "was" : "were"} settled already.`;
  if (verb === "skip-task")
    return `${names} ${tasks.length === 1 ? "doesn't" : "don't"} repeat, so there is nothing to skip.`;
  if (verb === "complete-task")
    return tasks.length === 1 ? `${names} was done already.` : `${names} were done already.`;
  return tasks.length === 1 ? `${names} is like that already.` : `${names} are like that already.`;
}

const IMPERATIVES: Partial<Record<Verb, string>> = {
  "complete-task": "Complete",
  "reopen-task": "Reopen",
  "cancel-task": "Drop",
  "reschedule-task": "Move",
  "snooze-task": "Snooze",
  "skip-task": "Skip",
  "assign-task": "Hand over",
};

function confirm(turn: ReadingTurn, tasks: readonly LoadedTask[]): Plan {
  const verb = IMPERATIVES[turn.reading.verb ?? "edit-task"] ?? "Change";
  const what = tasks.length === 1 ? `#${tasks[0]?.number}` : plural(tasks.length, "task");
  const due = turn.reading.edit?.due;
  const to = due ? ` to ${dateView(due, turn.reader).text}` : "";
  const later =
    turn.reading.verb === "cancel-task" ? ` ${tasks.length === 1 ? "It" : "They"} can be brought back.` : "";
  return ask(turn, {
    question: { kind: "confirm", reading: turn.reading, ...needsOf([turn.reading], tasks) },
    words: `${verb} ${what}${to}?${later}`,
    tasks: tasks.slice(0, 10),
    actions: (button) => [
      button(
        "yes",
        tasks.length === 1 ? verb : `${verb} ${tasks.length}`,
        turn.reading.verb === "cancel-task" ? "danger" : "primary",
      ),
      button("no", "Keep"),
    ],
  });
}
