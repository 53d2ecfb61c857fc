import { describe, expect, it } from "vitest";
import { ANA, changeId, sampleContext, sampleTask, taskId } from "../testing/sample-task.ts";
import { NO_SETTINGS } from "../workspaces/member.ts";
import type { TaskChange } from "./change.ts";
import { changedFields } from "./changed-fields.ts";
import { completeTasks } from "./complete-task.ts";
import { editTasks } from "./edit-task.ts";
import type { Occurrences } from "./kept-repeat.ts";
import { skipTasks } from "./skip-task.ts";
import type { Task } from "./task.ts";
import { undo } from "./undo.ts";

const ctx = sampleContext(); // Sunday 22 November 2026, 09:00 in UTC
const date = (day: string) => ({ value: "date", date: day }) as const;
const time = (local: string, timeZone = "UTC") => ({ value: "date-time", local, timeZone }) as const;
const weekly = (fields: Partial<Task> = {}): Task =>
  sampleTask({ rrule: "FREQ=WEEKLY;BYDAY=MO", recurrenceMode: "from-due", due: date("2026-11-23"), ...fields });

const done = (task: Task, steps: readonly Task[] = []): readonly TaskChange[] =>
  completeTasks(ctx, { tasks: [task], steps }).tasks;
const skipped = (task: Task): TaskChange | undefined => skipTasks(ctx, { tasks: [task], steps: [] }).tasks[0];
const moved = (task: Task, due: Task["due"], occurrences?: Occurrences): Task | undefined =>
  editTasks(ctx, {
    verb: "reschedule-task",
    tasks: [task],
    lists: [],
    edit: () => ({ due }),
    ...(occurrences ? { occurrences } : {}),
  }).tasks[0]?.after;

describe("a repeating task that is done", () => {
  it("records its occurrence and stands at exactly one next, its start alike", () => {
    const [change] = done(weekly({ start: date("2026-11-21") }));
    expect(change?.occurrence).toEqual({ recurrenceId: "2026-11-23", outcome: "completed", passed: 0 });
    expect(change?.after).toMatchObject({
      status: "needs-action",
      due: date("2026-11-30"),
      start: date("2026-11-28"),
      sequence: 4,
    });
  });

  it.each([
    { due: date("2026-11-18"), rrule: "FREQ=DAILY", to: date("2026-11-22"), passed: 3 },
    { due: time("2026-11-18T08:00:00"), rrule: "FREQ=DAILY", to: time("2026-11-22T08:00:00"), passed: 3 }, // today, if past
    { due: time("2026-11-22T05:00:00"), rrule: "FREQ=HOURLY", to: time("2026-11-22T09:00:00"), passed: 3 },
    {
      due: time("2026-11-18T08:00:00", "Pacific/Auckland"), // there it is 22:00 on the 22nd
      rrule: "FREQ=DAILY",
      to: time("2026-11-22T08:00:00", "Pacific/Auckland"),
      passed: 3,
    },
  ])("catches up: $rrule from $due to $to, $passed passed", ({ due, rrule, to, passed }) => {
    const [change] = done(weekly({ due, rrule }));
    expect([change?.after.due, change?.occurrence?.passed]).toEqual([to, passed]);
  });

  it("ends where its rule does, with a record of the last", () => {
    const [change] = done(weekly({ rrule: "FREQ=WEEKLY;COUNT=1" }));
    expect(change?.after.status).toBe("completed");
    expect(change?.occurrence?.recurrenceId).toBe("2026-11-23");
    expect(skipped(weekly({ rrule: "FREQ=WEEKLY;COUNT=1" }))?.after.status).toBe("cancelled");
  });

  it.each([
    { rrule: "FREQ=MONTHLY", due: date("2026-10-31"), to: date("2026-12-22") }, // done on 22 November
    { rrule: "FREQ=DAILY;INTERVAL=3;COUNT=2", due: date("2026-12-01"), to: date("2026-11-25") },
    { rrule: "FREQ=HOURLY;INTERVAL=4", due: time("2026-11-20T07:00:00"), to: time("2026-11-22T13:00:00") },
  ])("steps from its completion where it says every!: $rrule to $to", ({ rrule, due, to }) => {
    const [change] = done(weekly({ rrule, due, recurrenceMode: "from-completion" }));
    expect(change?.after.due).toEqual(to);
    expect(change?.after.rrule).toBe(rrule.replace("COUNT=2", "COUNT=1"));
  });

  it("steps from its own day where it is skipped before it comes", () => {
    const ahead = weekly({
      rrule: "FREQ=DAILY;INTERVAL=10",
      due: date("2026-12-01"),
      recurrenceMode: "from-completion",
    });
    expect(skipped(ahead)?.after.due).toEqual(date("2026-12-11"));
  });

  it("opens its steps again and moves their dates as far; those that were dropped stay so", () => {
    const step = (n: number, fields: Partial<Task>) => sampleTask({ id: taskId(n), parentId: taskId(42), ...fields });
    const steps = [
      step(1, { status: "completed", completed: ctx.now, due: date("2026-11-20") }),
      step(2, { due: time("2026-11-22T10:00:00") }),
      step(3, { status: "cancelled", due: date("2026-11-20") }),
      step(4, {}),
      sampleTask({ id: taskId(5), parentId: taskId(6), status: "completed", completed: ctx.now }),
    ];
    const [, ...reset] = done(weekly(), steps);
    expect(reset.map(({ after: { id, status, due, sequence } }) => ({ id, status, due, sequence }))).toEqual([
      { id: taskId(1), status: "needs-action", due: date("2026-11-27"), sequence: 4 },
      { id: taskId(2), status: "needs-action", due: time("2026-11-29T10:00:00"), sequence: 4 },
    ]);
  });

  it("is what it was when that is taken back", () => {
    const step = sampleTask({ id: taskId(1), parentId: taskId(42), status: "completed", completed: ctx.now });
    const before = weekly({ start: date("2026-11-21"), recurrenceId: "2026-11-20" });
    const changes = done(before, [step]);
    const entries = changes.map(({ after, before: was }) => ({
      taskId: after.id,
      ...changedFields(was ?? after, after),
    }));
    const recorded = { id: changeId(900), memberId: ANA, verb: "complete-task", undone: false, entries };
    const tasks = changes.map(({ after }) => after);
    const back = undo(ctx, { recorded, tasks, settings: NO_SETTINGS, anyway: false });
    expect(back.tasks.map(({ after }) => after)).toEqual([
      { ...before, sequence: before.sequence + 2 },
      { ...step, sequence: step.sequence + 2 },
    ]);
    expect(back.tasks.map(({ follows }) => follows ?? false)).toEqual([false, true]);
  });
});

