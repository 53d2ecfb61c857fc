import type { TaskView } from "#core/chat/view.ts";
import { clipLine, escapeMarkdown, joinWithin } from "../markdown.ts";
import { renderFacts, renderNumber } from "./task-facts.ts";

const SUMMARY = 120;
const FACTS = 240; // escaped
const MORE = 40; // room for the line that says how many are not shown

/** One line a task, as many as fit into `room` characters; the last line says how many more there are. */
export function renderTaskList({ tasks, more }: { tasks: readonly TaskView[]; more: number }, room: number): string {
  const lines: string[] = [];
  let used = MORE;
  for (const line of tasks.map(renderTaskLine)) {
    used += line.length + 1;
    if (used > room) break;
    lines.push(line);
  }
  const hidden = more + tasks.length - lines.length;
  return [...lines, ...(hidden > 0 ? [`${hidden} more on the dashboard.`] : [])].join("\n");
}

/** "⚠ #31 Renew the domain · <t:…:F> · @ana" */
function renderTaskLine(task: TaskView): string {
  const title = `${renderNumber(task)}${escapeMarkdown(clipLine(task.summary, SUMMARY))}`;
  return [title, joinWithin(renderFacts(task), " · ", FACTS)].filter((part) => part !== "").join(" · ");
}
