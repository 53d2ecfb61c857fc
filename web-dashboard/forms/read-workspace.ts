import { countryIn } from "#core/workspaces/countries.ts";
import { DAY_PARTS, type DayPartName, dayPartsText } from "#core/workspaces/day-parts.ts";
import { DEFAULT_WORK_DAYS } from "#core/workspaces/work-calendar.ts";
import type { DayOff, WorkspaceSettings } from "#core/workspaces/workspace.ts";
import { type Checked, daysOf, type Form, isDay, isOn, isTime, textOf, zoneOf } from "./form-values.ts";

/** The form of what holds for everyone here. */
export function readWorkspaceForm(form: Form, present: WorkspaceSettings): Checked<Partial<WorkspaceSettings>> {
  const [zoneText, countryText] = [textOf(form, "timeZone"), textOf(form, "country")];
  const timeZone = zoneText === "" ? null : zoneOf(zoneText);
  const country = countryText === "" ? null : countryIn(countryText.replace(/^.*\(([A-Z]{2}-\w+)\)$/, "$1"));
  const days = daysOf(form, "workDays");
  const parts = Object.fromEntries(DAY_PARTS.map((part) => [part, textOf(form, part)])) as Record<DayPartName, string>; // a time each
  const errors = {
    ...(zoneText !== "" && !timeZone ? { timeZone: "I don't know that time zone. Try “Europe/Paris”." } : {}),
    ...(countryText !== "" && !country
      ? { country: "I don't know that country's holidays. Try “Germany”, or a part's code, like “DE-BY”." }
      : {}),
    ...(days === "" ? { workDays: "Choose at least one day." } : {}),
    ...Object.fromEntries(
      DAY_PARTS.filter((part) => !isTime(parts[part])).map((part) => [part, "Write it like 09:00."]),
    ),
  };
  if (Object.keys(errors).length > 0) return { errors };
  const workDays = present.workDays === null && days === DEFAULT_WORK_DAYS ? null : days;
  return {
    value: { timeZone, country, workDays, dayParts: dayPartsText(parts), modelAllowed: isOn(form, "modelAllowed") },
  };
}

const LONGEST_NAME = 60;

/** A day off of the workspace's own. */
export function readDayOffForm(form: Form): Checked<DayOff> {
  const [day, name] = [textOf(form, "day"), textOf(form, "name")];
  const errors = {
    ...(isDay(day) ? {} : { day: "Choose the day." }),
    ...(name.length > LONGEST_NAME ? { name: `Name it in ${LONGEST_NAME} characters or fewer.` } : {}),
  };
  return Object.keys(errors).length > 0 ? { errors } : { value: { day, name: name || "Closed" } };
}
