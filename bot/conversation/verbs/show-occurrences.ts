import { dateView } from "#core/chat/date-view.ts";
import { PLAIN_VIEW } from "#core/chat/view.ts";
import { listWords } from "#core/chat/words.ts";
import { occurrencesAfter } from "#core/recurrence/occurrences.ts";
import { standsAt } from "#core/recurrence/recurrence-id.ts";
import { isOpen, type Task } from "#core/tasks/task.ts";
import { resolve } from "../resolve.ts";
import { type Plan, type ReadingTurn, say, type Turn } from "../turn.ts";
import { message } from "../views/question.ts";
import { notFound, which } from "./not-clear.ts";

const SHOWN = 5;

/** "When is it next?" */
export function showOccurrences(turn: ReadingTurn): Plan {
  const found = resolve(turn.loaded, turn.reading);
  if (found.outcome === "none") return notFound(turn, found);
  const tasks = found.outcome === "found" ? found.tasks : found.candidates;
  const [only] = tasks;
  return only && tasks.length === 1 ? nextFive(turn, only) : which(turn, tasks);
}

/** "#4 Water the plants is due today, Mon 23 Nov. After that: Mon 30 Nov, Mon 7 Dec, … and Mon 28 Dec." */
export function nextFive({ reader }: Turn, task: Task): Plan {
  const name = `#${task.number} ${task.summary}`;
  const at = standsAt(task);
  if (!task.rrule || !at || !task.due || !isOpen(task)) return say(message(`${name} doesn't repeat.`));
  const { text, relative } = dateView(task.due, reader);
  const next = occurrencesAfter({ rrule: task.rrule, due: at, exdates: task.exdates }, SHOWN);
  const dates = next.map((date) => dateView(date, reader).text);
  const after = dates.length > 0 ? `After that: ${listWords(dates)}.` : "That is the last one.";
  const now = `${name} is due ${relative ? `${relative}, ` : ""}${text}.`;
  return { ...say({ ...PLAIN_VIEW, say: `${now} ${after}` }), focus: [task.id] };
}
