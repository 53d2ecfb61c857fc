import { Temporal } from "temporal-polyfill";
import { dateView, dayText } from "#core/chat/date-view.ts";
import type { TaskView } from "#core/chat/view.ts";
import { capitalised } from "#core/chat/words.ts";
import { calendarDate } from "#core/tasks/task-date.ts";
import type { PlannedSubtask, PlannedTask, PlanWarning, RunPlan } from "#core/templates/run-plan.ts";
import type { Turn } from "../../turn.ts";
import { planSetting } from "./plan-setting.ts";

export type Planned = Extract<RunPlan, { outcome: "planned" }>;

/** Each task of a plan as it would be, in the order of its dates: every date and person. */
export function plannedViews(turn: Turn, { tasks }: Planned): readonly TaskView[] {
  const { nameOf } = planSetting(turn);
  const view = (task: PlannedTask | PlannedSubtask, waits: boolean): TaskView => {
    const date = task.due ?? task.expected;
    return {
      id: null,
      number: null,
      summary: task.summary,
      description: null,
      status: "needs-action",
      priority: "priority" in task ? task.priority : 0,
      start: null,
      due: date && dateView(date, turn.reader),
      overdue: false,
      assignees: task.assignment.assigneeIds.map((id) => ({ id, name: nameOf(id) })),
      categories: [],
      list: "list" in task ? task.list : null,
      repeat: null,
      parentNumber: null,
      subtasks: "subtasks" in task && task.subtasks.length > 0 ? { done: 0, total: task.subtasks.length } : null,
      waiting: waits ? [] : null,
    };
  };
  return byDate(tasks).map((task) => view(task, task.waitsFor.length > 0));
}

const byDate = (tasks: readonly PlannedTask[]): readonly PlannedTask[] =>
  tasks.toSorted((a, b) => dayKey(a).localeCompare(dayKey(b)));

function dayKey({ due, expected }: PlannedTask): string {
  const date = due ?? expected;
  if (!date) return "9999";
  return date.value === "date" ? `${date.date}T24` : date.local;
}

const MOST_WARNINGS = 4;

/** One line a warning; what is the same of several is said once. */
export function warningLines(turn: Turn, plan: Planned): readonly string[] {
  const lines = [...new Set(plan.warnings.map((warning) => warningLine(turn, plan, warning)))];
  const more = lines.length - MOST_WARNINGS;
  return more > 0 ? [...lines.slice(0, MOST_WARNINGS), `⚠ and ${more} more`] : lines;
}

function warningLine(turn: Turn, plan: Planned, warning: PlanWarning): string {
  const { nameOf } = planSetting(turn);
  const today = Temporal.PlainDate.from(calendarDate(turn.ctx.now, turn.reader.timeZone));
  const day = dayText(Temporal.PlainDate.from(warning.day), today);
  const titleOf = (key: string) =>
    plan.tasks.flatMap((task) => [task, ...task.subtasks]).find((one) => one.key === key)?.summary ?? key;
  switch (warning.kind) {
    case "past":
      return `⚠ ${titleOf(warning.key)}: ${day} is over.`;
    case "weekend":
      return `⚠ ${titleOf(warning.key)}: ${day} is no working day.`;
    case "holiday":
      return `⚠ ${titleOf(warning.key)}: ${day} is a holiday.`;
    case "away":
      return `⚠ ${titleOf(warning.key)}: ${capitalised(nameOf(warning.memberId))} is away on ${day}.`;
    case "overloaded":
      return `⚠ ${capitalised(nameOf(warning.memberId))} would have ${warning.count} tasks on ${day}.`;
    case "before-prerequisite":
      return `⚠ ${titleOf(warning.key)} is due before ${titleOf(warning.prerequisite)}, which it waits for.`;
  }
}
