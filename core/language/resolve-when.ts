import { Temporal } from "temporal-polyfill";
import type { TaskDate } from "../tasks/task-date.ts";
import { DAY_SECONDS, type Day, dayOfWall, isoDate, isoWall, parseWall, secondsOfWall, type Wall } from "./calendar.ts";
import { type Facets, hasDate, hasTime } from "./facets.ts";
import { resolveDays } from "./resolve-days.ts";
import { atTime, secondsOf } from "./resolve-time.ts";
import type { Scan } from "./scan.ts";

/** A moment on the sender's calendar: a day, or a wall clock on it. */
export type Moment = { readonly day: Day; readonly wall: Wall | null };
/** What a mention of time means: a point (no end) or a stretch with both ends. */
export type When = { readonly from: Moment; readonly to: Moment | null };

const onDay = (day: Day): Moment => ({ day, wall: null });
const onClock = (wall: Wall): Moment => ({ day: dayOfWall(wall), wall });

/** A clock said in another zone, on the sender's. */
function inSendersZone(scan: Scan, wall: Wall, zone: string | undefined): Wall {
  if (!zone || zone === scan.timeZone) return wall;
  const there = Temporal.PlainDateTime.from(isoWall(wall)).toZonedDateTime(zone);
  return parseWall(there.withTimeZone(scan.timeZone).toPlainDateTime().toString({ smallestUnit: "second" })) ?? wall;
}

/** One mention without an end. Null when it names a day that no calendar has. */
export function resolvePoint(scan: Scan, f: Facets): When | null {
  if (f.instant !== undefined) return { from: onClock(f.instant), to: null };
  const days = hasDate(f) ? resolveDays(scan, f) : null;
  if (hasDate(f) && !days) return null;
  const day = days ? todayIfStillAhead(scan, f, days.from) : null;
  const wall = atTime(scan, day, f);
  if (wall !== null) return { from: onClock(inSendersZone(scan, wall, f.zone)), to: null };
  if (!days) return null;
  return { from: onDay(days.from), to: days.to > days.from ? onDay(days.to) : null };
}

/** A weekday alone is never today, unless a time said with it is still to come. */
function todayIfStillAhead(scan: Scan, f: Facets, day: Day): Day {
  if (
    f.weekday === undefined ||
    f.mod !== undefined ||
    f.dom !== undefined ||
    f.span !== undefined ||
    day !== scan.today + 7
  )
    return day;
  const wall = atTime(scan, scan.today, f);
  return wall !== null && wall > scan.now ? scan.today : day;
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
  const end = resolveEnd(scan, start.from, first, b);
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
    return wall === null ? null : onClock(wall <= (start.wall ?? 0) ? wall + DAY_SECONDS : wall);
  }
  const said = secondsOf(scan, clock, clock.fixed ? undefined : part, start.day);
  const zoned = inSendersZone(scan, start.day * DAY_SECONDS + said, last.zone);
  return onClock(clock.fixed ? forward(zoned, start) : nearestAfter(zoned, start));
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
  return { value: "date-time", local: isoWall(moment.wall), timeZone };
}
