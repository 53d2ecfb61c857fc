import type { Context } from "#core/context.ts";
import type { MemberId } from "#core/ids.ts";
import type { Change } from "#core/tasks/change.ts";
import { commentOnTask } from "#core/tasks/comment-on-task.ts";
import { completeTasks } from "#core/tasks/complete-task.ts";
import { createTasks } from "#core/tasks/create-task.ts";
import { editTasks } from "#core/tasks/edit-task.ts";
import type { Task } from "#core/tasks/task.ts";
import { instantOf, type TaskDate } from "#core/tasks/task-date.ts";
import { type DemoTeam, demoId } from "./demo-team.ts";
import type { DemoTask } from "./read-demo.ts";

/** One commit of the demo: who did what, when. */
export type DemoStep = {
  readonly key: string; // happens once
  readonly at: Date;
  readonly by: MemberId;
  readonly change: Change;
};

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

type Placed = { readonly place: number; readonly number: number }; // in the table; in the workspace

/** What happened to a task from when it was made until now, decided by the same verbs as everything else. */
export function historyOf(demo: DemoTask, { place, number }: Placed, team: DemoTeam): readonly DemoStep[] {
  const steps: DemoStep[] = [];
  let task: Task | undefined;
  let ids = 0;
  const nextId = (): string => demoId(place, ids++);

  function step(at: Date, name: string, decide: (ctx: Context) => Change): void {
    if (at > team.now) return;
    const ctx = team.context(name, at, nextId);
    const change = { ...decide(ctx), notices: [] }; // nobody is told of what is long past
    task = change.tasks[0]?.after ?? task;
    steps.push({ key: `playground:demo:${place}:${steps.length}`, at, by: ctx.actor.memberId, change });
  }

  step(demo.made, demo.by, (ctx) =>
    createTasks(ctx, { tasks: [newTask(demo, number, team)], lists: team.newLists(demo) }),
  );
  const created = task;
  if (!created) return [];
  const [doer = demo.by] = demo.people;

  demo.comments.forEach(({ by, text }, index) => {
    const id = nextId();
    step(new Date(demo.made.getTime() + (index + 1) * HOUR), by, (ctx) =>
      commentOnTask(ctx, { id, task: created, text }),
    );
  });
  if (demo.movedTo && demo.due) {
    const movedTo = demo.movedTo;
    const at = new Date(endOf(demo.due, team).getTime() - DAY);
    step(at, doer, (ctx) =>
      editTasks(ctx, { verb: "reschedule-task", tasks: [task ?? created], edit: () => ({ due: movedTo }), lists: [] }),
    );
  }
  if (demo.done) step(demo.done, doer, (ctx) => completeTasks(ctx, { tasks: [task ?? created] }));
  if (demo.rrule) repeat(() => task ?? created);
  return steps;

  /** A repeating task is done each time it comes, in the afternoon of its day. */
  function repeat(current: () => Task): void {
    for (let due = current().due; due && endOf(due, team) < team.now; due = current().due) {
      step(new Date(endOf(due, team).getTime() - 7 * HOUR), doer, (ctx) => completeTasks(ctx, { tasks: [current()] }));
    }
  }
}

function newTask(demo: DemoTask, number: number, team: DemoTeam) {
  return {
    number,
    summary: demo.summary,
    description: null,
    start: null,
    due: demo.due,
    duration: null,
    rrule: demo.rrule,
    exdates: [],
    reminders: [],
    remindsChannel: false,
    recurrenceMode: demo.rrule ? ("from-due" as const) : null,
    priority: demo.priority,
    assigneeIds: demo.people.map((name) => team.memberId(name)),
    categories: demo.labels,
    listId: team.listId(demo.list),
    channelId: team.channelId(demo.list),
    parent: null,
  };
}

/** The end of a due day, whether or not the due date has a time: work is done before it. */
function endOf(due: TaskDate, { timeZone }: DemoTeam): Date {
  const day = due.value === "date" ? due.date : due.local.slice(0, 10);
  return instantOf({ value: "date-time", local: `${day}T23:59:59`, timeZone });
}
