import type { Absence, Person } from "./person.ts";
import { wallAt, weekdayOf } from "./wall-clock.ts";

type Days = { readonly holidays: readonly string[]; readonly absences: readonly Absence[] };

const TAKES_MS = 50_000; // from the decision to the message

/** Whether somebody may hear of what can wait: decided at this instant, or a little before. */
export const mayBeTold = (at: number, person: Person, days: Days): boolean =>
  isOpenAt(at, person, days) || isOpenAt(at - TAKES_MS, person, days);

function isOpenAt(at: number, { zone, workDays, quiet }: Person, { holidays, absences }: Days): boolean {
  const [day = "", clock = ""] = wallAt(at, zone).split("T");
  const time = clock.slice(0, 5);
  if (!workDays.includes(weekdayOf(day)) || holidays.includes(day)) return false;
  if (absences.some(({ from, to }) => from <= day && day <= to)) return false;
  if (!quiet) return true;
  const { from, to } = quiet;
  return from < to ? time < from || time >= to : time >= to && time < from;
}
