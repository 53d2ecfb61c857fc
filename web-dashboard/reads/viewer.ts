import type { Reader } from "#core/chat/date-view.ts";
import type { Surroundings } from "#core/progress/desk-store.ts";
import { calendarDate } from "#core/tasks/task-date.ts";
import type { Viewer } from "../page-models.ts";

const DAY = new Intl.DateTimeFormat("en-GB", { weekday: "long", timeZone: "UTC" });
const MONTH = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", timeZone: "UTC" });

export function viewerOf({ member, workspaceName }: Surroundings, { now, timeZone }: Reader): Viewer {
  const day = new Date(`${calendarDate(now, timeZone)}T00:00:00Z`);
  const today = `${DAY.format(day)} ${MONTH.format(day)}`; // without the comma that other engines put
  return { memberId: member.id, name: member.name, workspaceName, today, timeZone };
}
