import { Temporal } from "temporal-polyfill";
import { dayOf } from "../recurrence/wall-clock.ts";
import type { Task } from "../tasks/task.ts";
import { instantOf, type TaskDate, wallTime } from "../tasks/task-date.ts";
import { addDays, isWorkday, type WorkCalendar } from "../workspaces/work-calendar.ts";
import { NO_OFFSET, type Offset, SHIFT_LIMITS } from "./offset.ts";

/** Tasks whose times are told on one clock. */
export const datesInZone = (tasks: readonly Task[], timeZone: string): readonly Task[] =>
  tasks.map((task) => (task.due ? { ...task, due: inZone(task.due, timeZone) } : task));

function inZone(date: TaskDate, timeZone: string): TaskDate {
  if (date.value === "date" || date.timeZone === timeZone) return date;
  return { value: "date-time", local: wallTime(instantOf(date), timeZone), timeZone };
}

export type Counting = { readonly first: string; readonly unit: "wd" | "d" };

/** A date as an offset from a day that is not after it: "start + 3wd at 16:00". Seconds are left out. */
export function offsetBetween({ first, unit }: Counting, date: TaskDate, calendar: WorkCalendar): Offset {
  const at = date.value === "date" ? null : date.local.slice(11, 16);
  const days = Temporal.PlainDate.from(first).until(dayOf(date), { largestUnit: "days" }).days;
  if (days > SHIFT_LIMITS.d) return { ...NO_OFFSET, at, shift: { count: SHIFT_LIMITS.d, unit: "d" } };
  const count = unit === "d" ? days : workdaysBetween(first, dayOf(date), calendar);
  return { ...NO_OFFSET, at, shift: { count, unit } };
}

function workdaysBetween(first: string, last: string, calendar: WorkCalendar): number {
  let count = 0;
  for (let day = addDays(first, 1); day <= last; day = addDays(day, 1)) count += isWorkday(day, calendar) ? 1 : 0;
  return count;
}
