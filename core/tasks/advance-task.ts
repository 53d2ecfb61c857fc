import type { Context } from "../context.ts";
import { countedDown, type NextOccurrence, nextOccurrence } from "../recurrence/next-occurrence.ts";
import { occurrencesAfter } from "../recurrence/occurrences.ts";
import { recurrenceText, standsAt } from "../recurrence/recurrence-id.ts";
import { ruleParts, stepsByClock } from "../recurrence/rule-parts.ts";
import { movedAlike } from "../recurrence/wall-clock.ts";
import type { Occurred, TaskChange } from "./change.ts";
import { isOpen, type Task } from "./task.ts";
import { calendarDate, type TaskDate, wallTime } from "./task-date.ts";
import { cancel, complete, next, reopen } from "./transitions.ts";

type Outcome = Occurred["outcome"];

/**
 * A repeating task's present occurrence becomes a record, and the task moves on to exactly one next occurrence, its
 * start alike. Where the rule has ended, the last one ends the task. null: an open task that repeats is not what this is.
 */
export function advance(ctx: Context, task: Task, outcome: Outcome): TaskChange | null {
  const at = standsAt(task);
  if (!task.rrule || !at || !isOpen(task)) return null;
  const step = nextStep(ctx, { ...task, rrule: task.rrule }, { at, outcome });
  const occurrence: Occurred = { recurrenceId: recurrenceText(at), outcome, passed: step?.passed ?? 0 };
  if (step) return { before: task, after: movedOn(task, step), occurrence };
  return { before: task, after: outcome === "completed" ? complete(task, ctx.now) : cancel(task), occurrence };
}

function movedOn(task: Task, { due, rrule }: NextOccurrence): Task {
  const start = task.start && task.due && movedAlike(task.start, task.due, due);
  const back = task.recurrenceId ? { recurrenceId: null } : {};
  return next(task, { due, start, rrule, status: "needs-action", ...back });
}

type Standing = { readonly at: TaskDate; readonly outcome: Outcome };

/** "every" steps from the due date and catches up with today, "every!" from when it was done. */
function nextStep(ctx: Context, task: Task & { rrule: string }, standing: Standing): NextOccurrence | null {
  const { rrule, exdates, recurrenceMode } = task;
  const { at } = standing;
  const zone = at.value === "date" ? ctx.timeZone : at.timeZone;
  const now = wallTime(ctx.now, zone);
  const byClock = at.value === "date-time" && stepsByClock(ruleParts(rrule));
  if (recurrenceMode !== "from-completion") {
    return nextOccurrence({ rrule, due: at, exdates }, byClock ? now : calendarDate(ctx.now, zone));
  }
  const from = doneAt(standing, now, byClock);
  const [due] = occurrencesAfter({ rrule, due: from, exdates }, 1);
  return due ? { due, rrule: countedDown(rrule, 1), passed: 0 } : null;
}

/** The day of the act at the task's own time; by the clock, the minute. One skipped before its day steps from that day. */
function doneAt({ at, outcome }: Standing, now: string, byClock: boolean): TaskDate {
  const today = now.slice(0, 10);
  const done: TaskDate =
    at.value === "date"
      ? { value: "date", date: today }
      : { ...at, local: byClock ? `${now.slice(0, 16)}:00` : `${today}${at.local.slice(10)}` };
  return outcome === "skipped" && recurrenceText(at) > recurrenceText(done) ? at : done;
}

/** The steps of a task that has moved on are to be done again; their dates move as far as its own. */
export function resetSteps({ before, after }: TaskChange, steps: readonly Task[]): TaskChange[] {
  if (!before?.due || !after.due || !isOpen(after)) return [];
  const [from, to] = [before.due, after.due];
  return steps
    .filter(({ parentId, status }) => parentId === after.id && status !== "cancelled")
    .flatMap((step) => {
      const opened = step.status === "completed" ? reopen(step) : step;
      const moved = movedStep(opened, from, to);
      if (moved === step) return [];
      return [{ before: step, after: { ...moved, sequence: step.sequence + 1 }, follows: true as const }];
    });
}

function movedStep(step: Task, from: TaskDate, to: TaskDate): Task {
  if (!step.due && !step.start) return step;
  return {
    ...step,
    due: step.due && movedAlike(step.due, from, to),
    start: step.start && movedAlike(step.start, from, to),
  };
}
