import { Temporal } from "temporal-polyfill";
import type { LoadedTask } from "../chat/chat-store.ts";
import { isOpen } from "../tasks/task.ts";
import { calendarDate, dueDay, isOverdue } from "../tasks/task-date.ts";
import { addDays } from "../workspaces/work-calendar.ts";
import { byDue, isWithin } from "./digest.ts";

/** What was asked for in a channel, as everybody there may see it. */
export type ChannelDigestFacts = {
  readonly open: readonly LoadedTask[];
  readonly done: readonly LoadedTask[];
  readonly people: ReadonlyMap<string, string>; // id → name, of those who asked
};

export type ChannelDigest = {
  readonly week: "this" | "last";
  readonly done: number;
  readonly total: number; // what was done in the week, and what should have been by its end
  readonly slipped: readonly LoadedTask[]; // overdue
  readonly left: readonly LoadedTask[]; // due by the end of the week
  readonly next: readonly LoadedTask[]; // due in the week after
  readonly doneBy: readonly PersonCount[];
  readonly openWith: readonly PersonCount[]; // of what slipped
};
export type PersonCount = { readonly name: string; readonly count: number };

export type Week = {
  readonly which: "this" | "last";
  readonly from: string;
  readonly to: string;
  readonly nextTo: string;
};

const THURSDAY = 4;

/** The week that a day looks back on: from Thursday on its own, before that the last one. Monday to Sunday. */
export function weekLookedBackOn(day: string): Week {
  const { dayOfWeek } = Temporal.PlainDate.from(day);
  const which = dayOfWeek >= THURSDAY ? "this" : "last";
  const from = addDays(day, 1 - dayOfWeek - (which === "last" ? 7 : 0));
  return { which, from, to: addDays(from, 6), nextTo: addDays(from, 13) };
}

/** null: there is nothing to say. */
export function channelDigestOf(facts: ChannelDigestFacts, now: Date, timeZone: string): ChannelDigest | null {
  const week = weekLookedBackOn(calendarDate(now, timeZone));
  const open = byDue(facts.open.filter(isOpen), timeZone).flatMap((task) =>
    task.due ? [{ task, day: dueDay(task.due, timeZone), late: isOverdue(task.due, now, timeZone) }] : [],
  );
  const slipped = open.filter(({ late }) => late).map(({ task }) => task);
  const left = open.filter(({ late, day }) => !late && day <= week.to).map(({ task }) => task);
  const next = open.filter(({ late, day }) => !late && week.to < day && day <= week.nextTo).map(({ task }) => task);
  const done = facts.done.filter(({ completed }) => isWithin(completed, timeZone, week));
  const planned = open.filter(({ day }) => day <= week.to).length;
  const total = done.length + planned;
  if (total === 0 && next.length === 0) return null;
  return {
    week: week.which,
    done: done.length,
    total,
    slipped,
    left,
    next,
    doneBy: countByPerson(done, facts.people),
    openWith: countByPerson(slipped, facts.people),
  };
}

/** A task of several people counts for each of them, one that names nobody for whoever asked. The most first. */
function countByPerson(tasks: readonly LoadedTask[], people: ReadonlyMap<string, string>): PersonCount[] {
  const counts = new Map<string, number>();
  const named = tasks.flatMap(({ assigneeNames, authorId }) =>
    assigneeNames.length > 0 ? assigneeNames : [people.get(authorId) ?? ""],
  );
  for (const name of named) if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name));
}
