import type { Person } from "./person.ts";
import { WEEKDAY_NAMES } from "./wall-clock.ts";

/** As a person's settings stand in the database. */
export function memberStatement(workspaceId: string, person: Person) {
  const { id, zone, dayTime, quiet, workDays, budget, nudges, remindBefore } = person;
  const days = workDays.map((day) => WEEKDAY_NAMES[day - 1]).join(",");
  return {
    query: `update member set time_zone = $3, day_time = $4, quiet_hours = $5, work_days = $6, daily_budget = $7, nudges = $8,
      remind_before = $9 where workspace_id = $1 and id = $2`,
    params: [
      workspaceId,
      id,
      zone,
      dayTime,
      quiet ? `${quiet.from}-${quiet.to}` : "",
      days,
      budget,
      nudges,
      remindBefore.join(","),
    ],
  };
}
