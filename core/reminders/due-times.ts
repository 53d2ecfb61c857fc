import { Temporal } from "temporal-polyfill";
import { instantOf, type TaskDate } from "../tasks/task-date.ts";
import type { Attention } from "./attention.ts";
import { atHour } from "./when-open.ts";

/** The instant at which somebody is told that a task is due: a day's is their own hour of that day. */
export const dueAt = (due: TaskDate, attention: Attention): Date =>
  due.value === "date" ? atHour(due.date, attention) : instantOf(due);

/** So long before a due date: days and more are days on the wall clock of its zone, hours are real hours. */
export function earlier(due: TaskDate, duration: string, attention: Attention): Date {
  const at =
    due.value === "date" ? { local: `${due.date}T${attention.dayTime}:00`, timeZone: attention.timeZone } : due;
  const { years, months, weeks, days, hours, minutes, seconds } = Temporal.Duration.from(duration);
  const day = Temporal.PlainDateTime.from(at.local).subtract({ years, months, weeks, days });
  const instant = instantOf({
    value: "date-time",
    local: day.toString({ smallestUnit: "second" }),
    timeZone: at.timeZone,
  });
  return new Date(instant.getTime() - ((hours * 60 + minutes) * 60 + seconds) * 1000);
}
