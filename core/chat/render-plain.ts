import { bar } from "./progress-bar.ts";
import type { DateView, ExampleView, ProgressView, TaskView, View } from "./view.ts";
import { PRIORITY_WORDS, waitingWords } from "./words.ts";

/** The whole reply in plain words, one line a task: for the playground, the terminal, notifications and screen readers. */
export function renderPlain(view: View): string {
  if (view.reaction === "done" && view.say === "" && view.tasks.length === 0) return "✓";
  return [
    view.say,
    ...view.tasks.map(renderTaskLine),
    ...(view.more > 0 ? [`${view.more} more on the dashboard.`] : []),
    ...(view.progress ? [renderProgress(view.progress)] : []),
    ...view.examples.flatMap(renderExample),
    ...(view.code ? [view.code] : []),
    ...(view.smallPrint ? [view.smallPrint] : []),
    ...(view.link ? [`${view.link.label}: ${view.link.path}`] : []),
  ]
    .filter((line) => line !== "")
    .join("\n");
}

/** "⚠ #42 Send the Q3 report · Fri 27 Nov 16:00 · @ben · #finance · High" */
export function renderTaskLine(task: TaskView): string {
  return [`${mark(task)}${numberOf(task)}${task.summary}`, ...taskDetails(task)].join(" · ");
}

/** What stands behind the title, in the order that every surface keeps. */
export function taskDetails(task: TaskView): string[] {
  return [
    dateRange(task),
    waitingWords(task.waiting),
    task.assignees.map(({ name }) => `@${name}`).join(" "),
    task.list ? `+${task.list}` : "",
    task.categories.map((category) => `#${category}`).join(" "),
    PRIORITY_WORDS[task.priority],
    task.repeat ? repeatText(task.repeat) : "",
    task.subtasks ? `${task.subtasks.done} of ${task.subtasks.total} steps` : "",
    task.parentNumber ? `part of #${task.parentNumber}` : "",
  ].filter((part) => part !== "");
}

function dateRange({ start, due }: TaskView): string {
  if (!due) return start?.text ?? "";
  if (!start) return withRelative(due.text, due.relative);
  return withRelative(rangeText(start, due), start.relative);
}

const DAY = /^\w+ \d+ \w+(?: \d{4})?/; // "Fri 27 Nov": as core/chat/date-view.ts writes it
const dayOf = (text: string): string => DAY.exec(text)?.[0] ?? text;
const clockOf = (text: string): string => text.slice(dayOf(text).length).trim();

/** "Fri 27 Nov 14:00 – 16:00": the second day is named only where it is another. */
export const rangeText = (start: DateView, due: DateView): string =>
  dayOf(start.text) === dayOf(due.text) && clockOf(due.text) !== ""
    ? `${start.text} – ${clockOf(due.text)}`
    : `${start.text} – ${due.text}`;

const withRelative = (text: string, relative: string | null): string => (relative ? `${text}, ${relative}` : text);

const repeatText = ({ text, next }: NonNullable<TaskView["repeat"]>): string =>
  next.length > 0 ? `↻ ${text} (next: ${next.join(", ")})` : `↻ ${text}`;

function mark({ status, overdue }: TaskView): string {
  if (status === "completed") return "✓ ";
  if (status === "cancelled") return "✗ ";
  return overdue ? "⚠ " : "";
}

const numberOf = ({ number }: TaskView): string => (number === null ? "" : `#${number} `);

function renderProgress({ label, done, total, late }: ProgressView): string {
  const lateness = late > 0 ? `, ${late} late` : "";
  return `${label}: ${done} of ${total} done${lateness} ${bar(done, total)}`;
}

const renderExample = ({ title, lines }: ExampleView): string[] => [title, ...lines.map((line) => `  ${line}`)];
