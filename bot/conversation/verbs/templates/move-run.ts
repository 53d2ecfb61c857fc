import { Temporal } from "temporal-polyfill";
import { dateView } from "#core/chat/date-view.ts";
import { taskView } from "#core/chat/task-view.ts";
import { PLAIN_VIEW } from "#core/chat/view.ts";
import { plural } from "#core/chat/words.ts";
import type { TemplateRequest } from "#core/language/template-request.ts";
import { moveRun, shiftedBindings } from "#core/templates/move-run.ts";
import { movedRun, touchedTasks } from "#core/templates/moved-run.ts";
import type { Shift } from "#core/templates/offset.ts";
import type { RunBindings } from "#core/templates/run.ts";
import type { LoadedRun } from "#core/templates/started-run.ts";
import { NO_NEEDS, type Question } from "../../question.ts";
import { namesOf, type Plan, say, type Turn } from "../../turn.ts";
import { message } from "../../views/question.ts";
import { answerButton, undoButton } from "../../views/receipt.ts";
import { planSetting } from "./plan-setting.ts";

type MoveQuestion = Extract<Question, { kind: "move-run" }>;
const MOST_SHOWN = 10;

/** What a move would do, to be confirmed: which open, untouched tasks shift to which dates. */
export function askMove(turn: Turn, { run, content, tasks }: LoadedRun, request: TemplateRequest): Plan {
  const bindings = movedBindings(turn, run.bindings, request);
  if (!bindings)
    return say(message(`I didn't get when ${run.name} shall be. Say it like "push ${run.name} by two days".`));
  const move = moveRun(moving({ run, content, tasks }, bindings), planSetting(turn));
  if (move.outcome === "incomplete") {
    return say(message(`${move.refused[0]?.problem ?? "That can't be planned."} Nothing was moved.`));
  }
  if (move.moves.length === 0)
    return say(message(`Nothing of ${run.name} would move: what is open was touched, or stays.`));
  const id = turn.newId();
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const names = namesOf(turn, null);
  const views = move.moves.flatMap(({ taskId, to, summary }) => {
    const task = byId.get(taskId);
    return task && task.parentId === null
      ? [taskView({ ...task, due: to, summary: summary ?? task.summary }, names, turn.reader)]
      : [];
  });
  const view = {
    ...PLAIN_VIEW,
    kind: "preview",
    say: `Move ${plural(move.moves.length, "task")} of ${run.name}? It would end ${dateView(move.end, turn.reader).text}.`,
    tasks: views.slice(0, MOST_SHOWN),
    more: 0,
    smallPrint:
      [stayWords(move.stays.filter(({ why }) => why === "touched").length), moreWords(views.length)]
        .filter(Boolean)
        .join("\n") || null,
    actions: [answerButton(id, "yes", `Move ${move.moves.length}`, "primary"), answerButton(id, "no", "Keep")],
  } as const;
  const question: MoveQuestion = { kind: "move-run", runId: run.id, bindings, ...NO_NEEDS };
  return { ...say(view), question: { id, question } };
}

const stayWords = (count: number): string =>
  count > 0 ? `${plural(count, "task")} that somebody has changed ${count === 1 ? "stays" : "stay"}.` : "";
const moreWords = (count: number): string => (count > MOST_SHOWN ? `${count - MOST_SHOWN} more move alike.` : "");

const moving = ({ run, content, tasks }: Pick<LoadedRun, "run" | "content" | "tasks">, bindings: RunBindings) => ({
  content,
  run,
  bindings,
  tasks: new Map(tasks.map((task) => [task.id, task])),
  touched: touchedTasks(run, tasks),
});

/** The move that was confirmed. */
export function confirmMove(turn: Turn, { runId, bindings }: MoveQuestion): Plan {
  const loaded = turn.loaded.templates.runs.find(({ run }) => run.id === runId);
  if (!loaded) return say(message("That run is gone. Nothing was moved."));
  const move = moveRun(moving(loaded, bindings), planSetting(turn));
  if (move.outcome === "incomplete") return say(message("That can't be planned any more. Nothing was moved."));
  const change = movedRun(turn.ctx, { loaded, move, bindings });
  const view = {
    ...PLAIN_VIEW,
    kind: "receipt",
    say: `Moved ${plural(change.tasks.length, "task")} of ${loaded.run.name}. It ends ${dateView(move.end, turn.reader).text}.`,
    actions: [undoButton(change.id)],
  } as const;
  return { ...say(view), change };
}

/** The run's anchors, shifted or set anew. null: no date was said. */
function movedBindings(turn: Turn, bindings: RunBindings, { shift, date, side }: TemplateRequest): RunBindings | null {
  const by = shift ? shiftOf(shift) : null;
  if (by) return shiftedBindings(bindings, by, planSetting(turn));
  if (!date) return null;
  const wanted = side ?? (bindings.end ? "end" : "start");
  return wanted === "end" ? { ...bindings, end: date, start: null } : { ...bindings, start: date, end: null };
}

/** "P2D" is two days; months and years are months; what mixes units is its days, or minutes. */
function shiftOf(iso: string): Shift | null {
  const { years, months, weeks, days, hours, minutes } = Temporal.Duration.from(iso);
  if (years || months) return { count: years * 12 + months, unit: "mo" };
  if (weeks || days) return { count: weeks * 7 + days, unit: "d" };
  const total = hours * 60 + minutes;
  return total === 0 ? null : { count: total, unit: "min" };
}
