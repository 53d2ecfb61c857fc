import type { TaskId } from "../ids.ts";
import { isOpen, type Task } from "../tasks/task.ts";
import type { TaskDate } from "../tasks/task-date.ts";
import type { Shift } from "./offset.ts";
import { planRun } from "./plan-run.ts";
import { shiftDate } from "./resolve-offset.ts";
import type { RunBindings, RunItem, TemplateRun } from "./run.ts";
import type { PlannedSubtask, PlanSetting, PlanWarning, RunPlan } from "./run-plan.ts";
import type { TemplateContent } from "./template.ts";

export type MoveInput = {
  readonly content: TemplateContent; // of the version that the run pinned
  readonly run: Pick<TemplateRun, "bindings" | "items">;
  readonly bindings: RunBindings; // the run's, with other anchors: see shiftedBindings
  readonly tasks: ReadonlyMap<TaskId, Task>; // as they are now
  readonly touched: ReadonlySet<TaskId>; // whose date or words somebody has changed since the run began
};

/** The preview of a move. Confirming it writes `moves`, the new bindings, start and end in one change, so that one undo takes it back. */
export type RunMove =
  | {
      readonly outcome: "movable";
      readonly start: TaskDate;
      readonly end: TaskDate;
      readonly moves: readonly MovedItem[];
      readonly stays: readonly StayingItem[];
      readonly warnings: readonly PlanWarning[]; // about what moves
    }
  | Extract<RunPlan, { outcome: "incomplete" }>;
export type MovedItem = {
  readonly key: string;
  readonly taskId: TaskId;
  readonly from: TaskDate | null;
  readonly to: TaskDate | null;
  readonly summary: string | null; // where words of it were filled in from the anchor ({month}); null: it stays
};
/** waiting: its date counts from a completion. same: the move leaves it where it is. gone: its task is no more. */
export type StayingItem = {
  readonly key: string;
  readonly taskId: TaskId;
  readonly why: "done" | "touched" | "waiting" | "same" | "gone";
};

/** Which open, untouched tasks of a run shift to which dates when its anchors move; what is done or touched stays. */
export function moveRun({ content, run, bindings, tasks, touched }: MoveInput, setting: PlanSetting): RunMove {
  const plan = planRun({ content, bindings, setting });
  if (plan.outcome === "incomplete") return plan;
  const planned = new Map(plan.tasks.flatMap((task) => [task, ...task.subtasks]).map((one) => [one.key, one]));
  const judged = run.items.map((item) =>
    judge(item, { task: tasks.get(item.taskId) ?? null, planned: planned.get(item.key) ?? null, touched }),
  );
  const moves = judged.flatMap((one) => ("to" in one ? [one] : []));
  const moving = new Set(moves.map(({ key }) => key));
  return {
    outcome: "movable",
    start: plan.start,
    end: plan.end,
    moves,
    stays: judged.flatMap((one) => ("why" in one ? [one] : [])),
    warnings: plan.warnings.filter((one) => !("key" in one) || moving.has(one.key)),
  };
}

type Judging = {
  readonly task: Task | null;
  readonly planned: PlannedSubtask | null;
  readonly touched: ReadonlySet<TaskId>;
};

function judge({ key, taskId, due, offset }: RunItem, { task, planned, touched }: Judging): MovedItem | StayingItem {
  if (!task || !planned) return { key, taskId, why: "gone" };
  if (!isOpen(task)) return { key, taskId, why: "done" };
  if (touched.has(taskId) || task.status === "in-process") return { key, taskId, why: "touched" };
  if (offset) return { key, taskId, why: "waiting" };
  const summary = planned.summary === task.summary ? null : planned.summary;
  const same = JSON.stringify(due) === JSON.stringify(planned.due);
  if (same && summary === null) return { key, taskId, why: "same" };
  return { key, taskId, from: task.due, to: planned.due, summary };
}

/** "push the release by two days": the run's bindings with the anchors that it was given moved; date variables stay. */
export function shiftedBindings(bindings: RunBindings, shift: Shift, setting: PlanSetting): RunBindings {
  const moved = (date: TaskDate | null) => date && shiftDate(date, shift, setting);
  return { ...bindings, start: moved(bindings.start), end: moved(bindings.end) };
}
