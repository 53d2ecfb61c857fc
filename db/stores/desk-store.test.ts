import { neonConfig } from "@neondatabase/serverless";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Loaded } from "#core/chat/chat-store.ts";
import type { Context } from "#core/context.ts";
import { ChangeId, ListId, TaskId, uuidV7 } from "#core/ids.ts";
import type { DeskScope, DeskStore } from "#core/progress/desk-store.ts";
import type { Change, TaskChange } from "#core/tasks/change.ts";
import { emptyChange } from "#core/tasks/change.ts";
import { createTasks, type NewTask } from "#core/tasks/create-task.ts";
import { createDatabase, type Database } from "../client.ts";
import { canTestOver, createTestDatabase, type TestDatabase } from "../testing/test-database.ts";
import { createChatStore } from "./chat-store.ts";
import { createDeskStore } from "./desk-store.ts";

const NOW = new Date("2026-11-22T09:00:00Z");
const DAY = 86_400_000;
const ago = (days: number) => new Date(NOW.getTime() - days * DAY);
const newId = (now = NOW) => uuidV7(now, crypto.getRandomValues(new Uint8Array(10)));

for (const over of ["pglite", "postgres"] as const) {
  describe.skipIf(!canTestOver(over))(`the desk's store over ${over}`, () => {
    let test: TestDatabase;
    let db: Database;
    let desk: DeskStore;
    let ana: DeskScope;
    let stranger: DeskScope;
    let loaded: Loaded;
    const list = ListId.parse(newId());

    beforeAll(async () => {
      test = await createTestDatabase({ over });
      db = createDatabase(test.appUrl, test.fetchEndpoint);
      desk = createDeskStore(db);
      loaded = await enter("T1", "ana");
      ana = { workspaceId: loaded.workspaceId, memberId: loaded.actor.id, now: NOW };
      const other = await enter("T2", "eve");
      stranger = { workspaceId: other.workspaceId, memberId: other.actor.id, now: NOW };
      await fill();
    });
    afterAll(() => test?.close());

    async function enter(workspaceKey: string, externalId: string): Promise<Loaded> {
      neonConfig.fetchEndpoint = test.fetchEndpoint;
      const load = {
        platform: "slack",
        workspaceKey,
        actor: { externalId, name: externalId, timeZone: "Europe/Berlin" },
      };
      const channel = { externalId: "D1", kind: "direct" as const, name: null, thread: null };
      const mentions = externalId === "ana" ? [{ externalId: "ben", name: "Ben" }] : [];
      const rest = { inboundKey: newId(), people: [], lists: [], tasks: null, pending: null, undo: null };
      const ids = Array.from({ length: 5 }, () => newId());
      return createChatStore(db).load({ ...load, channel, mentions, ids, take: 20, ...rest });
    }

    const context = (now: Date): Context => ({
      actor: { memberId: loaded.actor.id, via: "slack" },
      workspaceId: loaded.workspaceId,
      timeZone: "Europe/Berlin",
      now,
      changeId: ChangeId.parse(newId(now)),
      newTaskId: () => TaskId.parse(newId(now)),
    });

    async function commit(change: Change, now: Date): Promise<void> {
      const { workspaceId, actor } = loaded;
      const nothing = { reply: null, memory: null, pending: null, outbox: [], profiles: [], zoneAsked: false };
      const outcome = await createChatStore(db).commit({
        workspaceId,
        memberId: actor.id,
        via: "slack",
        now,
        causes: [newId()],
        change,
        ...nothing,
      });
      expect(outcome).toBe("committed");
    }

    const task = (number: number, summary: string, over: Partial<NewTask> = {}): NewTask => ({
      number,
      summary,
      description: null,
      start: null,
      due: null,
      duration: null,
      rrule: null,
      exdates: [],
      reminders: [],
      remindsChannel: false,
      recurrenceMode: null,
      priority: 0,
      assigneeIds: [],
      categories: [],
      listId: null,
      channelId: loaded.channelId,
      parent: null,
      ...over,
    });

    /** Old and done; new and done; late with Ben; dated; nobody's; a step with a comment. */
    async function fill(): Promise<void> {
      const ben = loaded.mentioned.get("ben");
      if (!ben) throw new Error("Ben was not made");
      const first = createTasks(context(ago(80)), {
        tasks: [task(1, "Old thing", { listId: list }), task(2, "Recent thing", { listId: list })],
        lists: [{ id: list, name: "Finance" }],
      });
      await commit(first, ago(80));
      const [old, recent] = first.tasks;
      if (!old || !recent) throw new Error("Nothing was made");
      await commit(done(old, ago(70)), ago(70));
      await commit(done(recent, ago(2)), ago(2));

      const later = createTasks(context(ago(5)), {
        tasks: [
          task(3, "Send the report", {
            listId: list,
            assigneeIds: [ben, loaded.actor.id],
            due: { value: "date-time", local: "2026-11-20T16:00:00", timeZone: "Europe/Berlin" },
            categories: ["audit"],
          }),
          task(4, "Water the plants", { due: { value: "date", date: "2026-11-25" } }),
          task(5, "Ask about the report", { assigneeIds: [ben] }),
        ],
        lists: [],
      });
      await commit(later, ago(5));
      const parent = later.tasks[0]?.after ?? null;
      const step = createTasks(context(ago(4)), { tasks: [task(6, "Pull the numbers", { parent })], lists: [] });
      await commit(step, ago(4));
      if (!parent) throw new Error("No parent was made");
      const moved = { ...parent, due: { value: "date", date: "2026-11-21" } as const, sequence: 1 };
      const comments = [{ id: newId(), taskId: parent.id, text: "Friday stands." }];
      const change = emptyChange(ChangeId.parse(newId()), "reschedule-task");
      await commit({ ...change, tasks: [{ before: parent, after: moved }], comments }, ago(1));
    }

    function done({ after }: TaskChange, at: Date): Change {
      const finished = { ...after, status: "completed" as const, completed: at, sequence: after.sequence + 1 };
      const change = emptyChange(ChangeId.parse(newId(at)), "complete-task");
      return { ...change, tasks: [{ before: after, after: finished }] };
    }

    const numbers = (tasks: readonly { number: number }[]) => tasks.map(({ number }) => number).sort((a, b) => a - b);

    it("reads what is mine, and what names nobody and was asked for by me", async () => {
      const mine = await desk.today(ana, "mine");
      expect(numbers(mine.open)).toEqual([3, 4, 6]);
      expect(mine.openCount).toBe(3);
      expect(numbers(mine.done)).toEqual([2]);
      expect(mine).toMatchObject({ member: { name: "ana" }, workspaceName: "T1" });
      const all = await desk.today(ana, "everyone");
      expect(numbers(all.open)).toEqual([3, 4, 5, 6]);
    });

    it("gathers a list's numbers: old ones only counted, each open one with whom it waits on", async () => {
      const { lists, people } = await desk.lists(ana);
      const finance = lists.find(({ id }) => id === list);
      expect(finance).toMatchObject({ name: "Finance", settled: 1 });
      expect(finance?.tasks.map(({ status }) => status).sort()).toEqual(["completed", "needs-action", "needs-action"]);
      const late = finance?.tasks.find(({ due }) => due !== null);
      expect(late).toMatchObject({ due: { value: "date", date: "2026-11-21" }, created: ago(5), completed: null });
      expect(late?.assigneeIds.map((id) => people.get(id)).sort()).toEqual(["Ben", "ana"]);
      const inNone = lists.find(({ id }) => id === null);
      expect(inNone?.tasks).toHaveLength(2);
      expect(inNone?.tasks.flatMap(({ assigneeIds }) => assigneeIds)).toContain(loaded.actor.id); // names nobody: its author's
    });

    it("reads one list whole, and nothing of another", async () => {
      const finance = await desk.list(ana, list);
      expect(finance).toMatchObject({ list: { id: list, settled: 1 } });
      expect(numbers(finance?.open ?? [])).toEqual([3, 6]);
      expect(numbers(finance?.done ?? [])).toEqual([1, 2]);
      expect(numbers((await desk.list(ana, null))?.open ?? [])).toEqual([4, 5]);
      expect(await desk.list(ana, ListId.parse(newId()))).toBeNull();
    });

    it("reads a task with its steps, comments and trail, newest first", async () => {
      const page = await desk.task(ana, 3);
      expect(page?.task).toMatchObject({ summary: "Send the report", listName: "Finance", categories: ["audit"] });
      expect(page?.task.subtaskCount).toEqual({ done: 0, total: 1 });
      expect(numbers(page?.subtasks ?? [])).toEqual([6]);
      expect(page?.comments).toMatchObject([{ text: "Friday stands.", memberId: ana.memberId, at: ago(1) }]);
      expect(page?.trail[0]).toMatchObject({ verb: "reschedule-task", via: "slack", at: ago(1) });
      expect(page?.trail[0]?.after).toEqual({ due: { value: "date", date: "2026-11-21" } });
      expect(page?.trail.at(-1)).toMatchObject({ verb: "create-task", before: null });
      expect(page?.people.get(ana.memberId)).toBe("ana");
      expect(await desk.task(ana, 6)).toMatchObject({ parentSummary: "Send the report", task: { parentNumber: 3 } });
      expect(await desk.task(ana, 99)).toBeNull();
    });

    it.each([
      { text: "report", found: [3, 5] },
      { text: "the rep", found: [3, 5] },
      { text: "report numbers", found: [] },
      { text: "  ", found: [] },
      { text: "it's & | !( :*", found: [] },
    ])("searches for $text and finds $found", async ({ text, found }) => {
      const { tasks, count } = await desk.search(ana, text);
      expect(numbers(tasks)).toEqual(found);
      expect(count).toBe(found.length);
    });

    it("shows another workspace nothing, and nobody who isn't a member anything", async () => {
      expect((await desk.today(stranger, "everyone")).open).toEqual([]);
      expect((await desk.lists(stranger)).lists).toEqual([]);
      expect(await desk.list(stranger, list)).toBeNull();
      expect(await desk.task(stranger, 3)).toBeNull();
      const forged = { ...stranger, workspaceId: ana.workspaceId };
      await expect(desk.today(forged, "mine")).rejects.toMatchObject({ code: "not-permitted" });
    });
  });
}
