import type { Context } from "#core/context.ts";
import { cancelTasks } from "#core/tasks/cancel-task.ts";
import type { Change } from "#core/tasks/change.ts";
import { completeTasks } from "#core/tasks/complete-task.ts";
import { createTasks } from "#core/tasks/create-task.ts";
import { editTasks, type TaskEdit } from "#core/tasks/edit-task.ts";
import { muteTasks, unmuteTasks } from "#core/tasks/mute-task.ts";
import { reopenTasks } from "#core/tasks/reopen-task.ts";
import { snoozeTasks } from "#core/tasks/snooze-task.ts";
import type { Task } from "#core/tasks/task.ts";
import type { TaskDate } from "#core/tasks/task-date.ts";
import { NO_SETTINGS } from "#core/workspaces/member.ts";
import { isOpen } from "./named-times.ts";
import type { Person } from "./person.ts";
import { holds } from "./promises.ts";
import { DAY, dayAt, HOUR, MINUTE, plusDays, WEEKDAY_NAMES, wallAt } from "./wall-clock.ts";
import type { World } from "./world-state.ts";

const MOST_REPEATING = 1;

/** How often each is done. */
export const TASK_VERBS = {
  complete: 4,
  move: 3,
  snooze: 3,
  mute: 1,
  unmute: 1,
  assign: 2.5,
  reopen: 1,
  cancel: 0.7,
} as const;
type TaskVerb = keyof typeof TASK_VERBS;

export function createTask(world: World, me: Person, ctx: Context): Change {
  const { acts, tasks, channelId } = world;
  const repeating = [...tasks.values()].filter((task) => isOpen(task) && task.rrule).length;
  const rrule = repeating < MOST_REPEATING && acts.chance(0.2) ? drawnRule(world) : null;
  const due = drawnDue(world, me);
  const own = acts.chance(0.15) ? [localIn(world, me)] : [];
  return createTasks(ctx, {
    lists: [],
    tasks: [
      {
        number: tasks.size + 1,
        summary: `Task ${tasks.size + 1}`,
        description: null,
        start: null,
        due,
        duration: null,
        rrule,
        exdates: [],
        recurrenceMode: rrule ? "from-due" : null,
        reminders: [...acts.pick([[], [], [], ["PT1H"], ["PT30M", "P1D"]]), ...own],
        remindsChannel: false,
        priority: 0,
        assigneeIds: acts.chance(0.5) ? [] : somePeople(world),
        categories: [],
        listId: null,
        channelId,
        parent: null,
      },
    ],
  });
}

/** null: nobody has such a task. */
export function changeTask(
  world: World,
  me: Person,
  { verb, ctx }: { readonly verb: TaskVerb; readonly ctx: Context },
): Change | null {
  const { acts, tasks } = world;
  const fitting = [...tasks.values()].filter(
    (task) => (task.authorId === me.id || holds(task, me.id)) && (verb === "reopen" ? !isOpen(task) : isOpen(task)),
  );
  return fitting.length === 0 ? null : CHANGES[verb](world, { me, ctx, task: acts.pick(fitting) });
}

type About = { readonly me: Person; readonly ctx: Context; readonly task: Task };

const CHANGES: Readonly<Record<TaskVerb, (world: World, about: About) => Change | null>> = {
  complete: (_, { ctx, task }) => completeTasks(ctx, { tasks: [task] }),
  move: (world, { me, ctx, task }) =>
    task.rrule ? null : edited(ctx, task, { verb: "reschedule-task", edit: { due: drawnDue(world, me) } }),
  snooze: (world, { ctx, task }) => snoozeTasks(ctx, { tasks: [task], until: new Date(drawnInstant(world)) }),
  mute: (_, { ctx, task }) => muteTasks(ctx, { tasks: [task] }),
  unmute: (_, { ctx, task }) => unmuteTasks(ctx, { tasks: [task] }),
  assign: (world, { ctx, task }) =>
    edited(ctx, task, { verb: "assign-task", edit: { assigneeIds: somePeople(world) } }),
  reopen: (_, { ctx, task }) => reopenTasks(ctx, { tasks: [task] }),
  cancel: (_, { me, ctx, task }) =>
    cancelTasks(ctx, { tasks: [task], by: { ...me, role: "admin", identities: [], settings: NO_SETTINGS } }),
};

const edited = (
  ctx: Context,
  task: Task,
  { verb, edit }: { readonly verb: "reschedule-task" | "assign-task"; readonly edit: TaskEdit },
): Change => editTasks(ctx, { verb, tasks: [task], edit: () => edit, lists: [] });

/** One or more, in the order in which they are stored. */
function somePeople({ acts, people }: World) {
  const some = [...people.keys()].filter(() => acts.chance(0.4));
  return (some.length > 0 ? some : [acts.pick([...people.keys()])]).toSorted();
}

const drawnRule = ({ acts }: World): string =>
  acts.chance(0.2)
    ? "FREQ=DAILY"
    : `FREQ=WEEKLY;BYDAY=${WEEKDAY_NAMES.filter((_, i) => acts.chance(0.2) || i === 2).join(",")}`;

/** In minutes, hours or days, at a whole minute. */
function drawnInstant({ acts, clock }: World): number {
  const span = acts.pick([
    acts.between(2, 59) * MINUTE,
    acts.between(1, 30) * HOUR,
    acts.between(1, 18) * DAY + acts.between(0, 1439) * MINUTE,
  ]);
  return Math.ceil((clock.now + span) / MINUTE) * MINUTE;
}

const localIn = (world: World, { zone }: Person): string => wallAt(drawnInstant(world), zone);

function drawnDue(world: World, me: Person): TaskDate {
  if (world.acts.chance(0.3)) {
    return { value: "date", date: plusDays(dayAt(world.clock.now, me.zone), world.acts.between(0, 14)) };
  }
  return { value: "date-time", local: localIn(world, me), timeZone: me.zone };
}
