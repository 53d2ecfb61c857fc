import type { MemberSettings } from "../workspaces/member.ts";
import { DEFAULT_WORK_DAYS, type WorkCalendar, weekdaysIn } from "../workspaces/work-calendar.ts";

/** When and how much somebody wants to hear, with every default filled in. Times are wall times, "09:00". */
export type Attention = {
  readonly timeZone: string;
  readonly dayTime: string;
  readonly remindBefore: readonly string[]; // ISO 8601 durations
  readonly quiet: { readonly from: string; readonly to: string } | null; // may pass midnight
  readonly calendar: WorkCalendar;
  readonly dailyBudget: number;
  readonly nudges: boolean;
  readonly digest: DigestTimes | null;
};
export type DigestTimes = { readonly time: string; readonly days: ReadonlySet<number> };

export type WorkspaceHabits = {
  readonly timeZone: string | null;
  readonly workDays: string | null;
  readonly holidays: ReadonlySet<string>; // of its country, and its own
};

export const DEFAULT_DAY_TIME = "09:00";
export const DEFAULT_QUIET_HOURS = "20:00-08:00";
export const DEFAULT_DAILY_BUDGET = 8;

export function attentionOf(settings: MemberSettings, workspace: WorkspaceHabits): Attention {
  return {
    timeZone: settings.timeZone ?? workspace.timeZone ?? "UTC",
    dayTime: settings.dayTime ?? DEFAULT_DAY_TIME,
    remindBefore: durationsIn(settings.remindBefore ?? ""),
    quiet: quietHoursIn(settings.quietHours ?? DEFAULT_QUIET_HOURS),
    calendar: {
      workDays: weekdaysIn(settings.workDays ?? workspace.workDays ?? DEFAULT_WORK_DAYS),
      holidays: workspace.holidays,
    },
    dailyBudget: settings.dailyBudget ?? DEFAULT_DAILY_BUDGET,
    nudges: settings.nudges ?? true,
    digest: digestTimesIn(settings.digest),
  };
}

export const durationsIn = (text: string): readonly string[] => text.split(",").filter((part) => part !== "");

/** "20:00-08:00"; null: no quiet hours. */
export function quietHoursIn(text: string): Attention["quiet"] {
  const [, from, to] = /^(\d\d:\d\d)-(\d\d:\d\d)$/.exec(text) ?? [];
  return from && to && from !== to ? { from, to } : null;
}

/** "08:00 MO,TU,WE,TH,FR"; null: no digest. */
export function digestTimesIn(text: string | null): DigestTimes | null {
  const [, time, days] = /^(\d\d:\d\d) ([A-Z,]+)$/.exec(text ?? "") ?? [];
  return time && days ? { time, days: weekdaysIn(days) } : null;
}
