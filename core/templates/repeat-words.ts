import type { Reader } from "../chat/date-view.ts";
import { repeatView } from "../recurrence/describe.ts";
import { formatPosition } from "./calendar-position.ts";
import type { OverlapPolicy, RepeatingRun } from "./repeat-run.ts";

/** "on the last workday of every month", "every Monday" */
export function repeatWords({ rrule, first, position }: RepeatingRun, reader: Reader): string {
  if (position?.kind === "nth") return `on the ${formatPosition(position).replace("of the month", "of every month")}`;
  return repeatView({ rrule, due: first, exdates: [] }, reader).text;
}

/** What is said of a template whose runs were stopped, behind its name. */
export const STOPPED = "runs by itself no more. Runs that were started go on.";

/** What is told of the way in which runs meet; that they stand side by side goes without saying. */
export const OVERLAP_WORDS: Readonly<Record<OverlapPolicy, string>> = {
  skip: "While one is open, the next is skipped.",
  stack: "",
  replace: "One that is still open gives way to the next.",
};
