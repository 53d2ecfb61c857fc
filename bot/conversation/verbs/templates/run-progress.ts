import type { LoadedTask } from "#core/chat/chat-store.ts";
import { dateView } from "#core/chat/date-view.ts";
import { bar } from "#core/chat/progress-bar.ts";
import { taskView } from "#core/chat/task-view.ts";
import { PLAIN_VIEW } from "#core/chat/view.ts";
import { isOpen, type Task } from "#core/tasks/task.ts";
import { runProgress } from "#core/templates/run-progress.ts";
import type { LoadedRun } from "#core/templates/started-run.ts";
import { namesOf, type Plan, say, type Turn } from "../../turn.ts";
import { inOrder, LIST_LIMIT } from "../../views/task-list.ts";

/** "Release 2.4: 14 of 20 done, 2 late, 1 waiting on @ben. It ends Fri 27 Nov." and what is open, the late first. */
export function showRun(turn: Turn, loaded: LoadedRun): Plan {
  const { reader } = turn;
  const open = inOrder(
    loaded.tasks.filter((task) => isOpen(task) && task.parentId === null),
    reader,
  );
  const names = namesOf({ ...turn, loaded: { ...turn.loaded, tasks: loaded.tasks } }, null);
  const shown = open.slice(0, LIST_LIMIT);
  const view = {
    ...PLAIN_VIEW,
    kind: "task-list",
    say: progressWords(turn, loaded),
    tasks: shown.map((task) => taskView(task, names, reader)),
    more: open.length - shown.length,
    link: open.length > shown.length ? { label: "See them all", path: "/" } : null,
  } as const;
  return { ...say(view), shown: shown.map(({ id }) => id) };
}

/** A run with what is told of its tasks. */
export type RunStanding = Pick<LoadedRun, "run"> & {
  readonly tasks: readonly (Task & Pick<LoadedTask, "assigneeNames" | "waitsFor">)[];
};

export function progressWords(turn: Turn, { run, tasks }: RunStanding): string {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const progress = runProgress(run.items, byId, { now: turn.ctx.now, timeZone: turn.reader.timeZone });
  const { total, done, overdue, waiting, ends } = progress;
  const parts = [
    `${done} of ${total} done`,
    ...(overdue > 0 ? [`${overdue} late`] : []),
    ...(waiting > 0 ? [`${waiting} waiting${waitedOn(tasks)}`] : []),
  ];
  const end = progress.ended ? " It is finished." : ends ? ` It ends ${dateView(ends, turn.reader).text}.` : "";
  return `${run.name}: ${parts.join(", ")}.${end}  ${bar(done, total)}`;
}

const MOST_PEOPLE = 3;

/** " on @ben": who has the tasks that can be begun and that others wait for. */
function waitedOn(tasks: RunStanding["tasks"]): string {
  const waitedFor = new Set(tasks.filter(isOpen).flatMap((task) => (task.waiting ? task.waitsFor : [])));
  const holding = tasks.filter((task) => waitedFor.has(task.number) && !task.waiting && isOpen(task));
  const people = [...new Set(holding.flatMap(({ assigneeNames }) => assigneeNames))].slice(0, MOST_PEOPLE);
  return people.length > 0 ? ` on ${people.map((name) => `@${name}`).join(" ")}` : "";
}
