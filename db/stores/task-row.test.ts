import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { emptyChange } from "#core/tasks/change.ts";
import type { Task } from "#core/tasks/task.ts";
import { anyTask, asNew, type Places } from "./testing/any-task.ts";
import { byId, commitOf, contextOf, type OpenStore, openStore } from "./testing/open-store.ts";
import { makePlaces } from "./testing/places.ts";

describe("a task", () => {
  let at: OpenStore;
  let places: Places;

  beforeAll(async () => {
    at = await openStore();
    places = await makePlaces(at);
  });
  afterAll(() => at?.database.close());

  const store = async (before: Task | null, after: Task) => {
    const loaded = await at.load();
    const change = { ...emptyChange(contextOf(loaded).changeId, "edit-task"), tasks: [{ before, after }] };
    return at.store.commit(commitOf(loaded, { change }));
  };

  it("is read back as it was stored, every field of it", async () => {
    await fc.assert(
      fc.asyncProperty(anyTask(places), async (any) => {
        const task = asNew(any);
        expect(await store(null, task)).toBe("committed");
        const [{ assigneeNames, listName, parentNumber, subtaskCount, ...read } = {}] = (
          await at.load({ tasks: byId(task.id) })
        ).tasks;
        expect(read).toMatchObject(task);
        expect(assigneeNames).toHaveLength(task.assigneeIds.length);
        expect(listName).toBe(task.listId && "Finance");
        expect(parentNumber).toBe(task.parentId && 1);
        expect(subtaskCount).toEqual({ done: 0, total: 0 });
      }),
      { numRuns: 60 },
    );
  });

  it("is read back as it was changed, every field of it", async () => {
    await fc.assert(
      fc.asyncProperty(anyTask(places), anyTask(places), async (any, other) => {
        const before = asNew(any);
        const { id, number, created, sequence } = before;
        const after = { ...other, id, number, created, sequence: sequence + 1 };
        expect(await store(null, before)).toBe("committed");
        expect(await store(before, after)).toBe("committed");
        expect((await at.load({ tasks: byId(id) })).tasks).toMatchObject([after]);
      }),
      { numRuns: 30 },
    );
  });
});
