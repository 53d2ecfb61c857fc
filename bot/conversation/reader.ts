import type { Loaded } from "#core/chat/chat-store.ts";
import type { Reader } from "#core/chat/date-view.ts";
import type { Sender } from "#core/language/reading.ts";
import { wallTime } from "#core/tasks/task-date.ts";
import { DEFAULT_LOCALE, hourCycleOf, weekStartOf } from "#core/workspaces/habits.ts";
import type { MemberSettings } from "#core/workspaces/member.ts";

const DEFAULT_ZONE = "UTC";

export const zoneOf = (settings: MemberSettings, workspaceZone: string | null): string =>
  settings.timeZone ?? workspaceZone ?? DEFAULT_ZONE;

/** How a member reads times. */
export function readerFor(settings: MemberSettings, workspaceZone: string | null, now: Date): Reader {
  return { now, timeZone: zoneOf(settings, workspaceZone), hourCycle: hourCycleOf(settings) };
}

/** How the grammar is told of the sender. */
export function senderFor({ actor, workspaceTimeZone }: Loaded, now: Date, addressed: Sender["addressed"]): Sender {
  const { settings } = actor;
  const timeZone = zoneOf(settings, workspaceTimeZone);
  const weekStart = weekStartOf(settings) === "sunday" ? "sunday" : "monday";
  return {
    now: wallTime(now, timeZone),
    timeZone,
    locale: localeFor(settings),
    addressed,
    weekStart,
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
