import { describe, expect, it } from "vitest";
import { TaskError } from "../errors.ts";
import { ANA, BEN, CLEO, changeId, sampleContext, sampleTask, taskId } from "../testing/sample-task.ts";
import { NO_SETTINGS } from "../workspaces/member.ts";
import { cancelTasks } from "./cancel-task.ts";
import { changedFields, madeFields } from "./changed-fields.ts";
import { commentOnTask } from "./comment-on-task.ts";
import { completeTasks } from "./complete-task.ts";
import { createTasks, type NewTask } from "./create-task.ts";
import { editTasks } from "./edit-task.ts";
import { reopenTasks } from "./reopen-task.ts";
import type { Task } from "./task.ts";
import { undo } from "./undo.ts";

const ctx = sampleContext();
const codeOf = (act: () => unknown): string | null => {
  try {
    act();
    return null;
  } catch (error) {
    return error instanceof TaskError ? error.code : "not a rule";
  }
};

const NEW: NewTask = {
  number: 7,
  summary: "buy milk",
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
  channelId: null,
  parent: null,
};
const create = (fields: Partial<NewTask>): Task | undefined =>
  createTasks(ctx, { tasks: [{ ...NEW, ...fields }], lists: [] }).tasks[0]?.after;

describe("create-task", () => {
  it("makes an open task of its author's, with a tidy title and labels", () => {
    const made = create({ summary: "  buy\n milk ", categories: ["Home", "home", "errand"] });
    expect(made).toMatchObject({ summary: "Buy milk", status: "needs-action", authorId: ANA, sequence: 0 });
    expect(made?.categories).toEqual(["errand", "home"]);
  });

  it.each([
    ["iPhone case", "iPhone case"],
    ["https://example.com broken", "https://example.com broken"],
    ["émigré papers", "Émigré papers"],
  ])("keeps the writer's own case in %s", (summary, title) => expect(create({ summary })?.summary).toBe(title));

  it.each([
    ["", "summary-empty"],
    ["   ", "summary-empty"],
    ["x".repeat(501), "summary-too-long"],
    ["x".repeat(500), null],
  ])("checks the title (%#)", (summary, code) => expect(codeOf(() => create({ summary }))).toBe(code));

  it("puts a step into its parent's list, and allows no steps of steps", () => {
    const listId = sampleTask().listId;
    expect(create({ parent: sampleTask({ listId }) })).toMatchObject({ parentId: taskId(42), listId });
    expect(codeOf(() => create({ parent: sampleTask({ parentId: taskId(1) }) }))).toBe("nested-subtask");
  });

  it("tells everybody who is given it, but not its author", () => {
    const { notices } = createTasks(ctx, { tasks: [{ ...NEW, assigneeIds: [ANA, BEN, CLEO] }], lists: [] });
    expect(notices.map(({ kind, to }) => [kind, to])).toEqual([
      ["assigned", BEN],
      ["assigned", CLEO],
    ]);
  });
});

describe("complete-task", () => {
  it("says when, one sequence on", () => {
    const [done] = completeTasks(ctx, { tasks: [sampleTask()] }).tasks;
    expect(done?.after).toMatchObject({ status: "completed", completed: ctx.now, sequence: 4 });
  });

  it("changes nothing that is done already", () => {
    const done = sampleTask({ status: "completed", completed: new Date(0) });
    expect(completeTasks(ctx, { tasks: [done] }).tasks).toEqual([]);
  });

  it("refuses what was dropped", () => {
    expect(codeOf(() => completeTasks(ctx, { tasks: [sampleTask({ status: "cancelled" })] }))).toBe("task-cancelled");
  });

  it.each([
    { mode: "from-due", rrule: "FREQ=WEEKLY;BYDAY=FR", due: "2026-11-20", next: "2026-11-27" },
    { mode: "from-completion", rrule: "FREQ=DAILY;INTERVAL=3", due: "2026-11-10", next: "2026-11-25" }, // done on the 22nd
    { mode: "from-due", rrule: "FREQ=DAILY;UNTIL=20261120", due: "2026-11-20", next: null }, // it was the last one
  ] as const)("moves a task that repeats $rrule $mode on to $next", ({ mode, rrule, due, next }) => {
    const task = sampleTask({ rrule, recurrenceMode: mode, due: { value: "date", date: due } });
    const after = completeTasks(ctx, { tasks: [task] }).tasks[0]?.after;
    expect(after?.status).toBe(next ? "needs-action" : "completed");
    if (next) expect(after?.due).toEqual({ value: "date", date: next });
  });
});

