import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Context } from "#core/context.ts";
import { cancelTasks } from "#core/tasks/cancel-task.ts";
import { type Change, emptyChange } from "#core/tasks/change.ts";
import { commentOnTask } from "#core/tasks/comment-on-task.ts";
import { completeTasks } from "#core/tasks/complete-task.ts";
import { editTasks } from "#core/tasks/edit-task.ts";
import { reopenTasks } from "#core/tasks/reopen-task.ts";
import { SUMMARY_LIMIT, type Task } from "#core/tasks/task.ts";
import { undo } from "#core/tasks/undo.ts";
import type { Member } from "#core/workspaces/member.ts";
import { anyTask, asNew, type Places } from "./testing/any-task.ts";
import { byId, commitOf, contextOf, makeTask, newId, type OpenStore, openStore } from "./testing/open-store.ts";
import { makePlaces } from "./testing/places.ts";

type Act = { readonly ctx: Context; readonly task: Task; readonly other: Task; readonly by: Member };

/** Each verb that changes a task; `other` is what an edit makes of it. */
const VERBS: Record<string, (act: Act) => Change> = {
  "complete-task": ({ ctx, task }) =>
    completeTasks(ctx, { tasks: [task].filter(({ status }) => status !== "cancelled") }),
  "reopen-task": ({ ctx, task }) => reopenTasks(ctx, { tasks: [task] }),
  "cancel-task": ({ ctx, task, by }) => cancelTasks(ctx, { tasks: [task], by }),
  "edit-task": ({
    ctx,
    task,
    other: { id, workspaceId, number, status, completed, parentId, channelId, authorId, created, sequence, ...edit },
  }) =>
    editTasks(ctx, {
      verb: "edit-task",
      tasks: [task],
      edit: () => ({ ...edit, summary: `S${edit.summary}`.slice(0, SUMMARY_LIMIT) }),
      lists: [],
    }),
  "reschedule-task": ({ ctx, task, other: { due, start } }) =>
    editTasks(ctx, { verb: "reschedule-task", tasks: [task], edit: () => ({ due, start }), lists: [] }),
  "assign-task": ({ ctx, task, other: { assigneeIds } }) =>
    editTasks(ctx, {
      verb: "assign-task",
      tasks: [task],
      edit: () => ({ assigneeIds: assigneeIds.toReversed() }),
      lists: [],
    }),
  "comment-on-task": ({ ctx, task }) => commentOnTask(ctx, { id: newId(), task, text: "Waiting for the bank" }),
};

describe("undo", () => {
  let at: OpenStore;
  let places: Places;

  beforeAll(async () => {
    at = await openStore();
    places = await makePlaces(at);
  });
  afterAll(() => at?.database.close());

  it.each(Object.entries(VERBS))("gives back every field that %s changed", async (_verb, act) => {
    await fc.assert(
      fc.asyncProperty(anyTask(places), anyTask(places), async (any, other) => {
        const before = await stored(any);
        const loaded = await at.load();
        const change = act({ ctx: contextOf(loaded), task: before, other, by: loaded.actor });
        expect(await at.store.commit(commitOf(loaded, { change }))).toBe("committed");
        if (change.tasks.length > 0 || change.comments.length > 0) await takeBack(before);
        const { sequence, ...after } = await read(before);
        expect({ ...after, sequence: 0 }).toEqual({ ...before, sequence: 0 });
        expect(sequence).toBe(before.sequence + (change.tasks.length > 0 ? 2 : change.comments.length));
      }),
      { numRuns: 12 },
    );
  });

  it("drops what was made, whatever order its people were named in", async () => {
    const [first, second, third] = places.people;
    const task = await makeTask(at, {
      assigneeIds: [third, first, second].filter((id) => id !== undefined),
      categories: ["z", "É", "a"],
    });
    await takeBack(task);
    expect((await read(task)).status).toBe("cancelled");
  });

  it("takes its comment away with it", async () => {
    const task = await makeTask(at);
    const loaded = await at.load();
    const change = commentOnTask(contextOf(loaded), { id: newId(), task, text: "Said too soon" });
    await at.store.commit(commitOf(loaded, { change }));
    await takeBack(task);
    expect(await at.owner.batch("select 1 from comment where text = 'Said too soon'")).toEqual([]);
  });

  async function stored(any: Task) {
    const task = asNew(any);
    const loaded = await at.load();
    const change = {
      ...emptyChange(contextOf(loaded).changeId, "create-task"),
      tasks: [{ before: null, after: task }],
    };
    expect(await at.store.commit(commitOf(loaded, { change }))).toBe("committed");
    return read(task);
  }

  async function read({ id }: Task) {
    const [task] = (await at.load({ tasks: byId(id) })).tasks;
    if (!task) throw new Error("The task is gone");
    return task;
  }

  /** As the conversation does it: the newest change that this person made. */
  async function takeBack({ id }: Task): Promise<void> {
    const loaded = await at.load({ undo: "last" });
    if (!loaded.undo) throw new Error("There is nothing to undo");
    const { tasks, actor } = loaded;
    expect(tasks.map((task) => task.id)).toContain(id);
    const change = undo(contextOf(loaded), { recorded: loaded.undo, tasks, settings: actor.settings, anyway: false });
    expect(await at.store.commit(commitOf(loaded, { change }))).toBe("committed");
  }
});
