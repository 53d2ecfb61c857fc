import type { Context } from "../context.ts";
import { type Change, emptyChange, type TaskChange } from "../tasks/change.ts";
import { instantOf } from "../tasks/task-date.ts";
import { cancel } from "../tasks/transitions.ts";
import type { RepeatDecision } from "./repeat-run.ts";
import type { DateSetting } from "./resolve-offset.ts";
import type { RunSchedule } from "./run-schedule.ts";
import type { LoadedRun } from "./started-run.ts";
import type { RunRecord } from "./template-change.ts";

/** Keeps a run that comes again. */
export const scheduleRun = (ctx: Context, schedule: RunSchedule): Change => ({
  ...emptyChange(ctx.changeId, "schedule-run"),
  schedules: [{ before: null, after: schedule }],
});

/** It comes no more; runs that were started go on. */
export const stopSchedules = (ctx: Context, schedules: readonly RunSchedule[]): Change => ({
  ...emptyChange(ctx.changeId, "stop-schedule"),
  schedules: schedules.map((before) => ({ before, after: { ...before, at: null, sequence: before.sequence + 1 } })),
});

/** The schedule once an occurrence was run or skipped; where nothing is due, when to look again. */
export function steppedOn(schedule: RunSchedule, { due, nextAt }: RepeatDecision, setting: DateSetting): RunSchedule {
  const handled = due?.occurrence ?? schedule.handled;
  return {
    ...schedule,
    handled,
    at: nextAt === null ? null : dayStart(nextAt, setting),
    sequence: schedule.sequence + 1,
  };
}

/** When the working day begins on a day. */
export const dayStart = (day: string, { dayStart: time, timeZone }: DateSetting): Date =>
  instantOf({ value: "date-time", local: `${day}T${time}:00`, timeZone });

type Dropped = { readonly tasks: readonly TaskChange[]; readonly run: RunRecord };

/** A run that another takes the place of: what nobody has begun is dropped. */
export function droppedRun({ now }: Context, { run, tasks }: LoadedRun): Dropped {
  const open = tasks.filter(({ status }) => status === "needs-action");
  return {
    tasks: open.map((task) => ({ before: task, after: cancel(task), follows: true as const })),
    run: { before: run, after: { ...run, ended: run.ended ?? now, sequence: run.sequence + 1 } },
  };
}
