import { Temporal } from "temporal-polyfill";
import { dayOf } from "../recurrence/wall-clock.ts";
import { instantOf, onDay, type TaskDate, wallTime } from "../tasks/task-date.ts";
import { addDays, type WorkCalendar, workdayFrom, workdayUntil } from "../workspaces/work-calendar.ts";
import { isClocked, type Offset, type RollPolicy, type Shift } from "./offset.ts";
import { resolvePosition } from "./resolve-position.ts";
import { walkWorkdays } from "./walk-workdays.ts";

/** Whose days and clock a run is laid out by. `dayStart` ("09:00"): where hours count from on a day without a time. */
export type DateSetting = {
  readonly calendar: WorkCalendar;
  readonly timeZone: string;
  readonly dayStart: string;
};

const MINUTE = 60_000;

/**
 * The date that an offset names, counted from its anchor's. Days, workdays, weeks, months and positions keep the
 * anchor's kind and time of day (a month's end clamps); minutes and hours pass in real time. What counts from a
 * completion by days is a DATE: nobody planned the minute at which something was done.
 */
export function resolveOffset(offset: Offset, anchor: TaskDate, setting: DateSetting): TaskDate {
  const { calendar } = setting;
  const from = offset.anchor.kind === "item" && !isClocked(offset) ? onlyDay(anchor) : anchor;
  const placed = offset.position ? onDay(from, resolvePosition(offset.position, dayOf(from), calendar)) : from;
  const shifted = offset.shift ? shiftDate(placed, offset.shift, setting) : placed;
  const timed = offset.at ? atTime(shifted, offset.at, setting) : shifted;
  return onDay(timed, rolled(dayOf(timed), offset.roll ?? "none", calendar));
}

/** A date moved by an amount: the same as "anchor + shift". */
export function shiftDate(date: TaskDate, { count, unit }: Shift, setting: DateSetting): TaskDate {
  const day = dayOf(date);
  switch (unit) {
    case "min":
      return inRealTime(date, count * MINUTE, setting);
    case "h":
      return inRealTime(date, count * 60 * MINUTE, setting);
    case "d":
      return onDay(date, addDays(day, count));
    case "w":
      return onDay(date, addDays(day, count * 7));
    case "wd":
      return onDay(date, walkWorkdays(day, count, setting.calendar));
    case "mo":
      return onDay(date, Temporal.PlainDate.from(day).add({ months: count }).toString());
  }
}

/** The instant of a date: a DATE stands at the beginning of the working day. */
export const momentOf = (date: TaskDate, setting: DateSetting): Date =>
  instantOf(date.value === "date-time" ? date : atTime(date, setting.dayStart, setting));

/** A date without its time of day; a DATE-TIME's day is told in its own zone. */
const onlyDay = (date: TaskDate): TaskDate => ({ value: "date", date: dayOf(date) });

export function atTime(
  date: TaskDate,
  time: string,
  { timeZone }: DateSetting,
): Extract<TaskDate, { value: "date-time" }> {
  const zone = date.value === "date-time" ? date.timeZone : timeZone;
  return { value: "date-time", local: `${dayOf(date)}T${time}:00`, timeZone: zone };
}

function inRealTime(date: TaskDate, ms: number, setting: DateSetting): TaskDate {
  const timeZone = date.value === "date-time" ? date.timeZone : setting.timeZone;
  return { value: "date-time", local: wallTime(new Date(momentOf(date, setting).getTime() + ms), timeZone), timeZone };
}

function rolled(day: string, roll: RollPolicy, calendar: WorkCalendar): string {
  if (roll === "none") return day;
  return roll === "next" ? workdayFrom(day, calendar) : workdayUntil(day, calendar);
}
