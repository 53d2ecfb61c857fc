import { bar } from "#core/chat/progress-bar.ts";
import type { ProgressView } from "#core/chat/view.ts";
import { clipLine, escapeMarkdown } from "../markdown.ts";

/** "This week: 7 of 12 done, 2 late ▓▓▓▓▓▓▓░░░░░" */
export function renderProgress({ label, done, total, late }: ProgressView): string {
  const lateness = late > 0 ? `, ${late} late` : "";
  return `${escapeMarkdown(clipLine(label, 80))}: ${done} of ${total} done${lateness}  ${bar(done, total)}`;
}
