import type { LoadedTask } from "#core/chat/chat-store.ts";
import type { ProgressView } from "#core/chat/view.ts";
import { burnUp } from "#core/progress/burn-up.ts";
import type { DeskReader } from "#core/progress/desk-reader.ts";
import type { TodayFacts } from "#core/progress/desk-store.ts";
import { isLate } from "#core/progress/progress.ts";
import { calendarDate, dueDay } from "#core/tasks/task-date.ts";
import type { TodayPage } from "../page-models.ts";
import { listSummaries } from "./list-summary.ts";
import { byDue } from "./task-order.ts";
import { viewTasks } from "./task-views.ts";
import { viewerOf } from "./viewer.ts";

const NEXT = 8;
const LISTS = 6;

export function todayPage(facts: TodayFacts, reader: DeskReader, all: boolean): TodayPage {
  const today = calendarDate(reader.now, reader.timeZone);
  const open = [...facts.open].sort(byDue(reader.timeZone));
  const late = open.filter((task) => isLate(task, reader));
  const dueToday = open.filter((task) => !late.includes(task) && dayOf(task, reader) === today);
  const next = open.filter((task) => !late.includes(task) && !dueToday.includes(task));
  const shown = all ? next : next.slice(0, NEXT);
  return {
    viewer: viewerOf(facts, reader),
    overdue: viewTasks(late, reader),
    today: viewTasks(dueToday, reader),
    next: viewTasks(shown, reader),
    later: facts.openCount - late.length - dueToday.length - shown.length,
    doneToday: viewTasks(doneSince(facts.done, today, reader), reader),
    week: weekProgress(facts, reader),
    lists: listSummaries(facts, reader)
      .filter(({ id }) => id !== null)
      .slice(0, LISTS),
  };
}

/** What was done this week, and what is left of it: due by its end, late ones included. */
function weekProgress({ open, done }: TodayFacts, reader: DeskReader): ProgressView {
  const [start, now] = burnUp([], reader, 1);
  const doneNow = doneSince(done, start?.day ?? now?.day ?? "", reader).length;
  const last = new Date(Date.parse(`${start?.day}T00:00:00Z`) + 6 * 86_400_000).toISOString().slice(0, 10);
  const left = open.filter((task) => task.due !== null && dueDay(task.due, reader.timeZone) <= last);
  const late = left.filter((task) => isLate(task, reader)).length;
  return { label: "This week", done: doneNow, total: doneNow + left.length, late };
}

function doneSince(done: readonly LoadedTask[], day: string, { timeZone }: DeskReader): LoadedTask[] {
  return done.filter(({ completed }) => completed !== null && calendarDate(completed, timeZone) >= day);
}

const dayOf = ({ due }: LoadedTask, { timeZone }: DeskReader): string | null => due && dueDay(due, timeZone);
