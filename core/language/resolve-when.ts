import { Temporal } from "temporal-polyfill";
import type { TaskDate } from "../tasks/task-date.ts";
import { DAY_SECONDS, type Day, dayOfWall, isoDate, isoWall, parseWall, secondsOfWall, type Wall } from "./calendar.ts";
import { type Facets, hasDate, hasTime } from "./facets.ts";
import { resolveDays } from "./resolve-days.ts";
import { atTime, secondsOf } from "./resolve-time.ts";
import type { Scan } from "./scan.ts";

/** A moment: a day, or a wall clock on it; the clock is the sender's unless another zone was said. */
export type Moment = { readonly day: Day; readonly wall: Wall | null; readonly zone?: string };
/** What a mention of time means: a point (no end) or a stretch with both ends. */
export type When = { readonly from: Moment; readonly to: Moment | null };

const onDay = (day: Day): Moment => ({ day, wall: null });
const onClock = (wall: Wall, zone?: string): Moment => ({ day: dayOfWall(wall), wall, ...(zone ? { zone } : {}) });

/** The scan with the clock of a zone that was said: "9am Berlin time" is past when it is past there. */
function clockedIn(scan: Scan, zone: string | undefined): Scan {
  if (!zone || zone === scan.timeZone) return scan;
  const here = Temporal.PlainDateTime.from(isoWall(scan.now)).toZonedDateTime(scan.timeZone);
  const now = wallOf(here.withTimeZone(zone)) ?? scan.now;
  return { ...scan, now, today: dayOfWall(now) };
}

const wallOf = (at: Temporal.ZonedDateTime): Wall | null =>
  parseWall(at.toPlainDateTime().toString({ smallestUnit: "second" }));

/** "in 4 hours" counts real hours, across a change of the clocks too. */
function afterElapsed(scan: Scan, seconds: number): Wall {
  const now = Temporal.PlainDateTime.from(isoWall(scan.now)).toZonedDateTime(scan.timeZone);
  return wallOf(now.add({ seconds })) ?? scan.now + seconds;
}

/** One mention without an end. Null when it names a day that no calendar has. */
export function resolvePoint(scan: Scan, f: Facets): When | null {
  if (f.elapsed !== undefined) return { from: onClock(afterElapsed(scan, f.elapsed)), to: null };
  if (f.instant !== undefined) return { from: onClock(f.instant), to: null };
  const days = hasDate(f) ? resolveDays(scan, f) : null;
  if (hasDate(f) && !days) return null;
  const local = clockedIn(scan, f.zone);
  const day = days ? todayIfStillAhead(local, f, days.from, scan.today) : null;
  const wall = atTime(local, day, f);
  if (wall !== null) return { from: onClock(wall, f.zone), to: null };
  if (!days) return null;
  return { from: onDay(days.from), to: days.to > days.from ? onDay(days.to) : null };
}

/** A weekday alone is never today, unless a time said with it is still to come. */
function todayIfStillAhead(scan: Scan, f: Facets, day: Day, today: Day): Day {
  if (
    f.weekday === undefined ||
    f.mod !== undefined ||
    f.dom !== undefined ||
    f.span !== undefined ||
    day !== today + 7
  )
    return day;
  const wall = atTime(scan, today, f);
  return wall !== null && wall > scan.now ? today : day;
}

const HALF = 12 * 3600;

/** The first end's clock, when the last one says which half of the day: "3-4pm", but "11-1pm" is 11 in the morning. */
function leanOnLast(first: Facets, last: Facets): Facets {
  if (!first.clock || first.clock.fixed || first.part || !last.clock?.fixed) return first;
  const end = last.clock.seconds;
  const late = (first.clock.seconds % HALF) + HALF;
  const early = first.clock.seconds % HALF;
  const fits = end > HALF - 1 && late < end ? late : early;
  return { ...first, clock: { seconds: end <= HALF && end > 0 && late < end ? late : fits, fixed: true } };
}

