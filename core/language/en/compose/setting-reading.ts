import type { Reading } from "../../reading.ts";
import { readSetting } from "../intent/read-setting.ts";
import { readSaid } from "../settings/read-said.ts";
import { saidIn } from "../settings/said.ts";

/** What was said of a setting. Whoever stands in for somebody is found as the people of tasks are. */
export function settingReading(text: string, masked: string, base: Reading): Reading {
  const setting = readSaid(saidIn(text, masked), base) ?? readSetting(text);
  const standIn = setting?.key === "absence" ? setting.value.standIn : null;
  const dates = setting?.key === "absence" || setting?.key === "absence-over" ? {} : { start: null, due: null };
  const nothing = { ...dates, rrule: null, duration: null, reminders: [], list: null, categories: [] };
  return { ...base, ...nothing, assignees: standIn ? [standIn] : [], setting };
}
