import type { DayRange } from "#core/chat/chat-store.ts";
import { addDays } from "#core/workspaces/work-calendar.ts";

const COUNTS_WORKDAYS =
  /\b(?:business|biz|work(?:ing)?)[\s-]*days?\b|\b(?:biz|work|week)days?\b|\bholidays?\b|\bdays?[\s-]off\b/i;

const MONTH_BACK = -31;
const FOURTEEN_MONTHS = 427;

/** The days off that "in 3 business days" is counted over, from a month ago; null: the text counts none, and loads none. */
export function daysOffFor(text: string, now: Date): DayRange | null {
  return COUNTS_WORKDAYS.test(text) ? daysOffAround(now) : null;
}

export function daysOffAround(now: Date): DayRange {
  const today = now.toISOString().slice(0, 10); // whichever zone it is read in, it is not a month away
  return { from: addDays(today, MONTH_BACK), to: addDays(today, FOURTEEN_MONTHS) };
}
