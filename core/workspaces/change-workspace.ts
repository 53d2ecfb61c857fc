import type { Context } from "../context.ts";
import { TaskError } from "../errors.ts";
import type { WorkspaceChange } from "../language/reading.ts";
import { type Change, emptyChange } from "../tasks/change.ts";
import { countryIn } from "./countries.ts";
import { dayPartsIn, dayPartsText } from "./day-parts.ts";
import type { Member } from "./member.ts";
import { addDays } from "./work-calendar.ts";
import type { DayOff, WorkspaceSettings } from "./workspace.ts";

export const isAdmin = ({ role }: Pick<Member, "role">): boolean => role !== "member";

const MOST_DAYS_OFF = 31; // in one go

export type WorkspaceInput = {
  readonly member: Pick<Member, "role">;
  readonly present: WorkspaceSettings;
  readonly daysOff: readonly DayOff[];
  readonly wanted: {
    readonly settings?: Partial<WorkspaceSettings>;
    readonly add?: readonly DayOff[];
    readonly remove?: readonly string[];
  };
};

/** What holds for all, changed by an admin. Throws not-permitted for anybody else. */
export function changeWorkspace(ctx: Context, { member, present, daysOff, wanted }: WorkspaceInput): Change {
  if (!isAdmin(member)) throw new TaskError("not-permitted", "Only an admin changes what holds for all");
  const known = new Set(daysOff.map(({ day }) => day));
  return {
    ...emptyChange(ctx.changeId, "change-workspace"),
    workspace: {
      before: present,
      after: { ...present, ...wanted.settings },
      addedDaysOff: (wanted.add ?? []).filter(({ day }) => !known.has(day)),
      removedDaysOff: daysOff.filter(({ day }) => wanted.remove?.includes(day)),
    },
  };
}

/** What was said, as what is wanted; null: its country or days are none that are known. */
export function wantedOf(setting: WorkspaceChange, present: WorkspaceSettings): WorkspaceInput["wanted"] | null {
  switch (setting.key) {
    case "workspace-zone":
      return { settings: { timeZone: setting.value } };
    case "workspace-days":
      return { settings: { workDays: setting.value } };
    case "country": {
      const country = setting.value === "" ? null : countryIn(setting.value);
      return country === null && setting.value !== "" ? null : { settings: { country } };
    }
    case "day-part": {
      const dayParts = dayPartsText({ ...dayPartsIn(present.dayParts), ...dayPartsIn(setting.value) });
      return { settings: { dayParts } };
    }
    case "day-off": {
      const days = daysOf(setting.value);
      return days && { add: days.map((day) => ({ day, name: "Closed" })) };
    }
    case "no-day-off": {
      const days = daysOf(setting.value);
      return days && { remove: days };
    }
  }
}

/** Every day of "2026-12-24..2026-12-26"; null: more than a month of them. */
function daysOf(value: string): readonly string[] | null {
  const [from = "", to = from] = value.split("..");
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (days.length === MOST_DAYS_OFF) return null;
    days.push(day);
  }
  return days;
}
