import { dayOf } from "../recurrence/wall-clock.ts";
import { SUMMARY_LIMIT } from "../tasks/task.ts";
import type { TaskDate } from "../tasks/task-date.ts";
import { compareDates } from "./date-order.ts";
import type { RunBindings } from "./run.ts";
import type { PlannedTask, PlanSetting, Refused } from "./run-plan.ts";
import { dateWords } from "./run-texts.ts";

const ANCHOR_YEARS = 20; // a run's anchors are at most so far from now
const DUE_YEARS = 50; // its tasks are at most so far from now

/** Anchors in the wrong order, or so far away that a year was mistyped. */
export function refusedSpan({ start, end, variables }: RunBindings, { now }: PlanSetting): readonly Refused[] {
  const dates: readonly (readonly [string, TaskDate | null])[] = [
    ["start", start],
    ["end", end],
    ...Object.entries(variables).flatMap(([name, value]) =>
      value.type === "date" ? [[name, value.date] as const] : [],
    ),
  ];
  const far = dates.flatMap(([name, date]) => {
    if (!date || yearsAway(date, now) <= ANCHOR_YEARS) return [];
    return [{ name, problem: `${dateWords(date)} is more than ${ANCHOR_YEARS} years away.` }];
  });
  if (far.length > 0 || !start || !end || compareDates(start, end) <= 0) return far;
  return [{ name: "end", problem: `It would end on ${dateWords(end)}, before it starts on ${dateWords(start)}.` }];
}

export const refusedDates = (tasks: readonly PlannedTask[], { now }: PlanSetting): readonly Refused[] =>
  tasks.flatMap(({ key, summary, due, expected }) => {
    const date = due ?? expected;
    if (!date || yearsAway(date, now) <= DUE_YEARS) return [];
    return [{ name: key, problem: `${summary} would be due more than ${DUE_YEARS} years away.` }];
  });

/** Summaries that what was filled in made too long, or left without a word. */
export const refusedTexts = (tasks: readonly PlannedTask[]): readonly Refused[] =>
  tasks
    .flatMap(({ key, summary, subtasks }) => [{ key, summary }, ...subtasks])
    .flatMap(({ key, summary }) => {
      if (summary === "") return [{ name: key, problem: `The task ${key} would have no words.` }];
      if (summary.length <= SUMMARY_LIMIT) return [];
      return [{ name: key, problem: `The task ${key} would be longer than ${SUMMARY_LIMIT} characters.` }];
    });

const yearsAway = (date: TaskDate, now: Date): number =>
  Math.abs(Number.parseInt(dayOf(date), 10) - now.getUTCFullYear());
