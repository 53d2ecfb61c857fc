import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Commit, Loaded } from "#core/chat/chat-store.ts";
import { completeTasks } from "#core/tasks/complete-task.ts";
import { editTasks } from "#core/tasks/edit-task.ts";
import type { Task } from "#core/tasks/task.ts";
import {
  byId,
  commitOf,
  contextOf,
  makeTask,
  newId,
  type OpenStore,
  openStore,
  outboxRow,
} from "./testing/open-store.ts";

describe("a commit", () => {
  let at: OpenStore;

  beforeAll(async () => {
    at = await openStore();
  });
  afterAll(() => at?.database.close());

  const rename = (loaded: Loaded, task: Task, summary: string, more: Partial<Commit> = {}): Commit => {
    const edit = () => ({ summary });
    const change = editTasks(contextOf(loaded), { verb: "edit-task", tasks: [task], edit, lists: [] });
    return commitOf(loaded, { change, ...more });
  };

  const counts = () =>
    at.owner.batch(`select (select count(*)::int from inbound_event) as events, (select count(*)::int from outbox) as owed,
      (select count(*)::int from activity) as trail, (select count(*)::int from pending_action) as questions,
      (select count(*)::int from conversation) as memories, (select count(*)::int from comment) as comments,
      (select count(*)::int from task_category) as labels, (select string_agg(t::text, '|' order by id) from task t) as tasks`);

  it("that is stale rolls back whole, its inbound event included", async () => {
    const task = await makeTask(at);
    const loaded = await at.load();
    expect(await at.store.commit(rename(loaded, task, "First"))).toBe("committed");

    const before = await counts();
    const { changeId } = contextOf(loaded);
    const stale = rename(loaded, task, "Second", {
      outbox: [outboxRow()],
      memory: { channelId: loaded.channelId, shown: [task.id], focus: [] },
      pending: { id: newId(), channelId: loaded.channelId, question: {}, expires: new Date() },
    });
    const change = stale.change && {
      ...stale.change,
      id: changeId,
      lists: [{ id: newId() as never, name: "Made for nothing" }],
      comments: [{ id: newId(), taskId: task.id, text: "Never said" }],
    };
    expect(await at.store.commit({ ...stale, change })).toBe("stale");
    expect(await counts()).toEqual(before);
    expect(await at.owner.batch("select 1 from list")).toEqual([]);
  });

  it("is stale whatever its place in the batch: a sound change beside it is not kept", async () => {
    const [sound, changed] = [await makeTask(at), await makeTask(at)];
    const loaded = await at.load();
    await at.store.commit(rename(loaded, changed, "Meanwhile"));
    const before = await counts();
    const change = completeTasks(contextOf(loaded), { tasks: [sound, changed] });
    expect(await at.store.commit(commitOf(loaded, { change }))).toBe("stale");
    expect(await counts()).toEqual(before);
  });

  it("that was asked for four times at once happens once", async () => {
    const task = await makeTask(at);
    const loaded = await at.load();
    const owed = () => [outboxRow({ key: "reply:once" })];
    const asked = Array.from({ length: 4 }, () =>
      at.store.commit(rename(loaded, task, "Once", { causes: ["slack:once"], outbox: owed() })),
    );
    expect((await Promise.all(asked)).sort()).toEqual(["already-done", "already-done", "already-done", "committed"]);
    const [{ sequence } = {}] = (await at.load({ tasks: byId(task.id) })).tasks;
    expect(sequence).toBe(task.sequence + 1);
    expect(await at.owner.batch("select 1 from outbox where key = 'reply:once'")).toHaveLength(1);
  });

  it("of one of several causes that was done before happens not at all", async () => {
    const loaded = await at.load();
    await at.store.commit(commitOf(loaded, { causes: ["pending:1"] }));
    const before = await counts();
    expect(await at.store.commit(commitOf(loaded, { causes: ["slack:new", "pending:1"] }))).toBe("already-done");
    expect(await counts()).toEqual(before);
  });

  it("lets one of two through that read the same task", async () => {
    const task = await makeTask(at);
    const loaded = await at.load();
    const both = [rename(loaded, task, "Mine"), rename(loaded, task, "Yours")].map((one) => at.store.commit(one));
    expect((await Promise.all(both)).sort()).toEqual(["committed", "stale"]);
  });

  it("is stale where a number or a list's name was taken meanwhile, to be decided anew", async () => {
    const task = await makeTask(at);
    const loaded = await at.load();
    const taken = { ...task, id: newId() as never, sequence: 0 };
    const change = { ...completeTasks(contextOf(loaded), { tasks: [] }), tasks: [{ before: null, after: taken }] };
    expect(await at.store.commit(commitOf(loaded, { change }))).toBe("stale");

    const lists = (name: string) => [{ id: newId() as never, name }];
    const withList = (name: string) => ({ ...change, tasks: [], lists: lists(name) });
    expect(await at.store.commit(commitOf(loaded, { change: withList("Finance") }))).toBe("committed");
    expect(await at.store.commit(commitOf(loaded, { change: withList("finance") }))).toBe("stale");
  });

  it("is stale, not failed, where it and another wait for each other", async () => {
    const [first, second] = [await makeTask(at), await makeTask(at)];
    const loaded = await at.load();
    const touch = ({ id }: Task) => ({
      query: "update task set sequence = sequence + 1 where id = $1::uuid",
      params: [id],
    });
    const other = at.owner.batch(touch(second), "select pg_sleep(0.4)", touch(first));
    await new Promise((resolve) => setTimeout(resolve, 150));
    const change = completeTasks(contextOf(loaded), { tasks: [first, second] });
    expect(await at.store.commit(commitOf(loaded, { change }))).toBe("stale"); // it waits first, so it is the one to go
    await other;
    expect((await at.load({ tasks: byId(first.id) })).tasks).toMatchObject([{ status: "needs-action" }]);
  });

  it("by somebody of another workspace is refused", async () => {
    const task = await makeTask(at);
    const [ours, other] = [await at.load(), await at.load({ workspaceKey: "T2" })];
    const before = await counts();
    const intruder = { ...rename(ours, task, "Taken over"), memberId: other.actor.id };
    await expect(at.store.commit(intruder)).rejects.toMatchObject({ code: "42501" });
    expect(await at.store.commit(rename({ ...other }, task, "Taken over"))).not.toBe("stale");
    expect((await counts())[0]?.tasks).toBe(before[0]?.tasks);
  });
});
