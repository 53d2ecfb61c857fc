import { daysWords } from "#core/chat/setting-words.ts";
import type { DeskReader } from "#core/progress/desk-reader.ts";
import type { SettingsFacts } from "#core/progress/desk-store.ts";
import { DEFAULT_DAILY_BUDGET, DEFAULT_DAY_TIME, DEFAULT_QUIET_HOURS } from "#core/reminders/attention.ts";
import { calendarDate } from "#core/tasks/task-date.ts";
import { isAdmin } from "#core/workspaces/change-workspace.ts";
import { hourCycleOf, weekStartOf } from "#core/workspaces/habits.ts";
import { DEFAULT_WORK_DAYS } from "#core/workspaces/work-calendar.ts";
import type { SettingsPage, UsualSettings } from "../page-models.ts";
import { viewerOf } from "./viewer.ts";

export function settingsPage(facts: SettingsFacts, reader: DeskReader): SettingsPage {
  const { member, workspace, circumstances } = facts;
  const today = calendarDate(reader.now, reader.timeZone);
  const { absences, daysOff, admins, names } = circumstances;
  return {
    viewer: viewerOf(facts, reader),
    own: member.settings,
    usual: usualSettings(facts),
    today,
    absences: absences
      .filter(({ toDay }) => toDay >= today)
      .map(({ fromDay, toDay, standInId }) => ({
        text: daysWords(fromDay, toDay, today),
        standIn: standInId && (names.get(standInId) ?? null),
        now: fromDay <= today,
      })),
    people: [...facts.people].flatMap(([id, name]) => (id === member.id ? [] : [{ id: id as typeof member.id, name }])), // keys of members
    admin: isAdmin(member),
    admins,
    workspace,
    daysOff: daysOff
      .filter(({ day }) => day >= today)
      .map(({ day, name }) => ({ day, name, text: daysWords(day, day, today) })),
  };
}

function usualSettings({ member, workspace, workspaceTimeZone }: SettingsFacts): UsualSettings {
  const unset = { ...member.settings, hourCycle: null, weekStart: null };
  return {
    timeZone: workspaceTimeZone ?? "UTC",
    hourCycle: hourCycleOf(unset),
    weekStart: weekStartOf(unset),
    dayTime: DEFAULT_DAY_TIME,
    quietHours: DEFAULT_QUIET_HOURS,
    workDays: workspace.workDays ?? DEFAULT_WORK_DAYS,
    dailyBudget: DEFAULT_DAILY_BUDGET,
  };
}
