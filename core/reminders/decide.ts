import { occurrencesAfter } from "../recurrence/occurrences.ts";
import { standsAt } from "../recurrence/recurrence-id.ts";
import { isOpen, type Task } from "../tasks/task.ts";
import { calendarDate } from "../tasks/task-date.ts";
import type { Member } from "../workspaces/member.ts";
import { addDays, isWorkday, workdayFrom } from "../workspaces/work-calendar.ts";
import type { FiredAlarm } from "./alarm.ts";
import type { Attention } from "./attention.ts";
import { dueAt, earlier } from "./due-times.ts";
import { type Away, atHour, whenOpen } from "./when-open.ts";

/** A reminder that is owed to somebody, with all that decides whether, when and to whom it goes. */
export type Owed = {
  readonly alarm: FiredAlarm;
  readonly scheduledFor: Date;
  readonly task: Task;
  readonly to: Member | null; // null: a channel
  readonly attention: Attention; // theirs, or of whoever asked for it in the channel
  readonly absences: readonly (Away & { readonly standIn: Member | null; readonly theirs: Attention | null })[]; // theirs: the stand-in's
  readonly told: boolean; // of this very time, by another message
  readonly reminded: Date | null; // when they were last told of this task, nudges apart
  readonly answered: boolean; // somebody did something about the task since it was due
  readonly unasked: number; // how many messages they got today that nobody asked for
};

/** Why a reminder is not worth sending any more; the ledger shows it. */
export type DropReason =
  | "closed"
  | "moved"
  | "muted"
  | "not-theirs"
  | "answered"
  | "snoozed"
  | "overtaken"
  | "folded"
  | "told";
export type HoldReason = "quiet" | "day-off" | "just-reminded" | "budget";

export type Decision =
  | { readonly kind: "send"; readonly to: Member | null; readonly instead: boolean } // instead: of somebody who is away
  | { readonly kind: "hold"; readonly until: Date; readonly why: HoldReason }
  | { readonly kind: "drop"; readonly why: DropReason };

const DAY_MS = 86_400_000;

/**
 * A time that somebody named is kept to the minute. Nudges and what is due on a day wait for working days, quiet hours,
 * absences and the day's budget.
 */
export function decide(owed: Owed, now: Date): Decision {
  const stale = whyStale(owed, now);
  if (stale) return { kind: "drop", why: stale };
  const away = absenceOn(owed, now);
  const instead = away?.standIn ?? null;
  const sent: Decision = { kind: "send", to: instead ?? owed.to, instead: instead !== null };
  if (isNamed(owed)) return sent;
  return (away?.theirs ? untimely(owed, { attention: away.theirs, absences: [] }, now) : heldBack(owed, now)) ?? sent;
}

/** Whether somebody named the time: then nothing holds it back. */
export function isNamed({ alarm, task }: Pick<Owed, "alarm" | "task">): boolean {
  if (alarm.kind === "at" || alarm.kind === "again") return true;
  return alarm.kind !== "nudge" && task.due?.value === "date-time";
}

function whyStale(owed: Owed, now: Date): DropReason | null {
  const { alarm, task, to } = owed;
  if (owed.told) return "told";
  if (!isOpen(task)) return "closed";
  if (to && task.mutedBy.includes(to.id)) return "muted";
  if (to && alarm.kind !== "again" && !isTheirs(task, to)) return "not-theirs";
  if (isMoved(owed)) return "moved";
  if (to && isSnoozedPast(owed, to)) return "snoozed";
  if (alarm.kind === "before" && task.due && !task.rrule && dueAt(task.due, owed.attention) <= now) return "overtaken";
  return alarm.kind === "nudge" && (owed.answered || repeatsSoon(owed)) ? "answered" : null;
}

/** A task that names nobody is its author's. */
const isTheirs = ({ assigneeIds, authorId }: Task, { id }: Member): boolean =>
  assigneeIds.length > 0 ? assigneeIds.includes(id) : authorId === id;

/** The date that the alarm was for is not the task's any more; a task that repeats may have gone on to a later one. */
function isMoved({ alarm, task, attention, scheduledFor }: Owed): boolean {
  if (alarm.kind === "at" || alarm.kind === "again") return false;
  if (!task.due) return true;
  if (alarm.kind === "nudge") return false; // derived anew when the date changes
  const at = alarm.kind === "due" ? dueAt(task.due, attention) : earlier(task.due, alarm.trigger, attention);
  return task.rrule ? at > scheduledFor : at.getTime() !== scheduledFor.getTime();
}

/** They asked to be told later than this. */
function isSnoozedPast({ alarm, task, scheduledFor }: Owed, { id }: Member): boolean {
  const until = task.snoozed[id];
  if (!until) return false;
  return alarm.kind === "again" ? new Date(until).getTime() !== scheduledFor.getTime() : new Date(until) > scheduledFor;
}

/** What comes round within a week asks again by itself. */
function repeatsSoon({ task, scheduledFor, attention }: Owed): boolean {
  const at = standsAt(task);
  if (!task.rrule || !at) return false;
  const [next] = occurrencesAfter({ rrule: task.rrule, due: at, exdates: task.exdates }, 1);
  return next !== undefined && dueAt(next, attention).getTime() <= scheduledFor.getTime() + 7 * DAY_MS;
}

function absenceOn<A extends Away>(
  { absences, attention }: { absences: readonly A[]; attention: Attention },
  now: Date,
) {
  const today = calendarDate(now, attention.timeZone);
  return absences.find(({ from, to }) => from <= today && today <= to);
}

function heldBack(owed: Owed, now: Date): Decision | null {
  const { attention } = owed;
  const until = untimely(owed, owed, now);
  if (until) return until;
  if (owed.to === null || owed.unasked < attention.dailyBudget) return null;
  if (attention.digest) return { kind: "drop", why: "folded" };
  const tomorrow = addDays(calendarDate(now, attention.timeZone), 1);
  return {
    kind: "hold",
    until: whenOpen(atHour(workdayFrom(tomorrow, attention.calendar), attention), attention, owed.absences),
    why: "budget",
  };
}

type Reader = { readonly attention: Attention; readonly absences: readonly Away[] };

/** Not at this hour of its reader's, or too soon after the last time. null: now will do. */
function untimely({ alarm, reminded }: Owed, { attention, absences }: Reader, now: Date): Decision | null {
  const hold = (from: Date, why: HoldReason): Decision => ({
    kind: "hold",
    until: whenOpen(from, attention, absences),
    why,
  });
  if (whenOpen(now, attention, absences) > now)
    return hold(now, isDayOff({ attention, absences }, now) ? "day-off" : "quiet");
  const isTooSoon = alarm.kind === "nudge" && reminded && now.getTime() - reminded.getTime() < DAY_MS;
  return isTooSoon ? hold(morningAfter(new Date(reminded.getTime() + DAY_MS), attention), "just-reminded") : null;
}

const isDayOff = (reader: Reader, now: Date): boolean =>
  absenceOn(reader, now) !== undefined ||
  !isWorkday(calendarDate(now, reader.attention.timeZone), reader.attention.calendar);

/** Their hour of the first working day, not before an instant. */
function morningAfter(from: Date, attention: Attention): Date {
  const day = calendarDate(from, attention.timeZone);
  const morning = atHour(workdayFrom(day, attention.calendar), attention);
  return morning >= from ? morning : atHour(workdayFrom(addDays(day, 1), attention.calendar), attention);
}
