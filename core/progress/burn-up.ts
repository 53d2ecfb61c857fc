import { Temporal } from "temporal-polyfill";
import type { Task } from "../tasks/task.ts";

export type WeekStart = "monday" | "sunday" | "saturday";
export type BurnUpFacts = Pick<Task, "status" | "created" | "completed">;
export type BurnUpReader = { readonly now: Date; readonly timeZone: string; readonly weekStart: WeekStart };

/** How many tasks there were, and how many of them were done, at an instant. `day` is its calendar day for the reader. */
export type BurnUpPoint = {
  readonly at: Date;
  readonly day: string;
  readonly total: number;
  readonly done: number;
};

const FIRST_DAY: Record<WeekStart, number> = { monday: 1, saturday: 6, sunday: 7 }; // ISO day of the week

/**
 * The last `weeks` calendar weeks of the reader, this one included: a point at the start of the first, one at the end
 * of each, and the last one now. Dropped tasks count nowhere, not even in the past: the line shows the work that is meant.
 */
export function burnUp(tasks: readonly BurnUpFacts[], reader: BurnUpReader, weeks = 8): BurnUpPoint[] {
  const kept = tasks.filter((task) => task.status !== "cancelled");
  return edges(reader, weeks).map(({ at, day }) => ({
    at,
    day,
    total: kept.filter((task) => task.created <= at).length,
    done: kept.filter((task) => isDoneBy(task, at)).length,
  }));
}

/** A task can't be done before it is there: one that was imported as done counts from when it was made. */
function isDoneBy({ created, completed }: BurnUpFacts, at: Date): boolean {
  return completed !== null && completed <= at && created <= at;
}

function edges({ now, timeZone, weekStart }: BurnUpReader, weeks: number): Pick<BurnUpPoint, "at" | "day">[] {
  const here = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);
  const today = here.toPlainDate();
  const thisWeek = today.subtract({ days: (today.dayOfWeek - FIRST_DAY[weekStart] + 7) % 7 });
  const starts = Array.from({ length: weeks }, (_, index) => thisWeek.subtract({ weeks: weeks - 1 - index }));
  const past = starts.map((day) => ({
    at: new Date(day.toZonedDateTime(timeZone).epochMilliseconds),
    day: day.toString(),
  }));
  return [...past, { at: now, day: today.toString() }];
}
