import { calendarDate, type TaskDate, wallTime } from "../tasks/task-date.ts";
import { type Layout, placeDate } from "./lay-dates.ts";
import { isClocked } from "./offset.ts";
import type { RunItem } from "./run.ts";

/** When each ended item of a run was completed, or dropped, by key. */
export type Completions = ReadonlyMap<string, Date>;

/** An item that waits no longer. `due`: what its task is to have now; null: what it has stays. */
export type Released = { readonly item: RunItem; readonly due: TaskDate | null };

/** Whether an item still waits for another: it is shown as waiting, and nobody is reminded of it. */
export const isWaiting = ({ waitsFor }: RunItem, completions: Completions): boolean =>
  waitsFor.some((key) => !completions.has(key));

/**
 * Whom the completion of an item sets free: those that waited for it and now for nothing more, with the dates that
 * count from completions. `completions` has the item itself already. Subtasks go along with their item.
 */
export function releaseItems(items: readonly RunItem[], done: string, run: Releasing): readonly Released[] {
  return items
    .filter((item) => item.waitsFor.includes(done) && !isWaiting(item, run.completions))
    .map((item) => ({ item, due: releasedDue(item, run) }));
}

export type Releasing = { readonly completions: Completions; readonly layout: Layout };

/** The offset from the last of the completions that the date counts from; null: it counts from none. */
export function releasedDue({ offset, dueAfter }: RunItem, { completions, layout }: Releasing): TaskDate | null {
  const times = dueAfter.flatMap((key) => completions.get(key) ?? []);
  if (!offset || times.length === 0) return null;
  const last = new Date(Math.max(...times.map((time) => time.getTime())));
  return placeDate(offset, completionDate(last, isClocked(offset), layout.timeZone), layout);
}

function completionDate(at: Date, clocked: boolean, timeZone: string): TaskDate {
  if (!clocked) return { value: "date", date: calendarDate(at, timeZone) };
  return { value: "date-time", local: `${wallTime(at, timeZone).slice(0, 16)}:00`, timeZone };
}
