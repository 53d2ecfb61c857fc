import { Temporal } from "temporal-polyfill";
import { calendarDate, instantOf } from "../tasks/task-date.ts";
import { addDays } from "../workspaces/work-calendar.ts";
import { nextDigest } from "./alarms-of.ts";
import type { Attention, DigestTimes } from "./attention.ts";
import { type Away, whenOpen } from "./when-open.ts";

/** A digest that is due to a person or a channel, with all that decides whether and when it goes. */
export type DueDigest = {
  readonly times: DigestTimes | null; // null: it was called off meanwhile
  readonly scheduledFor: Date;
  readonly attention: Attention; // a channel's: its own zone, and what is usual
  readonly to: "person" | "channel";
  readonly ownQuiet: boolean; // the quiet hours are theirs, not the built-in ones
  readonly usualDays: ReadonlySet<number>; // on which everybody here works
  readonly absences: readonly Away[];
};

export type DigestDecision =
  | { readonly kind: "send" }
  | { readonly kind: "hold"; readonly until: Date; readonly why: "quiet" | "day-off" }
  | { readonly kind: "drop"; readonly why: "closed" | "day-off" | "overtaken" };

const ON_TIME_MS = 3_600_000;
const SOON_MS = 4 * 3_600_000; // the next one tells the same

/** Several that were missed are one by now; one that would come shortly before the next is left to that. */
export function decideDigest(due: DueDigest, now: Date): DigestDecision {
  const { times, attention, to } = due;
  if (!times) return { kind: "drop", why: "closed" };
  const decision = to === "channel" ? inChannel(times, attention, now) : toPerson({ ...due, times }, now);
  if (decision.kind === "drop") return decision;
  const goes = decision.kind === "hold" ? decision.until : now;
  const next = nextDigest(times, attention.timeZone, now);
  return next && next.getTime() - goes.getTime() < SOON_MS ? { kind: "drop", why: "overtaken" } : decision;
}

/** A day off needs no digest. Quiet hours that somebody set hold it back; the built-in ones only where it is late. */
function toPerson(due: DueDigest & { readonly times: DigestTimes }, now: Date): DigestDecision {
  const { attention, ownQuiet, scheduledFor } = due;
  if (isOff(due, calendarDate(now, attention.timeZone))) return { kind: "drop", why: "day-off" };
  const onTime = now.getTime() - scheduledFor.getTime() < ON_TIME_MS;
  const until = ownQuiet || !onTime ? whenOpen(now, { ...attention, calendar: ALWAYS }) : now;
  return until > now ? { kind: "hold", until, why: "quiet" } : { kind: "send" };
}

const ALWAYS: Attention["calendar"] = { workDays: new Set([1, 2, 3, 4, 5, 6, 7]), holidays: new Set() };

/** A weekday on which nobody here works is a day of a digest only where it was named for it. */
function isOff({ times, attention, usualDays, absences }: DueDigest, day: string): boolean {
  const { workDays, holidays } = attention.calendar;
  if (holidays.has(day) || absences.some(({ from, to }) => from <= day && day <= to)) return true;
  const weekday = Temporal.PlainDate.from(day).dayOfWeek;
  const named = times?.days.has(weekday) === true && !usualDays.has(weekday);
  return !workDays.has(weekday) && !named;
}

/** A channel's waits for the next day that is no holiday. */
function inChannel({ time }: DigestTimes, { calendar, timeZone }: Attention, now: Date): DigestDecision {
  const today = calendarDate(now, timeZone);
  let day = today;
  for (let passed = 0; calendar.holidays.has(day) && passed < MOST_HOLIDAYS; passed += 1) day = addDays(day, 1);
  if (day === today) return { kind: "send" };
  const until = instantOf({ value: "date-time", local: `${day}T${time}:00`, timeZone });
  return { kind: "hold", until, why: "day-off" };
}

const MOST_HOLIDAYS = 30;
