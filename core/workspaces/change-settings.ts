import type { Context } from "../context.ts";
import type { HabitChange } from "../language/reading.ts";
import { type Change, emptyChange } from "../tasks/change.ts";
import { completeDays, completeDigest, completeQuiet } from "./complete-setting.ts";
import type { MemberSettings } from "./member.ts";

/** A member changes a habit of their own. `workDays`: the workspace's, where they have none of their own. */
export function changeSettings(
  ctx: Context,
  input: { settings: MemberSettings; setting: HabitChange; workDays: string | null },
): Change {
  const { settings, setting, workDays } = input;
  return settingsChange(ctx, settings, { ...settings, ...changed(settings, setting, workDays) });
}

/** Several at once, as a form has them. */
export const settingsChange = (ctx: Context, before: MemberSettings, after: MemberSettings): Change => ({
  ...emptyChange(ctx.changeId, "change-settings"),
  member: { before, after },
});

function changed(settings: MemberSettings, setting: HabitChange, ours: string | null): Partial<MemberSettings> {
  switch (setting.key) {
    case "time-zone":
      return { timeZone: setting.value };
    case "week-start":
      return { weekStart: setting.value };
    case "hour-cycle":
      return { hourCycle: setting.value };
    case "date-order":
      return { dateOrder: setting.value };
    case "day-time":
      return { dayTime: setting.value };
    case "remind-before":
      return { remindBefore: setting.value };
    case "quiet-hours":
      return { quietHours: completeQuiet(setting.value, settings.quietHours) };
    case "work-days":
      return { workDays: completeDays(setting.value, settings.workDays ?? ours) };
    case "daily-budget":
      return { dailyBudget: setting.value };
    case "nudges":
      return { nudges: setting.value };
    case "digest":
      return {
        digest: completeDigest(setting.value, settings.digest, { time: "08:00", days: settings.workDays ?? ours }),
      };
  }
}
