import { instantOf, wallTime } from "../tasks/task-date.ts";
import { addDays, isWorkday, workdayFrom } from "../workspaces/work-calendar.ts";
import type { Attention } from "./attention.ts";

/** Days on which somebody is away, inclusive: "2026-12-01" to "2026-12-05". */
export type Away = { readonly from: string; readonly to: string };

const MOST_STEPS = 50; // an absence, a weekend, a night, and again

/**
 * The first instant, not before `now`, at which somebody may be told what can wait: on a working day, not away, and not in
 * their quiet hours. After a day off it is their own hour of the day.
 */
export function whenOpen(now: Date, attention: Attention, away: readonly Away[] = []): Date {
  let at = now;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const later = laterThan(at, attention, away);
    if (later === null) return at;
    at = later;
  }
  return at;
}

/** null: this instant will do. */
function laterThan(at: Date, attention: Attention, away: readonly Away[]): Date | null {
  const local = wallTime(at, attention.timeZone);
  const [day, time] = [local.slice(0, 10), local.slice(11, 16)];
  const absence = away.find(({ from, to }) => from <= day && day <= to);
  if (absence) return atHour(workdayFrom(addDays(absence.to, 1), attention.calendar), attention);
  if (!isWorkday(day, attention.calendar)) {
    const next = workdayFrom(day, attention.calendar);
    return next === day ? null : atHour(next, attention);
  }
  return endOfQuiet(at, { day, time }, attention);
}

function endOfQuiet(
  at: Date,
  { day, time }: { day: string; time: string },
  { quiet, timeZone }: Attention,
): Date | null {
  if (!quiet) return null;
  const overnight = quiet.from > quiet.to;
  const inside = overnight ? time >= quiet.from || time < quiet.to : time >= quiet.from && time < quiet.to;
  if (!inside) return null;
  const ends = overnight && time >= quiet.from ? addDays(day, 1) : day;
  const end = instantOf({ value: "date-time", local: `${ends}T${quiet.to}:00`, timeZone });
  return end > at ? end : null; // the clock was set back meanwhile
}

/** Their own hour of a day. */
export const atHour = (day: string, { dayTime, timeZone }: Pick<Attention, "dayTime" | "timeZone">): Date =>
  instantOf({ value: "date-time", local: `${day}T${dayTime}:00`, timeZone });
