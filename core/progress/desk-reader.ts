import type { Reader } from "../chat/date-view.ts";
import { hourCycleOf, type WeekStart, weekStartOf } from "../workspaces/habits.ts";
import type { Surroundings } from "./desk-store.ts";

export type DeskReader = Reader & { readonly weekStart: WeekStart };

/** How somebody reads times and weeks: what they set, else what the workspace or their locale says. */
export function deskReader({ member: { settings }, workspaceTimeZone }: Surroundings, now: Date): DeskReader {
  return {
    now,
    timeZone: settings.timeZone ?? workspaceTimeZone ?? "UTC",
    hourCycle: hourCycleOf(settings),
    weekStart: weekStartOf(settings),
  };
}
