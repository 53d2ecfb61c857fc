import type { TaskDate } from "../tasks/task-date.ts";
import type { Sender } from "./reading.ts";

/** For tests: a Wednesday morning in Berlin, American dates. */
export const WEDNESDAY: Sender = {
  now: "2026-03-04T10:30:00",
  timeZone: "Europe/Berlin",
  locale: "en-US",
  addressed: "direct",
};

/** "2026-03-05", "2026-03-05T16:00" or null, as tables write it. */
export function short(date: TaskDate | null): string | null {
  if (date === null) return null;
  return date.value === "date" ? date.date : date.local.slice(0, 16);
}
