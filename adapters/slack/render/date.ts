import type { DateView } from "#core/chat/view.ts";
import { line } from "./mrkdwn.ts";

const DATE_LIMIT = 60;

/**
 * An instant shows in each reader's own zone and clock, with its weekday; Slack's clients that can't, show our text. A DATE
 * has no instant and stays text (docs.slack.dev/messaging/formatting-message-text#date-formatting).
 */
export function renderDate({ epochSeconds, text }: DateView): string {
  const fallback = line(text, DATE_LIMIT) || "…";
  if (epochSeconds === null) return fallback;
  return `<!date^${Math.trunc(epochSeconds)}^{date_long} at {time}|${fallback.replaceAll("|", "/")}>`;
}

/** "Fri 27 Nov 16:00, this Friday" */
export function renderDateWithRelative(date: DateView): string {
  const relative = date.relative ? `, ${line(date.relative, DATE_LIMIT)}` : "";
  return renderDate(date) + relative;
}
