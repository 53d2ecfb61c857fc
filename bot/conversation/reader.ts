import type { Loaded } from "#core/chat/chat-store.ts";
import type { Reader } from "#core/chat/date-view.ts";
import type { Sender } from "#core/language/reading.ts";
import { wallTime } from "#core/tasks/task-date.ts";
import type { MemberSettings } from "#core/workspaces/member.ts";

const DEFAULT_ZONE = "UTC";
const TWELVE_HOURS = /^en-(US|CA|AU|NZ|IN|PH)$/;

export const zoneOf = (settings: MemberSettings, workspaceZone: string | null): string =>
  settings.timeZone ?? workspaceZone ?? DEFAULT_ZONE;

/** How a member reads times. */
export function readerFor(settings: MemberSettings, workspaceZone: string | null, now: Date): Reader {
  const byLocale = settings.locale && TWELVE_HOURS.test(settings.locale) ? "h12" : "h23";
  return { now, timeZone: zoneOf(settings, workspaceZone), hourCycle: settings.hourCycle ?? byLocale };
}

/** How the grammar is told of the sender. */
export function senderFor({ actor, workspaceTimeZone }: Loaded, now: Date, addressed: Sender["addressed"]): Sender {
  const { settings } = actor;
  const timeZone = zoneOf(settings, workspaceTimeZone);
  const weekStart = settings.weekStart === "sunday" ? "sunday" : settings.weekStart ? "monday" : null;
  return {
    now: wallTime(now, timeZone),
    timeZone,
    locale: localeFor(settings),
    addressed,
    ...(weekStart ? { weekStart } : {}),
  };
}

/** Somebody whom nothing is known of yet: enough to see what a text wants loaded. */
export function strangerAt(now: Date, addressed: Sender["addressed"]): Sender {
  return { now: wallTime(now, DEFAULT_ZONE), timeZone: DEFAULT_ZONE, locale: "en-US", addressed };
}

function localeFor({ dateOrder, locale }: MemberSettings): string {
  if (dateOrder) return dateOrder === "mdy" ? "en-US" : "en-GB";
  return locale ?? "en-US";
}
