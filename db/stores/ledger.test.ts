import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TaskId } from "#core/ids.ts";
import { createTasks } from "#core/tasks/create-task.ts";
import { createDatabase } from "../client.ts";
import { createDeskStore } from "./desk-store.ts";
import { commitOf, contextOf, NOW, newId, newTask, type OpenStore, openStore } from "./testing/open-store.ts";

describe("the ledger of a task", () => {
  let at: OpenStore;
  beforeAll(async () => {
    at = await openStore();
  });
  afterAll(() => at?.database.close());

  it("tells what is to come and what became of the rest, the latest first", async () => {
    const loaded = await at.load();
    const id = newId() as TaskId; // a fresh UUID is one
    const change = createTasks({ ...contextOf(loaded), newTaskId: () => id }, { tasks: [newTask({})], lists: [] });
    expect(await at.store.commit(commitOf(loaded, { change }))).toBe("committed");
    const { workspaceId, actor } = loaded;
    const row = (hour: number, columns: string, values: string) => `insert into outbox
      (workspace_id, id, key, member_id, task_id, alarm, scheduled_for, created_at, due_at, turn_at${columns && `, ${columns}`})
      values ('${workspaceId}', gen_random_uuid(), '${hour}', '${actor.id}', '${id}', '{"kind":"due"}', '2026-11-22T${hour}:00Z',
        now(), '2026-11-22T20:00Z', now()${values && `, ${values}`})`;
    await at.owner.batch(
      `with made as (insert into alarm (workspace_id, id, kind, task_id, member_id, for_at)
          values ('${workspaceId}', gen_random_uuid(), 'nudge', '${id}', '${actor.id}', now()) returning workspace_id, id)
        insert into firing (workspace_id, alarm_id, at) select workspace_id, id, '2026-11-23T09:00Z' from made`,
      row(10, "sent_at, route, perhaps_repeated", "'2026-11-22T10:00:05Z', 1, true"),
      row(11, "error", "'quiet'"),
      row(12, "dropped_at, error", "now(), 'answered'"),
      row(13, "dropped_at, error", "now(), 'unreachable'"),
      row(14, "lease", "gen_random_uuid()"),
    );
    const scope = { workspaceId, memberId: actor.id, now: NOW };
    const page = await createDeskStore(createDatabase(at.database.appUrl)).task(scope, 1);
    const told = page?.reminders.map(({ state, why, at: when, fallbacks, perhapsRepeated }) => {
      return [state, why, when?.toISOString() ?? null, fallbacks, perhapsRepeated];
    });
    expect(told).toEqual([
      ["scheduled", null, null, 0, false],
      ["claimed", null, "2026-11-22T20:00:00.000Z", 0, false],
      ["failed", "unreachable", null, 0, false],
      ["dropped", "answered", null, 0, false],
      ["waiting", "quiet", "2026-11-22T20:00:00.000Z", 0, false],
      ["sent", null, "2026-11-22T10:00:05.000Z", 1, true],
    ]);
  });
});
