import type { LoadedTask } from "../chat/chat-store.ts";
import type { MemberId } from "../ids.ts";
import { isOpen } from "../tasks/task.ts";
import { calendarDate, dueDay, instantOf, isOverdue } from "../tasks/task-date.ts";
import { addDays, type WorkCalendar, workdayUntil } from "../workspaces/work-calendar.ts";

/** What a person's digest is made of. Days are theirs; the store reads a day more on each side, for zones. */
export type DigestFacts = {
  readonly due: readonly LoadedTask[]; // theirs to do, and what was folded
  readonly waiting: readonly LoadedTask[]; // asked for by them, others' to do
  readonly done: readonly LoadedTask[];
  readonly folded: number; // reminders that were kept for this digest
};

/** Open tasks stand in one group each, and each group is in order. */
export type Digest = {
  readonly overdue: readonly LoadedTask[];
  readonly today: readonly LoadedTask[];
  readonly soon: readonly LoadedTask[]; // folded reminders were about them
  readonly waiting: readonly LoadedTask[];
  readonly done: readonly LoadedTask[]; // newest first
  readonly doneSince: string; // the first day that counts: yesterday, or their last working day
  readonly folded: number;
};

export type DigestReader = {
  readonly memberId: MemberId;
  readonly now: Date;
  readonly timeZone: string;
  readonly calendar: WorkCalendar;
};

/** The first day whose done tasks a digest of today tells. */
export const doneSince = ({ now, timeZone, calendar }: Omit<DigestReader, "memberId">): string =>
  workdayUntil(addDays(calendarDate(now, timeZone), -1), calendar);

/** null: there is nothing to say. What somebody muted, or wants to be told of on a later day, is left out. */
export function digestOf(facts: DigestFacts, reader: DigestReader): Digest | null {
  const { now, timeZone } = reader;
  const today = calendarDate(now, timeZone);
  const since = doneSince(reader);
  const due = byDue(
    facts.due.filter((task) => isWanted(task, reader)),
    timeZone,
  );
  const late = (task: LoadedTask): boolean => task.due !== null && isOverdue(task.due, now, timeZone);
  const isToday = ({ due: date }: LoadedTask): boolean => date !== null && dueDay(date, timeZone) === today;
  const [overdue, rest] = parted(due, late);
  const [dueToday, others] = parted(rest, isToday);
  const waiting = byDue(
    facts.waiting.filter((task) => isWanted(task, reader)),
    timeZone,
  );
  const done = facts.done
    .filter(({ completed }) => isWithin(completed, timeZone, { from: since, to: addDays(today, -1) }))
    .toSorted((a, b) => (b.completed?.getTime() ?? 0) - (a.completed?.getTime() ?? 0));
  const soon = facts.folded > 0 ? others : [];
  const empty = [overdue, dueToday, soon, waiting, done].every(({ length }) => length === 0);
  return empty ? null : { overdue, today: dueToday, soon, waiting, done, doneSince: since, folded: facts.folded };
}

function isWanted(task: LoadedTask, { memberId, now, timeZone }: DigestReader): boolean {
  const until = task.snoozed[memberId];
  const later = until !== undefined && calendarDate(new Date(until), timeZone) > calendarDate(now, timeZone);
  return isOpen(task) && !later && !task.mutedBy.includes(memberId);
}

function parted<T>(all: readonly T[], fits: (one: T) => boolean): [T[], T[]] {
  return [all.filter(fits), all.filter((one) => !fits(one))];
}

/** Whether an instant lies within days, both inclusive. */
export function isWithin(
  at: Date | null,
  timeZone: string,
  { from, to }: { readonly from: string; readonly to: string },
): boolean {
  const day = at && calendarDate(at, timeZone);
  return day !== null && from <= day && day <= to;
}

/** By day and time, what has none last; the urgent first. */
export function byDue(tasks: readonly LoadedTask[], timeZone: string): LoadedTask[] {
  const key = ({ due, priority }: LoadedTask): string => {
    if (!due) return `9999-12-31 ${priority || 9}`;
    const time = due.value === "date" ? "24:00" : instantOf(due).toISOString();
    return `${dueDay(due, timeZone)} ${time} ${priority || 9}`;
  };
  return tasks
    .map((task) => ({ task, at: key(task) }))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.task.number - b.task.number))
    .map(({ task }) => task);
}
