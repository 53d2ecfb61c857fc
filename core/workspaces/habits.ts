import { Temporal } from "temporal-polyfill";
import type { MemberSettings } from "./member.ts";

export type WeekStart = NonNullable<MemberSettings["weekStart"]>;
export type HourCycle = NonNullable<MemberSettings["hourCycle"]>;

/** Read where nothing is known of a person: the grammar's own default. */
export const DEFAULT_LOCALE = "en-US";

const TWELVE_HOURS = /^en-(US|CA|AU|NZ|IN|PH)$/;
const SUNDAY_FIRST = /-(US|CA|BR|MX|JP|IL|IN|KR|TW|ZA|PH)$/; // CLDR weekData, the larger of them

/** What they set, else what their locale says; 24 hours where neither is known, for that can't be misread. */
export const hourCycleOf = ({ hourCycle, locale }: MemberSettings): HourCycle =>
  hourCycle ?? (TWELVE_HOURS.test(locale ?? "") ? "h12" : "h23");

export const weekStartOf = ({ weekStart, locale }: MemberSettings): WeekStart =>
  weekStart ?? (SUNDAY_FIRST.test(locale ?? DEFAULT_LOCALE) ? "sunday" : "monday");

const ISO_DAY: Record<WeekStart, number> = { monday: 1, saturday: 6, sunday: 7 };

/** The first and last day, inclusive, of the week that holds `day` ("2026-11-22"), or of a later one. */
export function weekOf(day: string, start: WeekStart, weeksOn = 0): { readonly from: string; readonly to: string } {
  const date = Temporal.PlainDate.from(day);
  const from = date.subtract({ days: (date.dayOfWeek - ISO_DAY[start] + 7) % 7 }).add({ weeks: weeksOn });
  return { from: from.toString(), to: from.add({ days: 6 }).toString() };
}
