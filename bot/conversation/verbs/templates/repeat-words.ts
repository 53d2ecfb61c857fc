import type { Reader } from "#core/chat/date-view.ts";
import type { OverlapPolicy } from "#core/templates/repeat-run.ts";
import { repeatWords } from "#core/templates/repeat-words.ts";
import { repeatingRun } from "#core/templates/repeating-run.ts";
import type { RunDraft } from "./run-draft.ts";

export type DraftedRepeat = NonNullable<RunDraft["repeat"]>;

/** The words of a repeat that is not kept yet. */
export const draftedWords = ({ rrule, first, overlap }: DraftedRepeat, reader: Reader): string =>
  repeatWords(repeatingRun({ rrule, first, overlap, anchor: "start", leadDays: 0 }), reader);

/** null: nothing was said of it. */
export function overlapSaid(text: string): OverlapPolicy | null {
  if (/\bskip|\bunless\b.*\bopen\b/i.test(text)) return "skip";
  return /\breplac/i.test(text) ? "replace" : null;
}
