import type { LoadedTask } from "#core/chat/chat-store.ts";
import { dateView, type Reader } from "#core/chat/date-view.ts";
import { taskView } from "#core/chat/task-view.ts";
import { PLAIN_VIEW, type View } from "#core/chat/view.ts";
import { capitalised } from "#core/chat/words.ts";
import { isNamed } from "#core/reminders/decide.ts";
import type { OwedReminder } from "#core/reminders/reminder-store.ts";
import { calendarDate, dueDay, instantOf } from "#core/tasks/task-date.ts";
import { doneButton, moveMenu, muteButton, reminderSnoozes } from "../conversation/views/receipt.ts";
import { durationWords } from "./duration-words.ts";
import { namesIn } from "./task-line.ts";

const LATE_MS = 10 * 60_000;
const MOST_LINES = 10;

/** One reminder, to one reader. `instead`: of whom, where somebody stands in. */
export type Line = { readonly owed: OwedReminder; readonly task: LoadedTask; readonly instead: string | null };

/** What is told: one task with everything that can be done about it, several as lines of one message. */
export function reminderView(lines: readonly Line[], reader: Reader): View {
  const [only] = lines.length === 1 ? lines : [];
  const tasks = lines.slice(0, MOST_LINES).map(({ task }) => taskView(task, namesIn(task), reader));
  const common = { ...PLAIN_VIEW, kind: "notice", layout: "lines", tasks, private: true } as const;
  if (only)
    return { ...common, say: said(only, reader), smallPrint: why(only, reader), actions: actionsFor(only.task) };
  return {
    ...common,
    say: [standIn(lines), countWords(lines, reader)].filter(Boolean).join(" "),
    more: lines.length - tasks.length,
    smallPrint: 'Answer with a number, for example "done #4" or "snooze #5 until tomorrow".',
    actions: lines
      .slice(0, 4)
      .map(({ task }) => ({ ...doneButton(task), label: `Done #${task.number}`, style: "plain" })),
    link: { label: "All of today", path: "/" },
  };
}

/** For a channel, where somebody can't be told in private: what it is about is not said. */
export const pointerView: View = {
  ...PLAIN_VIEW,
  kind: "notice",
  say: "I have a reminder for you and can't send you a direct message. It is on the dashboard.",
  link: { label: "Open the dashboard", path: "/" },
};

const actionsFor = (task: LoadedTask): View["actions"] => [
  doneButton(task),
  ...reminderSnoozes(task),
  moveMenu(task),
  muteButton(task),
];

function said(line: Line, reader: Reader): string {
  const { owed, task, instead } = line;
  const words = isLate(owed, reader) ? lateWords(owed, reader) : timely(owed, task, reader);
  return instead ? `${standIn([line])} ${words}` : words;
}

const countWords = (lines: readonly Line[], reader: Reader): string =>
  lines.some(({ owed }) => isLate(owed, reader))
    ? `${lines.length} reminders. I couldn't reach you until now.`
    : `${lines.length} reminders:`;

/** Whose tasks these are, where all are somebody's who is away; else nothing. */
function standIn(lines: readonly Line[]): string {
  const [name, ...others] = new Set(lines.map(({ instead }) => instead));
  return name && others.length === 0 ? `${capitalised(name)} is away and you stand in.` : "";
}

const isLate = (owed: OwedReminder, { now }: Reader): boolean =>
  owed.task !== null &&
  isNamed({ alarm: owed.alarm, task: owed.task }) &&
  now.getTime() - owed.scheduledFor.getTime() > LATE_MS;

function lateWords({ scheduledFor }: OwedReminder, reader: Reader): string {
  const at = dateView({ value: "date-time", local: scheduledFor.toISOString().slice(0, 19), timeZone: "UTC" }, reader);
  const sameDay = calendarDate(scheduledFor, reader.timeZone) === calendarDate(reader.now, reader.timeZone);
  const when = sameDay ? at.text.split(" ").slice(3).join(" ") : at.text;
  return `This was due at ${when}; I couldn't reach you until now.`;
}

function timely(owed: OwedReminder, task: LoadedTask, reader: Reader): string {
  const { alarm } = owed;
  switch (alarm.kind) {
    case "before":
      return `In ${durationWords(alarm.trigger)}:`;
    case "again":
      return "Again, as you asked:";
    case "nudge":
      return "Still open:";
    case "due":
      return task.due?.value === "date" ? dayWords(task, reader) : nowWords(owed);
    default:
      return "As you asked:";
  }
}

/** A repeat whose present occurrence was not done when the next one came. */
function nowWords({ task, scheduledFor }: OwedReminder): string {
  const stillOpen = task?.due?.value === "date-time" && instantOf(task.due) < scheduledFor;
  return stillOpen ? "Now again, and the one before is still open:" : "Now:";
}

function dayWords({ due }: LoadedTask, { now, timeZone }: Reader): string {
  const today = calendarDate(now, timeZone);
  return due && dueDay(due, timeZone) < today ? "Due while you were away:" : "Today:";
}

/** Why this came: who asked, and when. */
function why({ owed, task }: Line, reader: Reader): string {
  const asked = dateView({ value: "date", date: calendarDate(task.created, reader.timeZone) }, reader);
  const when = asked.relative === "today" || asked.relative === "yesterday" ? asked.relative : `on ${asked.text}`;
  const reason =
    owed.to === null || owed.to.id === task.authorId ? `You asked me ${when}.` : `${whoAsked(owed)} asked you ${when}.`;
  return owed.alarm.kind === "nudge" ? `${reason} Done, move or mute it, and I'll be quiet.` : reason;
}

const whoAsked = ({ author }: OwedReminder): string => (author ? capitalised(author.name) : "Somebody");
