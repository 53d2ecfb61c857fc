import type { Loaded } from "#core/chat/chat-store.ts";
import type { Reader } from "#core/chat/date-view.ts";
import type { Sender } from "#core/language/reading.ts";
import { wallTime } from "#core/tasks/task-date.ts";
import { dayPartsIn } from "#core/workspaces/day-parts.ts";
import { DEFAULT_LOCALE, hourCycleOf, weekStartOf } from "#core/workspaces/habits.ts";
import type { MemberSettings } from "#core/workspaces/member.ts";
import { weekdaysIn } from "#core/workspaces/work-calendar.ts";

const DEFAULT_ZONE = "UTC";

export const zoneOf = (settings: MemberSettings, workspaceZone: string | null): string =>
  settings.timeZone ?? workspaceZone ?? DEFAULT_ZONE;

/** How a member reads times. */
export function readerFor(settings: MemberSettings, workspaceZone: string | null, now: Date): Reader {
  return { now, timeZone: zoneOf(settings, workspaceZone), hourCycle: hourCycleOf(settings) };
}

/** How the grammar is told of the sender. */
export function senderFor(loaded: Loaded, now: Date, addressed: Sender["addressed"]): Sender {
  const { workspaceTimeZone, country, daysOff } = loaded;
  const { settings } = loaded.actor;
  const workDays = settings.workDays ?? loaded.workDays;
  const timeZone = zoneOf(settings, workspaceTimeZone);
  const weekStart = weekStartOf(settings) === "sunday" ? "sunday" : "monday";
  return {
    now: wallTime(now, timeZone),
    timeZone,
    locale: localeFor(settings),
    addressed,
    weekStart,
    ...(country ? { country } : {}),
    dayParts: dayPartsIn(loaded.workspace.dayParts),
    ...(workDays ? { workDays: [...weekdaysIn(workDays)] } : {}),
    ...(daysOff.length > 0 ? { holidays: daysOff } : {}),
  };
}

/** Somebody whom nothing is known of yet: enough to see what a text wants loaded. */
export function strangerAt(now: Date, addressed: Sender["addressed"]): Sender {
  return { now: wallTime(now, DEFAULT_ZONE), timeZone: DEFAULT_ZONE, locale: DEFAULT_LOCALE, addressed };
}

function localeFor({ dateOrder, locale }: MemberSettings): string {
  if (dateOrder) return dateOrder === "mdy" ? "en-US" : "en-GB";
  return locale ?? DEFAULT_LOCALE;
}
