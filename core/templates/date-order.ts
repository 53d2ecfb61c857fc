import { dayOf } from "../recurrence/wall-clock.ts";
import { instantOf, type TaskDate } from "../tasks/task-date.ts";

/** Below 0: a is earlier. By the day where one of the two has no time; else by the instant. */
export function compareDates(a: TaskDate, b: TaskDate): number {
  if (a.value === "date-time" && b.value === "date-time") return instantOf(a).getTime() - instantOf(b).getTime();
  return dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0;
}

export const latest = (dates: readonly TaskDate[]): TaskDate | null =>
  dates.reduce<TaskDate | null>((best, date) => (best && compareDates(best, date) >= 0 ? best : date), null);

export const earliest = (dates: readonly TaskDate[]): TaskDate | null =>
  dates.reduce<TaskDate | null>((best, date) => (best && compareDates(best, date) <= 0 ? best : date), null);
