import { addWorkdays, type WorkCalendar, workdayFrom } from "../workspaces/work-calendar.ts";

/** By calendar and direction: the working day after, or before, a day. A run asks for the same days again and again. */
const kept = new WeakMap<WorkCalendar, Readonly<Record<"after" | "before", Map<string, string>>>>();

/** The same as addWorkdays, remembered by calendar: scheduling backwards tries many starts. */
export function walkWorkdays(day: string, count: number, calendar: WorkCalendar): string {
  if (count === 0) return workdayFrom(day, calendar);
  const known = kept.get(calendar) ?? { after: new Map(), before: new Map() };
  kept.set(calendar, known);
  const steps = count > 0 ? known.after : known.before;
  let at = day;
  for (let left = Math.abs(count); left > 0; left -= 1) {
    const next = steps.get(at) ?? addWorkdays(at, Math.sign(count), calendar);
    steps.set(at, next);
    at = next;
  }
  return at;
}
