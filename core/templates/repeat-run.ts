import * as z from "zod";
import { stepsAfter } from "../recurrence/occurrences.ts";
import { recurrenceText, standsAt } from "../recurrence/recurrence-id.ts";
import { ruleParts } from "../recurrence/rule-parts.ts";
import { dayOf, wallOf } from "../recurrence/wall-clock.ts";
import { calendarDate, dueDay, onDay, type TaskDate } from "../tasks/task-date.ts";
import { addDays } from "../workspaces/work-calendar.ts";
import { CalendarPosition } from "./calendar-position.ts";
import type { DateSetting } from "./resolve-offset.ts";
import { resolvePosition } from "./resolve-position.ts";
import type { TemplateRunId } from "./run.ts";
import { StoredTaskDate } from "./variable.ts";

/** skip: no new run while one is open; stack: one beside the other; replace: the open ones are dropped for the new one. */
export const OverlapPolicy = z.enum(["skip", "stack", "replace"]);
export type OverlapPolicy = z.infer<typeof OverlapPolicy>;

/** When a template runs by itself: "on the last workday of every month" is monthly from the 1st, with that position. */
export const RepeatingRun = z
  .object({
    rrule: z.string().min(1).max(500),
    first: StoredTaskDate, // the rule's DTSTART, the first occurrence
    position: CalendarPosition.nullable(), // where in the calendar each occurrence's run is anchored; null: on it
    anchor: z.enum(["start", "end"]),
    leadDays: z.int().min(0).max(366), // the run is made so many days before its anchor
    overlap: OverlapPolicy,
  })
  .readonly();
export type RepeatingRun = z.infer<typeof RepeatingRun>;

/** `occurrence`: unique for each run of a repeat, so that each happens once. */
export type RunOccurrence = { readonly occurrence: string; readonly date: TaskDate };
export type OpenRun = { readonly id: TemplateRunId; readonly occurrence: string | null };

export type RepeatDecision = {
  readonly act: "wait" | "run" | "skip"; // skip: remember `due` as handled, without a run
  readonly due: RunOccurrence | null; // what is to be run or skipped now
  readonly passed: readonly string[]; // occurrences before it that nobody handled in time: not run
  readonly replaces: readonly TemplateRunId[];
  readonly next: RunOccurrence | null; // the one after; null: the rule has ended
  readonly nextAt: string | null; // the day on which it is to be looked at
};

const MOST_PASSED = 400;

export type Deciding = { readonly handled: string | null; readonly openRuns: readonly OpenRun[]; readonly now: Date };

/**
 * What the scheduler does about a repeating run now. `handled`: the last occurrence that was run or skipped. After a
 * pause only the latest occurrence is run. Deciding again after its commit says "wait".
 */
export function decideRepeat(
  repeat: RepeatingRun,
  { handled, openRuns, now }: Deciding,
  setting: DateSetting,
): RepeatDecision {
  const today = calendarDate(now, setting.timeZone);
  const ready: RunOccurrence[] = [];
  let next: RunOccurrence | null = null;
  for (const one of occurrencesOf(repeat, handled, setting)) {
    if (handled !== null && one.occurrence <= handled) continue;
    next = one;
    if (runDay(one, repeat, setting) > today || ready.length > MOST_PASSED) break;
    ready.push(one);
    next = null;
  }
  const due = ready.at(-1) ?? null;
  const nextAt = next && runDay(next, repeat, setting);
  const base = { due, passed: ready.slice(0, -1).map(({ occurrence }) => occurrence), next, nextAt };
  if (due === null) return { ...base, act: "wait", replaces: [] };
  if (repeat.overlap === "skip" && openRuns.length > 0) return { ...base, act: "skip", replaces: [] };
  const replaces = repeat.overlap === "replace" ? openRuns.map(({ id }) => id) : [];
  return { ...base, act: "run", replaces };
}

/** From the first on; a rule without a COUNT, which nobody needs to count, from the last that was handled. */
function* occurrencesOf(repeat: RepeatingRun, handled: string | null, setting: DateSetting): Generator<RunOccurrence> {
  const { rrule, first, position } = repeat;
  const placed = (date: TaskDate): RunOccurrence => ({
    occurrence: recurrenceText(date),
    date: position ? onDay(date, resolvePosition(position, dayOf(date), setting.calendar)) : date,
  });
  const last =
    handled === null || ruleParts(rrule).has("COUNT") ? null : standsAt({ due: first, recurrenceId: handled });
  if (last === null) yield placed(first);
  const steps = stepsAfter({ rrule, due: first, exdates: [] }, wallOf(last ?? first));
  for (const { date } of steps) yield placed(date);
}

const runDay = ({ date }: RunOccurrence, { leadDays }: RepeatingRun, { timeZone }: DateSetting): string =>
  addDays(dueDay(date, timeZone), -leadDays);
