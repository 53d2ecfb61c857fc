import { Temporal } from "temporal-polyfill";
import { SNOOZES } from "#core/chat/action.ts";
import type { Context } from "#core/context.ts";
import { calendarDate, dueDay, instantOf, onDay, type TaskDate, wallTime } from "#core/tasks/task-date.ts";

/** Where a snooze button puts a task, never sooner than it was: hours are real hours; days keep the time that it had. */
export function snoozed({ now, timeZone }: Context, due: TaskDate | null, choice: string | null): TaskDate {
  const known = SNOOZES.find((one) => one === choice) ?? "tomorrow";
  if (known === "1h" || known === "3h") {
    const from = due?.value === "date-time" && instantOf(due) > now ? instantOf(due) : now;
    const later = new Date(from.getTime() + Number.parseInt(known, 10) * 3_600_000);
    return { value: "date-time", local: `${wallTime(later, timeZone).slice(0, 16)}:00`, timeZone };
  }
  const today = Temporal.PlainDate.from(latest(calendarDate(now, timeZone), due ? dueDay(due, timeZone) : ""));
  const date = today.add({ days: known === "tomorrow" ? 1 : 8 - today.dayOfWeek }).toString();
  return due ? onDay(due, date) : { value: "date", date };
}

const latest = (a: string, b: string): string => (a > b ? a : b);
