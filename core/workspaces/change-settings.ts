import type { Context } from "../context.ts";
import type { SettingChange } from "../language/reading.ts";
import { type Change, emptyChange } from "../tasks/change.ts";
import type { MemberSettings } from "./member.ts";

const FIELDS = {
  "time-zone": "timeZone",
  "week-start": "weekStart",
  "hour-cycle": "hourCycle",
  "date-order": "dateOrder",
} as const satisfies Record<SettingChange["key"], keyof MemberSettings>;

/** A member changes a habit of their own. */
export function changeSettings(ctx: Context, input: { settings: MemberSettings; setting: SettingChange }): Change {
  const after = { ...input.settings, [FIELDS[input.setting.key]]: input.setting.value };
  return { ...emptyChange(ctx.changeId, "change-settings"), member: { before: input.settings, after } };
}
