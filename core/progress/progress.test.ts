import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MemberId } from "../ids.ts";
import type { TaskDate } from "../tasks/task-date.ts";
import { type ProgressFacts, progressOf } from "./progress.ts";

const ANA = MemberId.parse("019ab000-0000-7000-8000-000000000001");
const BEN = MemberId.parse("019ab000-0000-7000-8000-000000000002");
const reader = { now: new Date("2026-11-22T09:00:00Z"), timeZone: "Europe/Berlin" };
const created = new Date("2026-11-01T00:00:00Z");

const on = (date: string): TaskDate => ({ value: "date", date });
const task = (over: Partial<ProgressFacts> = {}): ProgressFacts => ({
  status: "needs-action",
  due: null,
  created,
  completed: null,
  assigneeIds: [],
  ...over,
});

describe("progress", () => {
  it("counts what is done of all, without what was dropped", () => {
    const tasks = [
      task({ status: "completed" }),
      task(),
      task({ status: "in-process" }),
      task({ status: "cancelled" }),
    ];
    expect(progressOf(tasks, reader)).toEqual({ done: 1, total: 3, late: 0, waitingOn: [] });
  });

  it.each([
    { due: on("2026-11-21"), late: 1 },
    { due: on("2026-11-22"), late: 0 }, // today is not over
    { due: { value: "date-time", local: "2026-11-22T09:59:00", timeZone: "Europe/Berlin" } as const, late: 1 },
    { due: { value: "date-time", local: "2026-11-22T10:01:00", timeZone: "Europe/Berlin" } as const, late: 0 },
  ])("finds $late late for an open task due $due", ({ due, late }) => {
    expect(progressOf([task({ due })], reader).late).toBe(late);
    expect(progressOf([task({ due, status: "completed" })], reader).late).toBe(0);
  });

  it("names who is waited for: the latest first, each of several people", () => {
    const tasks = [
      task({ assigneeIds: [ANA] }),
      task({ assigneeIds: [ANA, BEN] }),
      task({ assigneeIds: [BEN], due: on("2026-11-20") }),
      task({ assigneeIds: [ANA], status: "completed" }),
    ];
    expect(progressOf(tasks, reader).waitingOn).toEqual([
      { memberId: BEN, open: 2, late: 1 },
      { memberId: ANA, open: 2, late: 0 },
    ]);
  });

  it("never counts more done or late than there is", () => {
    const status = fc.constantFrom("needs-action" as const, "in-process" as const, "completed" as const);
    const due = fc.option(fc.integer({ min: 10, max: 30 }).map((day) => on(`2026-11-${day}`)));
    const tasks = fc.array(fc.record({ status, due }).map(task));
    fc.assert(
      fc.property(tasks, (all) => {
        const { done, total, late } = progressOf(all, reader);
        expect(total).toBe(all.length);
        expect(done + late).toBeLessThanOrEqual(total);
      }),
    );
  });
});
