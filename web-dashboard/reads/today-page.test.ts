import { describe, expect, it } from "vitest";
import type { Task } from "#core/tasks/task.ts";
import { ANA, at, BEN, demoTask, NOW, on, WORKSPACE } from "../testing/demo-tasks.ts";
import { createFakeDesk, createFakeStore } from "../testing/fake-desk.ts";
import { createReads } from "./create-reads.ts";

const scope = { workspaceId: WORKSPACE, memberId: ANA, now: NOW }; // Sunday 22 November 09:20 in Berlin; weeks begin on Monday
const today = (tasks: readonly Task[]) => createReads(createFakeStore(createFakeDesk(tasks))).today(scope, "mine");
const numbers = (views: readonly { number: number | null }[]) => views.map(({ number }) => number);
const task = (number: number, over: Partial<Task> = {}) => demoTask(`Task ${number}`, { number, ...over });

describe("today's page", () => {
  it("puts each open task into one group, by the reader's own day", async () => {
    const page = await today([
      task(1, { due: on("2026-11-21") }),
      task(2, { due: at("2026-11-22T09:00") }), // twenty minutes ago
      task(3, { due: at("2026-11-22T23:59") }),
      task(4, { due: on("2026-11-22") }),
      task(5, { due: { value: "date-time", local: "2026-11-22T18:00:00", timeZone: "America/New_York" } }), // 00:00 on the 23rd
      task(6),
    ]);
    expect(numbers(page.overdue)).toEqual([1, 2]);
    expect(numbers(page.today)).toEqual([3, 4]);
    expect(numbers(page.next)).toEqual([5, 6]);
  });

  it("orders by time, a day's whole-day tasks after its timed ones, then by priority and number", async () => {
    const page = await today([
      task(9, { due: on("2026-11-24") }),
      task(8, { due: on("2026-11-24"), priority: 1 }),
      task(7, { due: at("2026-11-24T10:00") }),
      task(6, { due: on("2026-11-23") }),
      task(5),
      task(4, { due: on("2026-11-24"), priority: 9 }),
    ]);
    expect(numbers(page.next)).toEqual([6, 7, 8, 4, 9, 5]);
  });

  it("counts the week: what was done in it, and what is due by its end or late", async () => {
    const page = await today([
      task(1, { completed: new Date("2026-11-15T22:59:00Z") }), // Sunday night: the week before
      task(2, { completed: new Date("2026-11-15T23:01:00Z") }), // Monday in Berlin
      task(3, { completed: NOW }),
      task(4, { due: on("2026-10-01") }),
      task(5, { due: on("2026-11-22") }),
      task(6, { due: on("2026-11-23") }),
      task(7),
    ]);
    expect(page.week).toEqual({ label: "This week", done: 2, total: 4, late: 1 });
    expect(numbers(page.doneToday)).toEqual([3]);
  });

  it("shows eight that come next and says how many are left out", async () => {
    const page = await today(Array.from({ length: 11 }, (_, i) => task(i + 1, { due: on("2026-11-30") })));
    expect(page.next).toHaveLength(8);
    expect(page.later).toBe(3);
  });

  it("is about whoever looks: their own tasks, and theirs that name nobody", async () => {
    const page = await today([
      task(1, { assigneeIds: [BEN] }),
      task(2, { assigneeIds: [BEN, ANA] }),
      task(3, { authorId: BEN }),
      task(4, { authorId: ANA }),
    ]);
    expect(numbers(page.next)).toEqual([2, 4]);
  });
});
