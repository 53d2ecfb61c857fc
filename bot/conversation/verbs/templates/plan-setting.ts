import type { MemberId } from "#core/ids.ts";
import type { PlanSetting } from "#core/templates/run-plan.ts";
import { DEFAULT_WORK_DAYS, type WorkCalendar, weekdaysIn } from "#core/workspaces/work-calendar.ts";
import type { Turn } from "../../turn.ts";

const DAY_START = "09:00";
const DAILY_LIMIT = 8; // more open tasks a day than this are worth a warning

/** The workspace's working days, without its days off. */
export const calendarOf = ({ loaded }: Turn): WorkCalendar => ({
  workDays: weekdaysIn(loaded.workDays ?? DEFAULT_WORK_DAYS),
  holidays: new Set(loaded.daysOff),
});

/** Whose calendar, clock and people a run is planned with here. */
export function planSetting(turn: Turn, lastInRotation: PlanSetting["lastInRotation"] = new Map()): PlanSetting {
  const { loaded, ctx } = turn;
  const { absences, loads } = loaded.templates.planning;
  const names = new Map<MemberId, string>([loaded.actor, ...loaded.people].map(({ id, name }) => [id, name]));
  return {
    calendar: calendarOf(turn),
    timeZone: ctx.timeZone,
    dayStart: loaded.actor.settings.dayTime ?? DAY_START,
    now: ctx.now,
    nameOf: (memberId) => names.get(memberId) ?? "somebody",
    lastInRotation,
    absences,
    dailyLimit: DAILY_LIMIT,
    loadOf: (memberId, day) => loads.get(`${memberId} ${day}`) ?? 0,
  };
}
