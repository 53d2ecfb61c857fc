import type { Context } from "#core/context.ts";
import type { ChangeId, TaskId } from "#core/ids.ts";
import type { Change } from "#core/tasks/change.ts";
import { changeSettings, goAway } from "./change-person.ts";
import { changeTask, createTask, TASK_VERBS } from "./change-task.ts";
import { isOpen } from "./named-times.ts";
import type { Person } from "./person.ts";
import type { World } from "./world-state.ts";

const MOST_OPEN = 6;

/** Somebody does something: to a task, or to their own settings. Nothing where there is nothing to do it to. */
export async function act(world: World): Promise<void> {
  const { acts, people, tasks, clock, promises } = world;
  const me = acts.pick([...people.values()]);
  const open = [...tasks.values()].filter(isOpen).length;
  const verb = acts.weighted({ create: open < MOST_OPEN ? 9 : 0, ...TASK_VERBS, settings: 1.5, away: 1 });
  if (verb === "away") await goAway(world, me);
  else if (verb === "settings") await changeSettings(world, me);
  else
    await commit(
      world,
      me,
      verb === "create"
        ? createTask(world, me, contextOf(world, me))
        : changeTask(world, me, { verb, ctx: contextOf(world, me) }),
    );
  promises.revise(tasks.values(), people.values(), clock.now);
}

function contextOf({ workspaceId, clock, newId }: World, me: Person): Context {
  return {
    actor: { memberId: me.id, via: "slack" },
    workspaceId,
    timeZone: me.zone,
    now: new Date(clock.now),
    changeId: newId() as ChangeId, // a fresh UUID is one
    newTaskId: () => newId() as TaskId,
  };
}

/** One commit, as the conversation makes it. */
async function commit(world: World, me: Person, change: Change | null): Promise<void> {
  if (!change || change.tasks.length === 0) return;
  const { db, workspaceId, clock, tasks, journal, newId } = world;
  const outcome = await db.chat.commit({
    workspaceId,
    memberId: me.id,
    via: "slack",
    now: new Date(clock.now),
    causes: [newId()],
    change,
    reply: null,
    memory: null,
    pending: null,
    outbox: [],
    profiles: [],
    zoneAsked: false,
  });
  if (outcome !== "committed") throw new Error(`${change.verb} came to ${outcome}`);
  for (const { after } of change.tasks) {
    tasks.set(after.id, after);
    const { number, due, rrule, reminders, assigneeIds, snoozed, mutedBy, status } = after;
    journal.note(
      clock.now,
      `${me.name}: ${change.verb} #${number} ${JSON.stringify({ status, due, rrule, reminders, assigneeIds, snoozed, mutedBy })}`,
    );
  }
}
