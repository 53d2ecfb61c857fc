import { Temporal } from "temporal-polyfill";
import { dayOf } from "../recurrence/wall-clock.ts";
import { onDay, type TaskDate, wallTime } from "../tasks/task-date.ts";
import { addDays, workdayFrom, workdayUntil } from "../workspaces/work-calendar.ts";
import { compareDates, earliest, latest } from "./date-order.ts";
import { itemsByRoot } from "./date-roots.ts";
import { type DatedItem, type DateRoots, type Layout, layDates } from "./lay-dates.ts";
import { momentOf } from "./resolve-offset.ts";

export type Span = { readonly start: TaskDate; readonly end: TaskDate };

const MOST_TRIES = 200;

/**
 * Finds the anchor that was not given; null where neither was.
 *
 * From an end, the start is the latest at which nothing that counts from it is due after the end: the last such item
 * ends at the end (or as near before it as working days and month ends let it). Where items count from the end too, the
 * start is not after the first of them. From a start, the end is the earliest that is not before anything that counts
 * from the start, and at which nothing that counts from it is due before the start.
 */
export function solveSpan(items: readonly DatedItem[], roots: DateRoots, layout: Layout): Span | null {
  const { start, end } = roots;
  if (start && end) return { start, end };
  const moved = itemsByRoot(items, roots.variables);
  if (end) {
    const first = earliest(datesOf(moved.end, items, { roots, layout }));
    const at = (date: TaskDate) => datesOf(moved.start, items, { roots: { ...roots, start: date }, layout });
    return { end, start: latestStart({ at, end, layout }, first && compareDates(first, end) < 0 ? first : end) };
  }
  if (!start) return null;
  const last = latest(datesOf(moved.start, items, { roots, layout }));
  const at = (date: TaskDate) => datesOf(moved.end, items, { roots: { ...roots, end: date }, layout });
  return { start, end: earliestEnd({ at, start, layout }, last && compareDates(last, start) > 0 ? last : start) };
}

type Known = { readonly roots: DateRoots; readonly layout: Layout };
type DatesAt = (anchor: TaskDate) => readonly TaskDate[];

function datesOf(some: readonly DatedItem[], all: readonly DatedItem[], { roots, layout }: Known): readonly TaskDate[] {
  if (some.length === 0) return [];
  const laid = layDates(all, roots, layout);
  return some.flatMap(({ key }) => laid.get(key)?.due ?? laid.get(key)?.expected ?? []);
}

type FromEnd = { readonly at: DatesAt; readonly end: TaskDate; readonly layout: Layout };

function latestStart({ at, end, layout }: FromEnd, cap: TaskDate): TaskDate {
  const fits = (start: TaskDate) => at(start).every((date) => compareDates(date, end) <= 0);
  if (at(cap).length === 0) return cap;
  const over = (start: TaskDate) => daysFrom(end, latest(at(start)) ?? end);
  let start = onDay(end, dayOf(cap));
  for (let tries = 0; tries < MOST_TRIES && !fits(start); tries += 1) start = daysOn(start, -Math.max(1, over(start)));
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const later = daysOn(start, 1);
    if (dayOf(later) > dayOf(cap) || !fits(later)) break;
    start = later;
  }
  const exact = end.value === "date-time" ? byTheClock({ at, end, layout }, daysOn(start, 1)) : start;
  if (compareDates(exact, start) > 0 && dayOf(exact) <= dayOf(cap) && fits(exact)) start = exact;
  const onWorkday = onDay(start, workdayUntil(dayOf(start), layout.calendar));
  return sameDate(latest(at(onWorkday)), latest(at(start))) ? onWorkday : start;
}

/** A start that is too late, earlier by the real time by which the last date passes the end. */
function byTheClock({ at, end, layout }: FromEnd, start: TaskDate): TaskDate {
  const last = latest(at(start));
  if (last?.value !== "date-time" || start.value !== "date-time") return start;
  const overshoot = momentOf(last, layout).getTime() - momentOf(end, layout).getTime();
  const moment = new Date(momentOf(start, layout).getTime() - overshoot);
  return { ...start, local: wallTime(moment, start.timeZone) };
}

type FromStart = { readonly at: DatesAt; readonly start: TaskDate; readonly layout: Layout };

function earliestEnd({ at, start, layout }: FromStart, floor: TaskDate): TaskDate {
  const fits = (end: TaskDate) => at(end).every((date) => compareDates(date, start) >= 0);
  if (at(floor).length === 0) return floor;
  const under = (end: TaskDate) => daysFrom(earliest(at(end)) ?? start, start);
  let end = onDay(start, dayOf(floor));
  for (let tries = 0; tries < MOST_TRIES && !fits(end); tries += 1) end = daysOn(end, Math.max(1, under(end)));
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const sooner = daysOn(end, -1);
    if (dayOf(sooner) < dayOf(floor) || !fits(sooner)) break;
    end = sooner;
  }
  const onWorkday = onDay(end, workdayFrom(dayOf(end), layout.calendar));
  return sameDate(earliest(at(onWorkday)), earliest(at(end))) ? onWorkday : end;
}

const daysOn = (date: TaskDate, days: number): TaskDate => onDay(date, addDays(dayOf(date), days));
const daysFrom = (from: TaskDate, to: TaskDate): number =>
  Temporal.PlainDate.from(dayOf(from)).until(dayOf(to), { largestUnit: "days" }).days;
const sameDate = (a: TaskDate | null, b: TaskDate | null): boolean => JSON.stringify(a) === JSON.stringify(b);
