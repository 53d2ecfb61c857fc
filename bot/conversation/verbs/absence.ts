import { daysWords } from "#core/chat/setting-words.ts";
import { capitalised } from "#core/chat/words.ts";
import { TaskError } from "#core/errors.ts";
import type { MemberId } from "#core/ids.ts";
import type { AbsenceChange } from "#core/language/reading.ts";
import { calendarDate } from "#core/tasks/task-date.ts";
import { endAbsence } from "#core/workspaces/end-absence.ts";
import { absenceDays, setAbsence, type Unclear } from "#core/workspaces/set-absence.ts";
import { addDays, DEFAULT_WORK_DAYS, weekdaysIn, workdayFrom } from "#core/workspaces/work-calendar.ts";
import { findPeople } from "../people.ts";
import { type Plan, say, type Turn } from "../turn.ts";
import { message } from "../views/question.ts";
import { receipt } from "../views/receipt.ts";

const UNCLEAR: Record<Unclear, string> = {
  "no-end": 'Until when? Say it with a last day, like "I\'m away until 5 December".',
  backwards: "That ends before it begins. Nothing was changed.",
  past: "Those days are over already. Nothing was changed.",
};

/** Out of office, or back. */
export function absence(turn: Turn, setting: AbsenceChange): Plan {
  if (setting.key === "absence-over") return comeBack(turn);
  const days = absenceDays(setting.value, turn.ctx);
  if (typeof days === "string") return say(message(UNCLEAR[days]));
  return goAway(turn, { ...days, standIn: standInOf(turn, setting.value.standIn) });
}

export type Leave = {
  readonly fromDay: string;
  readonly toDay: string;
  readonly standIn: { readonly id: MemberId; readonly name: string } | null;
};

/** Answers with the days and what will happen meanwhile. */
export function goAway(turn: Turn, leave: Leave): Plan {
  const { fromDay, toDay, standIn } = leave;
  const present = turn.loaded.circumstances?.absences ?? [];
  const change = setAbsence(turn.ctx, { fromDay, toDay, standInId: standIn?.id ?? null, present });
  const today = calendarDate(turn.reader.now, turn.reader.timeZone);
  const meanwhile = standIn
    ? `${capitalised(standIn.name)} hears of your tasks meanwhile.`
    : `What can wait, waits until ${daysWords(...twice(firstDayBack(turn, toDay)), today)}.`;
  const words = `You're away ${spanWords(leave, today)}. ${meanwhile}`;
  return { ...say(receipt(turn, change, words)), change };
}

export function comeBack(turn: Turn): Plan {
  const change = endAbsence(turn.ctx, turn.loaded.circumstances?.absences ?? []);
  if (!change?.absence?.before) return say(message("I had you here all along. Nothing was changed."));
  const today = calendarDate(turn.reader.now, turn.reader.timeZone);
  const { before } = change.absence;
  const words =
    before.fromDay > today
      ? `You stay: ${daysWords(before.fromDay, before.toDay, today)} is taken back.`
      : "You're back. Reminders come as usual again.";
  return { ...say(receipt(turn, change, words)), change };
}

function spanWords({ fromDay, toDay }: Leave, today: string): string {
  if (fromDay === toDay) return `on ${daysWords(fromDay, toDay, today)}`;
  return fromDay === today ? `until ${daysWords(toDay, toDay, today)}` : `from ${daysWords(fromDay, toDay, today)}`;
}

const twice = (day: string): [string, string] => [day, day];

/** The first working day after it, as far as the workspace's own days off are known. */
function firstDayBack({ loaded }: Turn, toDay: string): string {
  const workDays = loaded.actor.settings.workDays ?? loaded.workspace.workDays ?? DEFAULT_WORK_DAYS;
  const holidays = new Set([...loaded.daysOff, ...(loaded.circumstances?.daysOff.map(({ day }) => day) ?? [])]);
  return workdayFrom(addDays(toDay, 1), { workDays: weekdaysIn(workDays), holidays });
}

/** Themselves is nobody. */
function standInOf({ loaded }: Turn, name: string | null): Leave["standIn"] {
  if (name === null) return null;
  const { ids, unknown } = findPeople(loaded, [name]);
  if (unknown.length > 0) throw new TaskError("unknown-person", unknown.join(", "));
  const person = loaded.people.find(({ id }) => id === ids[0]);
  return person && person.id !== loaded.actor.id ? { id: person.id, name: person.name } : null;
}
