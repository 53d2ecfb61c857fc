import { Temporal } from "temporal-polyfill";
import { SNOOZES } from "#core/chat/action.ts";
import type { Context } from "#core/context.ts";
import { onDay, type TaskDate, wallTime } from "#core/tasks/task-date.ts";

/** Where a snooze button puts a task: hours are real hours from now; days keep the time that the task had. */
export function snoozed({ now, timeZone }: Context, due: TaskDate | null, choice: string | null): TaskDate {
  const known = SNOOZES.find((one) => one === choice) ?? "tomorrow";
  if (known === "1h" || known === "3h") {
    const later = new Date(now.getTime() + Number.parseInt(known, 10) * 3_600_000);
    return { value: "date-time", local: `${wallTime(later, timeZone).slice(0, 16)}:00`, timeZone };
  }
  const today = Temporal.PlainDate.from(wallTime(now, timeZone).slice(0, 10));
  const date = today.add({ days: known === "tomorrow" ? 1 : 8 - today.dayOfWeek }).toString();
  return due ? onDay(due, date) : { value: "date", date };
}
