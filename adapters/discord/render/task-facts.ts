import type { RepeatView, TaskView } from "#core/chat/view.ts";
import { PRIORITY_WORDS, waitingWords } from "#core/chat/words.ts";
import { clipLine, escapeMarkdown } from "../markdown.ts";
import { renderDates } from "./date.ts";

const NAME_LIMIT = 60;
const SHOWN = 8; // people or labels; more is a crowd, and the dashboard has them

/** "✓ #42 " or "⚠ #31 ": the state before the number, then the number. */
export function renderNumber({ number, status, overdue }: TaskView): string {
  const mark =
    { completed: "✓ ", cancelled: "✗ ", "in-process": "", "needs-action": "" }[status] || (overdue ? "⚠ " : "");
  return number === null ? mark : `${mark}#${number} `;
}

/** The parts of a task behind its title, in the order that every surface keeps; empty ones left out. */
export function renderFacts(task: TaskView): string[] {
  return present([
    renderDates(task),
    waitingWords(task.waiting),
    renderPeople(task),
    task.list ? `+${name(task.list)}` : "",
    renderLabels(task),
    PRIORITY_WORDS[task.priority],
    task.repeat ? renderRepeat(task.repeat) : "",
    task.subtasks ? `${task.subtasks.done} of ${task.subtasks.total} steps` : "",
    task.parentNumber ? `part of #${task.parentNumber}` : "",
  ]);
}

const renderPeople = ({ assignees }: TaskView): string => some(assignees.map((person) => `@${name(person.name)}`));
const renderLabels = ({ categories }: TaskView): string => some(categories.map((category) => `#${name(category)}`));

/** "↻ every other Friday (next: 11 Dec, 25 Dec)" */
function renderRepeat({ text, next }: RepeatView): string {
  const upcoming = next.slice(0, 3).map(name).join(", ");
  return upcoming ? `↻ ${name(text)} (next: ${upcoming})` : `↻ ${name(text)}`;
}

const some = (words: readonly string[]): string =>
  words.length > SHOWN ? `${words.slice(0, SHOWN).join(" ")} …` : words.join(" ");

const name = (text: string): string => escapeMarkdown(clipLine(text, NAME_LIMIT));
const present = (parts: readonly string[]): string[] => parts.filter((part) => part !== "");
