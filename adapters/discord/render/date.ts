import type { DateView, TaskView } from "#core/chat/view.ts";
import { escapeMarkdown } from "../markdown.ts";

/**
 * Each reader sees their own zone and habit: `<t:…:F>` (developers/docs/reference#message-formatting).
 * F, not f: every surface names the weekday, and f leaves it out. A DATE has no instant and stays words.
 */
export function renderDate({ epochSeconds, text }: DateView): string {
  return epochSeconds === null ? escapeMarkdown(text) : `<t:${epochSeconds}:F>`;
}

/** "<t:…:F>, this Friday" or, with a start, "<t:…:F> – <t:…:F>". Empty where the task has no date. */
export function renderDates({ start, due }: Pick<TaskView, "start" | "due">): string {
  if (!due) return start ? renderDate(start) : "";
  if (start) return `${renderDate(start)} – ${renderDate(due)}`;
  return due.relative ? `${renderDate(due)}, ${escapeMarkdown(due.relative)}` : renderDate(due);
}
