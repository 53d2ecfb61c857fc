import type { Correction } from "#core/chat/chat-store.ts";
import type { Sender, Span, SpanField, Understanding } from "#core/language/reading.ts";
import { understand } from "#core/language/understand.ts";

const TAUGHT_AFTER = 2; // corrected twice in the same way, it is read that way

/** What a tap on a receipt says of a phrase: it is not this field, or the runner-up was meant. */
export const notField = (field: SpanField): string => `not-${field}`;
export const RUNNER_UP = "runner-up";

/** Fields that a person may take back; people, labels, lists and priorities are marked by their writer and not guessed. */
const GUESSED: ReadonlySet<SpanField> = new Set(["start", "due", "rrule", "duration", "reminders"]);

/** The phrases that the grammar took for something, in order. */
export const guessedSpans = ({ spans }: Understanding): Span[] =>
  spans.filter(({ field }) => GUESSED.has(field)).sort((a, b) => a.start - b.start);

export const phraseOf = (text: string, { start, end }: Pick<Span, "start" | "end">): string =>
  text.slice(start, end).trim().toLowerCase();

/** The text with every word of the span written as plain: a backslash takes a word's meaning away (the quick-add syntax). */
export function plain(text: string, { start, end }: Pick<Span, "start" | "end">): string {
  return text.slice(0, start) + text.slice(start, end).replace(/(^|\s)(?=[^\s\\])/g, "$1\\") + text.slice(end);
}

/** The grammar's reading, as this person has taught it. */
export function readAsTaught(text: string, sender: Sender, corrections: readonly Correction[]): Understanding {
  const first = understand(text, sender);
  const taught = corrections.filter(({ times }) => times >= TAUGHT_AFTER);
  if (taught.length === 0) return first;
  const isTaught = (span: Span, meaning: string): boolean =>
    taught.some((one) => one.meaning === meaning && one.phrase === phraseOf(text, span));

  const spans = guessedSpans(first);
  const refused = spans.filter((span) => isTaught(span, notField(span.field))).reverse();
  if (refused.length > 0) return understand(refused.reduce(plain, text), sender);
  const other = first.alternative && spans.some((span) => isTaught(span, RUNNER_UP)) ? first.alternative : null;
  return other ? { ...other, alternative: null } : first;
}