describe("reopen-task and cancel-task", () => {
  it("bring back and drop", () => {
    const dropped = cancelTasks(ctx, { tasks: [sampleTask()], by: { ...ANYBODY, id: ANA } }).tasks[0]?.after;
    expect(dropped).toMatchObject({ status: "cancelled", sequence: 4 });
    expect(reopenTasks(ctx, { tasks: dropped ? [dropped] : [] }).tasks[0]?.after.status).toBe("needs-action");
  });

  it.each([
    { who: "its author", id: ANA, role: "member", code: null },
    { who: "an assignee", id: BEN, role: "member", code: null },
    { who: "anybody else", id: CLEO, role: "member", code: "not-permitted" },
    { who: "an admin", id: CLEO, role: "admin", code: null },
  ] as const)("$who may drop it: $code", ({ id, role, code }) => {
    const tasks = [sampleTask({ assigneeIds: [BEN] })];
    expect(codeOf(() => cancelTasks(ctx, { tasks, by: { ...ANYBODY, id, role } }))).toBe(code);
  });

  const ANYBODY = { id: CLEO, name: "cleo", role: "member", settings: NO_SETTINGS, identities: [] } as const;
});

describe("edit-task", () => {
  const edit = (task: Task, fields: object) =>
    editTasks(ctx, { verb: "edit-task", tasks: [task], lists: [], edit: () => fields });

  it("tells only those who are new on it", () => {
    const { notices } = edit(sampleTask({ assigneeIds: [BEN] }), { assigneeIds: [BEN, CLEO] });
    expect(notices.map(({ to }) => to)).toEqual([CLEO]);
  });

  it("is no change where nothing differs", () => {
    const due = { value: "date-time", local: "2026-11-27T16:00:00", timeZone: "UTC" } as const;
    const same = { due: { timeZone: "UTC", local: due.local, value: due.value }, summary: "send the Q3 report" };
    expect(edit(sampleTask({ due }), same).tasks).toEqual([]);
  });

  it("checks a new title", () => expect(codeOf(() => edit(sampleTask(), { summary: " " }))).toBe("summary-empty"));
});

describe("undo", () => {
  const before = sampleTask({ assigneeIds: [BEN] });
  const [step] = editTasks(ctx, { verb: "edit-task", tasks: [before], lists: [], edit: () => ({ priority: 1 }) }).tasks;
  const edited = step?.after ?? before;
  const entry = { taskId: before.id, ...changedFields(before, edited) };
  const recorded = { id: changeId(900), memberId: ANA, verb: "edit-task", undone: false, entries: [entry] };
  const take = (task: Task, more: object = {}) =>
    undo(ctx, { recorded: { ...recorded, ...more }, tasks: [task], settings: NO_SETTINGS, anyway: false });

  it("gives the old fields back and leaves the others", () => {
    const since = { ...edited, summary: "Send the Q4 report", sequence: edited.sequence + 1 };
    expect(take(since).tasks[0]?.after).toMatchObject({ priority: 0, summary: "Send the Q4 report" });
  });

  it("is refused where the same field was set anew, and goes on when told to", () => {
    const since = { ...edited, priority: 5, sequence: 9 } as const;
    expect(codeOf(() => take(since))).toBe("changed-since");
    const anyway = undo(ctx, { recorded, tasks: [since], settings: NO_SETTINGS, anyway: true });
    expect(anyway.tasks[0]?.after.priority).toBe(0);
  });

  it("drops what was made", () => {
    const made = { id: changeId(900), entries: [{ taskId: before.id, before: null, after: madeFields(before) }] };
    expect(take(before, made).tasks[0]?.after.status).toBe("cancelled");
  });

  it("happens once", () => expect(codeOf(() => take(edited, { undone: true }))).toBe("already-done"));

  it("says which task a comment was on", () => {
    const { comments } = commentOnTask(ctx, { id: "c", task: before, text: " waiting " });
    expect(comments).toEqual([{ id: "c", taskId: before.id, text: "waiting" }]);
    const entries = [{ taskId: before.id, before: null, after: { comment: comments[0] } }];
    const { tasks, undoes } = take(before, { entries });
    expect([tasks[0]?.after.status, undoes]).toEqual(["needs-action", changeId(900)]);
  });
});
