import type { Span, SpanField } from "#core/language/reading.ts";

/** A run of a text, and the field that took it, if one did. Put together, the runs are the text. */
export type Piece = { readonly text: string; readonly field: SpanField | null };

/** Cuts a text (UTF-16 offsets) along its spans. Of spans that overlap the earlier, then the longer, one is kept. */
export function piecesOf(text: string, spans: readonly Span[]): Piece[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end, field } of sorted) {
    const stop = Math.min(end, text.length);
    if (start < at || stop <= start) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), field: null });
    pieces.push({ text: text.slice(start, stop), field });
    at = stop;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), field: null });
  return pieces;
}
