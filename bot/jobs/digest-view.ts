import type { LoadedTask } from "#core/chat/chat-store.ts";
import { dateView, type Reader } from "#core/chat/date-view.ts";
import { PLAIN_VIEW, type View } from "#core/chat/view.ts";
import { capitalised, countWord, plural } from "#core/chat/words.ts";
import type { Digest } from "#core/reminders/digest.ts";
import { calendarDate } from "#core/tasks/task-date.ts";
import { addDays } from "#core/workspaces/work-calendar.ts";
import { doneButton } from "../conversation/views/receipt.ts";
import { taskLine } from "./task-line.ts";

export const MOST_LINES = 10;
const MOST_BUTTONS = 3;

/** "Two due today, one overdue." and a line for each: overdue first, what is others' to do last. */
export function digestView(digest: Digest, reader: Reader): View {
  const { overdue, today, soon, waiting, done } = digest;
  const open = [...overdue, ...today, ...soon, ...waiting];
  const lines = [...open, ...done].slice(0, MOST_LINES);
  return {
    ...PLAIN_VIEW,
    kind: "notice",
    say: sentences(digest, reader),
    tasks: lines.map((task) => taskLine(task, reader)),
    more: Math.max(0, open.length - MOST_LINES),
    smallPrint: smallPrint(digest),
    link: { label: "All of today", path: "/" },
    actions: [...overdue, ...today].slice(0, MOST_BUTTONS).map(doneNumbered),
    private: true,
  };
}

const doneNumbered = (task: LoadedTask): View["actions"][number] => ({
  ...doneButton(task),
  label: `Done #${task.number}`,
  style: "plain",
});

function sentences({ overdue, today, waiting, done, doneSince, soon }: Digest, reader: Reader): string {
  const counts = [
    counted(today.length, "due today"),
    counted(overdue.length, "overdue"),
    counted(soon.length, "coming up"),
    counted(waiting.length, "with others"),
  ].filter((part) => part !== "");
  const open = counts.length > 0 ? `${capitalised(counts.join(", "))}.` : "Nothing is due today.";
  const finished = done.length > 0 ? ` ${countWord(done.length)} done ${sinceWords(doneSince, reader)}.` : "";
  return `${open}${finished}`;
}

const counted = (count: number, what: string): string => (count > 0 ? `${countWord(count).toLowerCase()} ${what}` : "");

/** "yesterday", or "since Fri 20 Nov" after days off. */
function sinceWords(since: string, reader: Reader): string {
  const yesterday = addDays(calendarDate(reader.now, reader.timeZone), -1);
  return since === yesterday ? "yesterday" : `since ${dateView({ value: "date", date: since }, reader).text}`;
}

function smallPrint({ folded, overdue, today }: Digest): string | null {
  const kept = folded > 0 ? [`${plural(folded, "reminder")} ${folded === 1 ? "was" : "were"} folded into this.`] : [];
  const [first] = [...overdue, ...today];
  const help = first ? [`Answer with a number, for example "done #${first.number}".`] : [];
  return [...kept, ...help].join(" ") || null;
}