function borrowDate(from: Facets, to: Facets): Facets {
  const { clock, part, zone } = from;
  const own: Facets = { ...(clock ? { clock } : {}), ...(part ? { part } : {}), ...(zone ? { zone } : {}) };
  const { clock: _clock, part: _part, zone: _zone, ...date } = to;
  return {
    ...date,
    ...own,
    ...(zone === undefined && to.zone ? { zone: to.zone } : {}),
    ...(part === undefined && to.part && from.clock ? { part: to.part } : {}),
  };
}

/** Both ends of a stretch; what one end leaves out it borrows from the other. Null when they don't fit together. */
export function resolveRange(scan: Scan, a: Facets, b: Facets): When | null {
  let first = leanOnLast(a, b);
  if (first.zone === undefined && b.zone !== undefined) first = { ...first, zone: b.zone };
  if (!hasDate(first) && hasDate(b) && first.instant === undefined) first = borrowDate(first, b);
  if (
    first.month !== undefined &&
    first.dom !== undefined &&
    first.year === undefined &&
    b.year !== undefined &&
    b.month !== undefined
  ) {
    first = { ...first, year: first.month > b.month ? b.year - 1 : b.year };
  }
  const start = resolvePoint(scan, first);
  if (!start) return null;
  const end = resolveEnd(scan, start.from, first, first.zone && !b.zone ? { ...b, zone: first.zone } : b);
  if (!end || end.day < start.from.day) return null;
  return { from: start.from, to: end };
}

function resolveEnd(scan: Scan, start: Moment, first: Facets, last: Facets): Moment | null {
  if (hasDate(last) || last.instant !== undefined) return laterEnd(scan, start, first, last);
  if (!hasTime(last)) return null;
  const part = last.part ?? first.part;
  const { clock } = last;
  if (!clock) {
    const wall = atTime(scan, start.day, last);
    return wall === null ? null : onClock(forward(wall, start), start.zone);
  }
  const said = secondsOf(scan, clock, clock.fixed ? undefined : part, start.day);
  const wall = start.day * DAY_SECONDS + said;
  return onClock(clock.fixed ? forward(wall, start) : nearestAfter(wall, start), start.zone);
}

const forward = (wall: Wall, start: Moment): Wall => (wall <= (start.wall ?? 0) ? wall + DAY_SECONDS : wall);

/** A bare hour that ends a range is the first such hour after its beginning. */
function nearestAfter(wall: Wall, start: Moment): Wall {
  const from = start.wall ?? start.day * DAY_SECONDS;
  let at = dayOfWall(wall) * DAY_SECONDS + (secondsOfWall(wall) % HALF);
  while (at <= from) at += HALF;
  return at;
}

/** The end has a date of its own: on or after the start's, in the start's year or month unless it says otherwise. */
function laterEnd(scan: Scan, start: Moment, first: Facets, last: Facets): Moment | null {
  const from = {
    ...scan,
    today:
      last.weekday !== undefined && last.dom === undefined && last.mod === undefined
        ? start.day
        : Math.max(start.day, 0),
    now: start.day * DAY_SECONDS,
  };
  const anchored = last.span || last.instant !== undefined ? scan : from;
  const mod = last.weekday !== undefined && last.mod === 1 && first.mod !== 1 ? scan : anchored;
  const end = resolvePoint(mod, withTimeOf(first, last));
  if (!end) return null;
  return end.to ?? end.from;
}

function withTimeOf(first: Facets, last: Facets): Facets {
  if (hasTime(last) || !first.clock) return last;
  return { ...last, clock: first.clock };
}

/** The contract's form of a moment. */
export function toTaskDate(moment: Moment, timeZone: string): TaskDate {
  if (moment.wall === null) return { value: "date", date: isoDate(moment.day) };
  return { value: "date-time", local: isoWall(moment.wall), timeZone: moment.zone ?? timeZone };
}
