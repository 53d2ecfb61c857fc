import { ruleParts } from "../recurrence/rule-parts.ts";
import { dayOf } from "../recurrence/wall-clock.ts";
import { onDay, type TaskDate } from "../tasks/task-date.ts";
import type { OverlapPolicy, RepeatingRun } from "./repeat-run.ts";

const WORKWEEK = ["FR", "MO", "TH", "TU", "WE"].join();

type Repeating = Pick<RepeatingRun, "anchor" | "leadDays"> & {
  readonly rrule: string;
  readonly first: TaskDate;
  readonly overlap: OverlapPolicy;
};

/**
 * A repeat as it was said. "The last workday of every month" is a place in the month, so that it keeps clear of the
 * workspace's own days off; the rule alone knows weekdays only.
 */
export function repeatingRun({ rrule, first, ...rest }: Repeating): RepeatingRun {
  const parts = ruleParts(rrule);
  const nth = Number(parts.get("BYSETPOS") ?? "0");
  const workdays = parts.get("BYDAY")?.split(",").sort().join() === WORKWEEK;
  const monthly = parts.get("FREQ") === "MONTHLY" && workdays && (nth === -1 || (nth >= 1 && nth <= 31));
  if (!monthly) return { ...rest, rrule, first, position: null };
  const month = onDay(first, `${dayOf(first).slice(0, 7)}-01`);
  const kept = ["INTERVAL", "COUNT", "UNTIL"].flatMap((part) =>
    parts.has(part) ? [`;${part}=${parts.get(part)}`] : [],
  );
  return {
    ...rest,
    rrule: `FREQ=MONTHLY;BYMONTHDAY=1${kept.join("")}`,
    first: month,
    position: { kind: "nth", nth, day: "workday", period: "month", ahead: 0 },
  };
}
