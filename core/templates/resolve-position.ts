import { Temporal } from "temporal-polyfill";
import { addDays, isWorkday, type WorkCalendar } from "../workspaces/work-calendar.ts";
import type { CalendarPosition, PositionDay } from "./calendar-position.ts";

const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const FARTHEST = 400; // days looked at: a calendar without a working day has no next one

/** The day ("2026-11-30") that a position names, seen from a day. Weeks begin on Monday. */
export function resolvePosition(position: CalendarPosition, day: string, calendar: WorkCalendar): string {
  if (position.kind === "nearest") {
    const step = position.which === "previous" ? -1 : 1;
    const from = position.which === "this" ? day : addDays(day, step);
    return seek({ from, step, count: 1, looked: FARTHEST }, position.day, calendar) ?? day;
  }
  const { first, last } = periodAround(day, position);
  const looked = Temporal.PlainDate.from(first).until(last).days + 1;
  const backwards = position.nth === -1;
  const search = { from: backwards ? last : first, step: backwards ? -1 : 1, count: Math.abs(position.nth), looked };
  return seek(search, position.day, calendar) ?? search.from;
}

type Search = { from: string; step: number; count: number; looked: number };

/** The count-th fitting day, or the last one found before the search ended. */
function seek({ from, step, count, looked }: Search, kind: PositionDay, calendar: WorkCalendar): string | null {
  let [at, found, left] = [from, null as string | null, count];
  for (let i = 0; i < looked && left > 0; i += 1) {
    if (fits(at, kind, calendar)) {
      found = at;
      left -= 1;
    }
    at = addDays(at, step);
  }
  return found;
}

function fits(day: string, kind: PositionDay, calendar: WorkCalendar): boolean {
  if (kind === "day") return true;
  if (kind === "workday") return isWorkday(day, calendar);
  const weekday = Temporal.PlainDate.from(day).dayOfWeek;
  return kind === "weekday" ? weekday <= 5 : WEEKDAYS[weekday - 1] === kind;
}

type Period = Pick<Extract<CalendarPosition, { kind: "nth" }>, "period" | "ahead">;

function periodAround(day: string, { period, ahead }: Period): { first: string; last: string } {
  const date = Temporal.PlainDate.from(day);
  const own = firstOf(date, period);
  const lengths = { week: { weeks: 1 }, month: { months: 1 }, quarter: { months: 3 }, year: { years: 1 } } as const;
  const length = Temporal.Duration.from(lengths[period]);
  const first = ahead === 0 ? own : ahead > 0 ? own.add(length) : own.subtract(length);
  return { first: first.toString(), last: first.add(length).subtract({ days: 1 }).toString() };
}

function firstOf(date: Temporal.PlainDate, period: Period["period"]): Temporal.PlainDate {
  switch (period) {
    case "week":
      return date.subtract({ days: date.dayOfWeek - 1 });
    case "month":
      return date.with({ day: 1 });
    case "quarter":
      return date.with({ day: 1, month: date.month - ((date.month - 1) % 3) });
    case "year":
      return date.with({ day: 1, month: 1 });
  }
}
