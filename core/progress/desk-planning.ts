import type { MemberId } from "../ids.ts";
import { DEFAULT_DAY_TIME } from "../reminders/attention.ts";
import type { PlanSetting } from "../templates/run-plan.ts";
import { DEFAULT_WORK_DAYS, weekdaysIn } from "../workspaces/work-calendar.ts";
import { deskReader } from "./desk-reader.ts";
import type { Planning } from "./desk-templates.ts";

const DAILY_LIMIT = 8; // tasks somebody can take in a day before a plan warns

/** Whose calendar, clock and people a run is planned with when it is looked at or started on the dashboard. */
export function deskPlanning(
  facts: Planning & { readonly lastRoles?: ReadonlyMap<string, MemberId> },
  now: Date,
): PlanSetting {
  const { member, workspace, daysOff, people, absences, loads } = facts;
  return {
    calendar: { workDays: weekdaysIn(workspace.workDays ?? DEFAULT_WORK_DAYS), holidays: new Set(daysOff) },
    timeZone: deskReader(facts, now).timeZone,
    dayStart: member.settings.dayTime ?? DEFAULT_DAY_TIME,
    now,
    nameOf: (memberId) => people.get(memberId) ?? "someone",
    lastInRotation: facts.lastRoles ?? new Map(),
    absences,
    dailyLimit: DAILY_LIMIT,
    loadOf: (memberId, day) => loads.get(`${memberId} ${day}`) ?? 0,
  };
}
