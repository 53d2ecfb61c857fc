import type { Reader } from "../chat/date-view.ts";
import type { WeekStart } from "./burn-up.ts";
import type { Surroundings } from "./desk-store.ts";

export type DeskReader = Reader & { readonly weekStart: WeekStart };

const TWELVE_HOURS = /^en-(US|CA|AU|NZ|IN|PH)$/;
const SUNDAY_FIRST = /-(US|CA|BR|MX|JP|IL|IN|KR|TW|ZA|PH)$/; // CLDR weekData, the larger of them

/** How somebody reads times and weeks: what they set, else what the workspace or their locale says. */
export function deskReader({ member: { settings }, workspaceTimeZone }: Surroundings, now: Date): DeskReader {
  const locale = settings.locale ?? "";
  return {
    now,
    timeZone: settings.timeZone ?? workspaceTimeZone ?? "UTC",
    hourCycle: settings.hourCycle ?? (TWELVE_HOURS.test(locale) ? "h12" : "h23"),
    weekStart: settings.weekStart ?? (SUNDAY_FIRST.test(locale) ? "sunday" : "monday"),
  };
}
