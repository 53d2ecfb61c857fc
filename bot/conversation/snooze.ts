import { Temporal } from "temporal-polyfill";
import { MOVES, SNOOZES } from "#core/chat/action.ts";
import type { Context } from "#core/context.ts";
import type { Attention } from "#core/reminders/attention.ts";
import { dueAt } from "#core/reminders/due-times.ts";
import { atHour } from "#core/reminders/when-open.ts";
import { calendarDate, dueDay, onDay, type TaskDate } from "#core/tasks/task-date.ts";

const MINUTES = { "10m": 10, "1h": 60, "3h": 180 } as const;
const DEFAULT_SNOOZE = "1h";

/** When a snooze button tells somebody again: so long from now, or at their own hour of a day to come. */
export function snoozedUntil({ now, timeZone }: Context, attention: Attention, choice: string | null): Date {
  const known = SNOOZES.find((one) => one === choice) ?? DEFAULT_SNOOZE;
  if (known === "tomorrow" || known === "next-week")
    return atHour(dayOf(known, calendarDate(now, timeZone)), attention);
  return toMinute(new Date(now.getTime() + MINUTES[known] * 60_000));
}

/** What is shown as 11:00 comes with the tick of 11:00. */
const toMinute = (at: Date): Date => new Date(Math.floor(at.getTime() / 60_000) * 60_000);

/** When a snooze that was written tells somebody again; without a time it is an hour. */
export const snoozedTo = (ctx: Context, attention: Attention, due: TaskDate | null): Date =>
  due ? toMinute(dueAt(due, attention)) : snoozedUntil(ctx, attention, null);

/** Where a move button puts a task, never sooner than it was; it keeps the time that it had. */
export function movedTo({ now, timeZone }: Context, due: TaskDate | null, choice: string | null): TaskDate {
  const known = MOVES.find((one) => one === choice) ?? "tomorrow";
  const date = dayOf(known, latest(calendarDate(now, timeZone), due ? dueDay(due, timeZone) : ""));
  return due ? onDay(due, date) : { value: "date", date };
}

function dayOf(choice: (typeof MOVES)[number], day: string): string {
  const from = Temporal.PlainDate.from(day);
  return from.add({ days: choice === "tomorrow" ? 1 : 8 - from.dayOfWeek }).toString();
}

const latest = (a: string, b: string): string => (a > b ? a : b);
