import { formatAction, MOVES, REPEATS, SNOOZES } from "#core/chat/action.ts";
import { clip } from "#core/chat/clip.ts";
import { taskView } from "#core/chat/task-view.ts";
import { type ActionView, PLAIN_VIEW, type View } from "#core/chat/view.ts";
import type { ChangeId } from "#core/ids.ts";
import { occurrenceKey } from "#core/recurrence/recurrence-id.ts";
import type { Change } from "#core/tasks/change.ts";
import { isOpen, type Task } from "#core/tasks/task.ts";
import { namesOf, type Turn } from "../turn.ts";

const SNOOZE_LABELS: Record<(typeof SNOOZES)[number], string> = {
  "10m": "In ten minutes",
  "1h": "In an hour",
  "3h": "In three hours",
  tomorrow: "Tomorrow",
  "next-week": "Next week",
};

const button = (id: string, label: string, style: ActionView["style"] = "plain"): ActionView => ({
  id,
  label,
  style,
  options: [],
});

/** Of a task that repeats, the button is about the occurrence on the screen: pressed twice it is done once. */
export const doneButton = (task: Task): ActionView =>
  button(formatAction({ verb: "complete-task", subject: task.id, choice: occurrenceKey(task) }), "Done", "primary");

const REPEAT_LABELS: Record<(typeof REPEATS)[number], string> = {
  skip: "Skip this one",
  next: "Show the next five",
  stop: "Stop repeating",
};

/** What can be done about a repeat; nothing where there is none. */
export function repeatMenu(task: Task): ActionView[] {
  const key = occurrenceKey(task);
  if (!key || !isOpen(task)) return [];
  const options = REPEATS.map((choice) => ({
    id: formatAction({ verb: "repeat-task", subject: task.id, choice: choice === "skip" ? `skip-${key}` : choice }),
    label: REPEAT_LABELS[choice],
  }));
  return [{ id: options[0]?.id ?? "", label: "Repeats", style: "plain", options }];
}

export const undoButton = (id: ChangeId): ActionView => button(formatAction({ verb: "undo", subject: id }), "Undo");

export function snoozeMenu(task: Task): ActionView {
  const options = SNOOZES.map((choice) => ({ id: snooze(task, choice), label: SNOOZE_LABELS[choice] }));
  return { id: formatAction({ verb: "snooze-task", subject: task.id }), label: "Snooze", style: "plain", options };
}

const snooze = (task: Task, choice: (typeof SNOOZES)[number]): string =>
  formatAction({ verb: "snooze-task", subject: task.id, choice });

/** What somebody who is reminded wants most often, a button each. */
export const reminderSnoozes = (task: Task): ActionView[] => [
  button(snooze(task, "10m"), "10 min"),
  button(snooze(task, "1h"), "1 hour"),
  button(snooze(task, "tomorrow"), "Tomorrow"),
];

const MOVE_LABELS: Record<(typeof MOVES)[number], string> = { tomorrow: "To tomorrow", "next-week": "To next week" };

/** Moves the date itself; a snooze only tells again. */
export function moveMenu(task: Task): ActionView {
  const options = MOVES.map((choice) => ({
    id: formatAction({ verb: "reschedule-task", subject: task.id, choice }),
    label: MOVE_LABELS[choice],
  }));
  return { id: options[0]?.id ?? "", label: "Move", style: "plain", options };
}

export const muteButton = (task: Task): ActionView =>
  button(formatAction({ verb: "mute-task", subject: task.id }), "Mute this");

export const editButton = (task: Task): ActionView =>
  button(formatAction({ verb: "edit-task", subject: task.id }), "Edit");

export const notMineButton = (task: Task): ActionView =>
  button(formatAction({ verb: "not-mine", subject: task.id }), "Not mine");

export const answerButton = (
  id: string,
  choice: string,
  label: string,
  style: ActionView["style"] = "plain",
): ActionView => button(formatAction({ verb: "answer", subject: id, choice }), clip(label, 75), style);

/** What was done, with the facts as stored: one task as a card, several as lines. */
export function receipt(turn: Turn, change: Change, words: string): View {
  const names = namesOf(turn, change);
  const tasks = change.tasks.filter(({ follows }) => !follows).map(({ after }) => after);
  const [only] = tasks.length === 1 ? tasks : [];
  return {
    ...PLAIN_VIEW,
    kind: "receipt",
    say: words,
    tasks: tasks.map((task) => taskView(task, names, turn.reader)),
    layout: only && isOpen(only) ? "card" : "lines",
    actions: [
      ...(only && isOpen(only) ? [doneButton(only), snoozeMenu(only), editButton(only), ...repeatMenu(only)] : []),
      ...(change.verb === "undo" ? [] : [undoButton(change.id)]),
    ],
  };
}
