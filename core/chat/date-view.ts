import { Temporal } from "temporal-polyfill";
import { calendarDate, instantOf, type TaskDate, wallTime } from "../tasks/task-date.ts";
import type { DateView } from "./view.ts";

/** Whose eyes a reply is for: their zone, clock and now. */
export type Reader = {
  readonly now: Date;
  readonly timeZone: string;
  readonly hourCycle: "h12" | "h23";
};

const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const LONG_WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "Fri 27 Nov 16:00" in the reader's zone and habit; the year only where it is not this one. */
export function dateView(date: TaskDate, reader: Reader): DateView {
  const today = Temporal.PlainDate.from(calendarDate(reader.now, reader.timeZone));
  if (date.value === "date") {
    const day = Temporal.PlainDate.from(date.date);
    return { date, epochSeconds: null, text: dayText(day, today), relative: relativeText(day, today) };
  }
  const instant = instantOf(date);
  const seen = wallTime(instant, reader.timeZone);
  const day = Temporal.PlainDate.from(seen.slice(0, 10));
  return {
    date,
    epochSeconds: Math.floor(instant.getTime() / 1000),
    text: `${dayText(day, today)} ${clockText(Number(seen.slice(11, 13)), Number(seen.slice(14, 16)), reader.hourCycle)}`,
    relative: relativeText(day, today),
  };
}

/** "Fri 27 Nov", or with the year "Fri 1 Jan 2027" when it is not the reader's. */
export function dayText(day: Temporal.PlainDate, today: Temporal.PlainDate): string {
  const text = `${WEEKDAYS[day.dayOfWeek - 1]} ${day.day} ${MONTHS[day.month - 1]}`;
  return day.year === today.year ? text : `${text} ${day.year}`;
}

/** "16:00" or "4 pm", "4:30 pm" */
export function clockText(hour: number, minute: number, hourCycle: Reader["hourCycle"]): string {
  const minutes = String(minute).padStart(2, "0");
  if (hourCycle === "h23") return `${String(hour).padStart(2, "0")}:${minutes}`;
  const half = hour < 12 ? "am" : "pm";
  return minute === 0 ? `${hour % 12 || 12} ${half}` : `${hour % 12 || 12}:${minutes} ${half}`;
}

function relativeText(day: Temporal.PlainDate, today: Temporal.PlainDate): string | null {
  const days = today.until(day, { largestUnit: "days" }).days;
  if (days === -1) return "yesterday";
  if (days === 0) return "today";
  if (days === 1) return "tomorrow";
  if (days <= 0 || days >= 7) return null;
  const later = day.dayOfWeek % 7 > today.dayOfWeek % 7; // in a week from Sunday to Saturday
  return `${later ? "this" : "next"} ${LONG_WEEKDAYS[day.dayOfWeek - 1]}`;
}
