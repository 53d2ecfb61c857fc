import type { TaskView } from "#core/chat/view.ts";
import { PRIORITY_WORDS, waitingWords } from "#core/chat/words.ts";
import { renderDate, renderDateWithRelative } from "./date.ts";
import { bold, line, linkAddresses } from "./mrkdwn.ts";

/** Budgets of escaped characters, so that a whole task always fits a section (3,000). */
const BUDGET = { summary: 1_000, people: 400, labels: 300, list: 120, repeat: 300 } as const;

/** "⚠ #42 Send the Q3 report · Fri 27 Nov 16:00 · @ben · #finance": one task in a list. */
export function renderTaskLine(task: TaskView): string {
  return [`${renderMark(task)}${renderTitle(task, (text) => text)}`, renderDates(task), ...renderFacts(task)]
    .filter((part) => part !== "")
    .join(" · ");
}

/** Title and priority; dates; people, labels and the rest: three lines at most. */
export function renderTaskCard(task: TaskView): string {
  const priority = PRIORITY_WORDS[task.priority];
  const title = `${renderMark(task)}${renderTitle(task, bold)}${priority ? `   ${priority}` : ""}`;
  const facts = renderFacts({ ...task, priority: 0 }).join(" · ");
  return [title, renderDates(task), facts].filter((part) => part !== "").join("\n");
}

function renderMark({ status, overdue }: TaskView): string {
  if (status === "completed") return "✓ ";
  if (status === "cancelled") return "✗ ";
  return overdue ? ":warning: " : "";
}

function renderTitle({ number, summary }: TaskView, emphasis: (text: string) => string): string {
  const title = emphasis(linkAddresses(line(summary, BUDGET.summary) || "…"));
  return number === null ? title : `#${number} ${title}`;
}

function renderDates({ start, due }: TaskView): string {
  if (!due) return start ? `from ${renderDateWithRelative(start)}` : "";
  return start ? `${renderDate(start)} – ${renderDate(due)}` : renderDateWithRelative(due);
}

function renderFacts(task: TaskView): string[] {
  return [
    line(task.assignees.map(({ name }) => `@${name}`).join(" "), BUDGET.people),
    line(task.list ? `+${task.list}` : "", BUDGET.list),
    line(task.categories.map((category) => `#${category}`).join(" "), BUDGET.labels),
    PRIORITY_WORDS[task.priority],
    line(renderRepeat(task.repeat), BUDGET.repeat),
    task.status === "in-process" ? "In progress" : "",
    waitingWords(task.waiting),
    task.subtasks ? `${task.subtasks.done} of ${task.subtasks.total} steps` : "",
    task.parentNumber === null ? "" : `part of #${task.parentNumber}`,
  ].filter((part) => part !== "");
}

function renderRepeat(repeat: TaskView["repeat"]): string {
  if (!repeat) return "";
  return repeat.next.length > 0 ? `↻ ${repeat.text} (next: ${repeat.next.join(", ")})` : `↻ ${repeat.text}`;
}
