import type { Reader } from "#core/chat/date-view.ts";
import { repeatView } from "#core/recurrence/describe.ts";
import { formatPosition } from "#core/templates/calendar-position.ts";
import type { OverlapPolicy } from "#core/templates/repeat-run.ts";
import { repeatingRun } from "#core/templates/repeating-run.ts";
import type { RunDraft } from "./run-draft.ts";

export type DraftedRepeat = NonNullable<RunDraft["repeat"]>;

/** "on the last workday of every month", "every Monday" */
export function repeatWords({ rrule, first, overlap }: DraftedRepeat, reader: Reader): string {
  const { position } = repeatingRun({ rrule, first, overlap, anchor: "start", leadDays: 0 });
  if (position?.kind === "nth") return `on the ${formatPosition(position).replace("of the month", "of every month")}`;
  return repeatView({ rrule, due: first, exdates: [] }, reader).text;
}

/** What is told of the way in which runs meet; that they stand side by side goes without saying. */
export const OVERLAP_WORDS: Readonly<Record<OverlapPolicy, string>> = {
  skip: "While one is open, the next is skipped.",
  stack: "",
  replace: "One that is still open gives way to the next.",
};

/** null: nothing was said of it. */
export function overlapSaid(text: string): OverlapPolicy | null {
  if (/\bskip|\bunless\b.*\bopen\b/i.test(text)) return "skip";
  return /\breplac/i.test(text) ? "replace" : null;
}
