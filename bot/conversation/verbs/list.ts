import type { LoadedTask } from "#core/chat/chat-store.ts";
import { PLAIN_VIEW, type ProgressView } from "#core/chat/view.ts";
import { capitalised, countWord } from "#core/chat/words.ts";
import type { ListScope } from "#core/language/reading.ts";
import { calendarDate, dueDay } from "#core/tasks/task-date.ts";
import { weekOf, weekStartOf } from "#core/workspaces/habits.ts";
import { type Plan, type ReadingTurn, say } from "../turn.ts";
import { inOrder, isLate, LIST_LIMIT, taskListView } from "../views/task-list.ts";
import { isWeek, showsOverdue } from "../what-to-load.ts";
import { withOffer } from "./ask-for-digest.ts";
import { FIRST_STEPS } from "./help.ts";

const ALL: ListScope = {
  who: "me",
  state: "open",
  from: null,
  to: null,
  window: null,
  list: null,
  categories: [],
  here: false,
  words: null,
};

/** "Four open this week, one overdue." and a line for each. */
export function list(turn: ReadingTurn): Plan {
  const scope = inWeek(turn, turn.reading.scope ?? ALL);
  const tasks = inOrder(
    listed(turn).filter((task) => inScope(turn, scope, task)),
    turn.reader,
  );
  const ids = tasks.slice(0, LIST_LIMIT).map(({ id }) => id);
  if (tasks.length === 0) return say(emptyView(scope)); // what was spoken of before stays
  return withOffer(turn, scope, {
    ...say({ ...taskListView(turn, tasks, headline(turn, scope, tasks)), private: isForAskerOnly(turn, tasks) }),
    shown: ids,
    focus: ids.length === 1 ? ids : [],
  });
}

/** What was said elsewhere, in private perhaps, and is on no list that all share is not read out in a channel. */
const isForAskerOnly = ({ act, loaded }: ReadingTurn, tasks: readonly LoadedTask[]): boolean =>
  act.channel.kind !== "direct" &&
  tasks.some(({ channelId, listId }) => channelId !== null && channelId !== loaded.channelId && listId === null);

/** "Release: 14 of 20 done, 2 late" */
export function progress(turn: ReadingTurn): Plan {
  const scope = turn.reading.scope ?? ALL;
  const tasks = listed(turn).filter(({ status }) => status !== "cancelled");
  if (tasks.length === 0) return say(emptyView(scope));
  const open = inOrder(
    tasks.filter(({ status }) => status !== "completed"),
    turn.reader,
  );
  const done = tasks.length - open.length;
  const late = open.filter((task) => isLate(task, turn.reader)).length;
  const bar: ProgressView = {
    label: scopeName(scope) ?? (scope.words ? capitalised(scope.words) : "Your tasks"),
    done,
    total: tasks.length,
    late,
  };
  const words = open.length === 0 ? "All done." : `${countWord(open.length)} to go.`;
  return {
    ...say({ ...taskListView(turn, open, words), progress: bar }),
    shown: open.slice(0, LIST_LIMIT).map(({ id }) => id),
  };
}

/** Others are loaded because the words may mean them; they are no part of the answer. */
const listed = ({ loaded }: ReadingTurn): LoadedTask[] => loaded.tasks.filter((task) => task.listed);

/** "This week" is the reader's own: from their first day of the week. */
function inWeek({ reader, loaded }: ReadingTurn, scope: ListScope): ListScope {
  if (!isWeek(scope)) return scope;
  const weeksOn = scope.window === "next-week" ? 1 : 0;
  const today = calendarDate(reader.now, reader.timeZone);
  return { ...scope, ...weekOf(today, weekStartOf(loaded.actor.settings), weeksOn) };
}

/** The store reads a day more on each side: the sender's own days decide here. */
function inScope({ reader }: ReadingTurn, scope: ListScope, task: LoadedTask): boolean {
  if (scope.state === "overdue") return isLate(task, reader);
  const day = dayOf(task, scope, reader.timeZone);
  if (scope.from === null && scope.to === null) return true;
  if (day === null) return false;
  const early = scope.from !== null && day < scope.from && !(showsOverdue(scope) && isLate(task, reader));
  return !early && (scope.to === null || day <= scope.to);
}

function dayOf({ due, completed }: LoadedTask, { state }: ListScope, timeZone: string): string | null {
  if (state === "done") return completed && calendarDate(completed, timeZone);
  return due && dueDay(due, timeZone);
}

const WINDOW_WORDS: Record<NonNullable<ListScope["window"]>, string> = {
  today: " today",
  tomorrow: " tomorrow",
  "this-week": " this week",
  "next-week": " next week",
  dated: " then",
};

function headline({ reader }: ReadingTurn, scope: ListScope, tasks: readonly LoadedTask[]): string {
  const window = scope.window ? WINDOW_WORDS[scope.window] : "";
  const name = scopeName(scope);
  const where = name ? ` in ${name}` : "";
  if (scope.state === "overdue") return `${countWord(tasks.length)} overdue${where}.`;
  if (scope.state === "done") return `${countWord(tasks.length)} done${window}${where}.`;
  const late = tasks.filter((task) => isLate(task, reader)).length;
  const lateness = late > 0 ? `, ${countWord(late).toLowerCase()} overdue` : "";
  return `${countWord(tasks.length)} open${window}${where}${lateness}.`;
}

const scopeName = ({ list, categories, here }: ListScope): string | null =>
  list ??
  (categories.length > 0 ? categories.map((category) => `#${category}`).join(" ") : here ? "this channel" : null);

function emptyView(scope: ListScope) {
  const window = scope.window ? WINDOW_WORDS[scope.window] : "";
  const name = scopeName(scope) ?? scope.words;
  const where = name ? ` in ${name}` : "";
  if (scope.state === "overdue") return { ...PLAIN_VIEW, say: `Nothing is overdue${where}.` };
  if (scope.state === "done") return { ...PLAIN_VIEW, say: `Nothing was finished${window}${where}.` };
  if (scope.window || name || typeof scope.who === "object") {
    return { ...PLAIN_VIEW, say: `Nothing is open${window}${where}.` };
  }
  return { ...PLAIN_VIEW, say: "You have no open tasks. Here is how to make the first one.", examples: FIRST_STEPS };
}
