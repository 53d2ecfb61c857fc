import { countryName } from "#core/workspaces/countries.ts";
import { DAY_PARTS, dayPartsIn, USUAL_DAY_PARTS } from "#core/workspaces/day-parts.ts";
import { DEFAULT_WORK_DAYS } from "#core/workspaces/work-calendar.ts";
import type { SettingsPage } from "../page-models.ts";
import type { Form } from "./form-values.ts";

/** Somebody's settings as their form would be sent: what holds, with every default filled in. */
export function habitsForm({ own, usual }: Pick<SettingsPage, "own" | "usual">): Form {
  const [quietFrom, quietTo] = (own.quietHours || usual.quietHours).split("-");
  const [digestTime, digestDays] = (own.digest ?? `08:00 ${own.workDays ?? usual.workDays}`).split(" ");
  return {
    timeZone: own.timeZone ?? "",
    hourCycle: own.hourCycle ?? "",
    weekStart: own.weekStart ?? "",
    dateOrder: own.dateOrder ?? "",
    dayTime: own.dayTime ?? usual.dayTime,
    remindBefore: (own.remindBefore ?? "").split(",").filter((each) => each !== ""),
    quiet: own.quietHours === "" ? "" : "on",
    quietFrom,
    quietTo,
    workDays: (own.workDays ?? usual.workDays).split(","),
    dailyBudget: String(own.dailyBudget ?? usual.dailyBudget),
    nudges: own.nudges === false ? "" : "on",
    digestOn: own.digest === null ? "" : "on",
    digestTime,
    digestDays: digestDays?.split(","),
  };
}

/** What holds for all, as its form would be sent. */
export function workspaceForm({ workspace }: Pick<SettingsPage, "workspace">): Form {
  const { timeZone, country, workDays, dayParts, modelAllowed } = workspace;
  const own = dayPartsIn(dayParts);
  return {
    timeZone: timeZone ?? "",
    country: country === null ? "" : countryName(country),
    workDays: (workDays ?? DEFAULT_WORK_DAYS).split(","),
    modelAllowed: modelAllowed ? "on" : "",
    ...Object.fromEntries(DAY_PARTS.map((part) => [part, own[part] ?? USUAL_DAY_PARTS[part]])),
  };
}

/** A form that was refused: shown again as it was typed, what is wrong beside its fields. */
export type Refused = {
  readonly form: "own" | "absence" | "workspace" | "day-off";
  readonly fields: Form;
  readonly errors: Readonly<Record<string, string>>;
};