describe("a repeating task whose date is moved", () => {
  it("for this one alone goes on from the rule's own date", () => {
    const alone = moved(weekly(), date("2026-12-02")) ?? weekly();
    expect(alone).toMatchObject({ recurrenceId: "2026-11-23", rrule: "FREQ=WEEKLY;BYDAY=MO" });
    const [change] = done(alone);
    expect(change?.occurrence?.recurrenceId).toBe("2026-11-23");
    expect(change?.after).toMatchObject({ due: date("2026-11-30"), recurrenceId: null });
  });

  it("twice still knows the first, and back again knows nothing", () => {
    const twice = moved(moved(weekly(), date("2026-11-25")) ?? weekly(), date("2026-11-26")) ?? weekly();
    expect(twice.recurrenceId).toBe("2026-11-23");
    expect(moved(twice, date("2026-11-23"))?.recurrenceId).toBeNull();
  });

  it("keeps the zone that the rule steps in", () => {
    const paris = weekly({ rrule: "FREQ=DAILY", due: time("2026-11-23T09:00:00", "Europe/Paris") });
    const alone = moved(paris, time("2026-11-23T09:00:00", "Asia/Tokyo")) ?? paris;
    expect(alone.recurrenceId).toBe("2026-11-23T09:00:00[Europe/Paris]");
    expect(done(alone)[0]?.after.due).toEqual(time("2026-11-24T09:00:00", "Europe/Paris"));
  });

  it("to the same time in another zone for all the following takes the rule along, and what was moved before", () => {
    const at = time("2026-11-24T09:00:00", "Europe/Paris");
    const paris = weekly({ due: at, recurrenceId: "2026-11-23T09:00:00[Europe/Paris]" });
    expect(moved(paris, { ...at, timeZone: "Asia/Tokyo" }, "following")).toMatchObject({
      rrule: "FREQ=WEEKLY;BYDAY=MO",
      recurrenceId: "2026-11-23T09:00:00[Asia/Tokyo]",
    });
  });

  it("for all the following moves the rule", () => {
    const after = moved(weekly({ recurrenceId: "2026-11-16" }), date("2026-11-25"), "following");
    expect(after).toMatchObject({ rrule: "FREQ=WEEKLY;BYDAY=WE", due: date("2026-11-25"), recurrenceId: null });
  });

  it("no longer repeats when its rule is taken away", () => {
    const task = weekly({ exdates: ["2026-11-30"], recurrenceId: "2026-11-20" });
    const [change] = editTasks(ctx, {
      verb: "edit-task",
      tasks: [task],
      lists: [],
      edit: () => ({ rrule: null }),
    }).tasks;
    expect(change?.after).toMatchObject({ rrule: null, exdates: [], recurrenceMode: null, recurrenceId: null });
    expect(skipTasks(ctx, { tasks: change ? [change.after] : [], steps: [] }).tasks).toEqual([]);
  });
});
