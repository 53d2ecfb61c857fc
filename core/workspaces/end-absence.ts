import type { Context } from "../context.ts";
import { type Change, emptyChange } from "../tasks/change.ts";
import { calendarDate } from "../tasks/task-date.ts";
import type { Absence } from "./absence.ts";
import { addDays } from "./work-calendar.ts";

/** Ends the absence of today, else the next one before it begins. null: there is none. */
export function endAbsence(ctx: Context, present: readonly Absence[]): Change | null {
  const today = calendarDate(ctx.now, ctx.timeZone);
  const open = present.filter(({ toDay }) => toDay >= today).toSorted((a, b) => (a.fromDay < b.fromDay ? -1 : 1));
  const [before] = open;
  if (!before) return null;
  const yesterday = addDays(today, -1);
  const after = before.fromDay < today ? { ...before, toDay: yesterday } : null; // what was, stays known
  return { ...emptyChange(ctx.changeId, "end-absence"), absence: { before, after } };
}
