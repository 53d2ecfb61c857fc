import { Temporal } from "temporal-polyfill";
import { WEEKDAY_CODES, weekdaysIn } from "../workspaces/work-calendar.ts";
import { clockText, dayText, type Reader } from "./date-view.ts";
import { listWords } from "./words.ts";

const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const ALL_WEEK = 7;
const LEAST_OF_A_RANGE = 3;

/** "08:30" in the reader's habit: "08:30" or "8:30 am". */
export function clockWords(time: string, hourCycle: Reader["hourCycle"]): string {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return clockText(hour, minute, hourCycle);
}

/** "Monday to Thursday", "Monday, Wednesday and Friday", "every day" of "MO,TU,WE,TH". */
export function weekdayWords(codes: string): string {
  const days = weekdaysIn(codes);
  if (days.size === ALL_WEEK) return "every day";
  const first = WEEKDAY_CODES.findIndex((_, i) => days.has(i + 1) && !days.has(i === 0 ? ALL_WEEK : i));
  const run = Array.from({ length: days.size }, (_, on) => (first + on) % ALL_WEEK);
  const joined = days.size >= LEAST_OF_A_RANGE && run.every((day) => days.has(day + 1));
  if (joined) return `${DAYS[run[0] ?? 0]} to ${DAYS[run.at(-1) ?? 0]}`;
  return listWords(DAYS.filter((_, i) => days.has(i + 1)));
}

/** "20:00 to 08:00" of "20:00-08:00". */
export const quietWords = (hours: string, hourCycle: Reader["hourCycle"]): string =>
  hours
    .split("-")
    .map((time) => clockWords(time, hourCycle))
    .join(" to ");

/** "at 08:00, Monday to Friday" of "08:00 MO,TU,WE,TH,FR". */
export function digestWords(digest: string, hourCycle: Reader["hourCycle"]): string {
  const [time = "", days = ""] = digest.split(" ");
  return `at ${clockWords(time, hourCycle)}, ${weekdayWords(days)}`;
}

const UNITS = ["years", "months", "weeks", "days", "hours", "minutes"] as const;

/** "1 day and 30 minutes" of "P1D,PT30M": the notices before things are due. */
export const noticeWords = (durations: string): string => listWords(durations.split(",").map(durationWords));

function durationWords(duration: string): string {
  const parsed = Temporal.Duration.from(duration);
  const parts = UNITS.filter((unit) => parsed[unit] > 0).map((unit) => {
    const count = parsed[unit];
    return `${count} ${count === 1 ? unit.slice(0, -1) : unit}`;
  });
  return parts.join(" ");
}

/** "Thu 24 Dec", or "Tue 1 to Sat 5 Dec" where both are of one month; the year where it is not the reader's. */
export function daysWords(from: string, to: string, today: string): string {
  const [first, last, now] = [from, to, today].map((day) => Temporal.PlainDate.from(day)) as [
    Temporal.PlainDate,
    Temporal.PlainDate,
    Temporal.PlainDate,
  ]; // as many as were given
  if (from === to) return dayText(last, now);
  const sameMonth = first.year === last.year && first.month === last.month;
  const begin = dayText(first, now);
  return `${sameMonth ? begin.split(" ").slice(0, 2).join(" ") : begin} to ${dayText(last, now)}`;
}
