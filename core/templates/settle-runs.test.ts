import { describe, expect, it } from "vitest";
import type { LoadedTask } from "../chat/chat-store.ts";
import { cancelTasks } from "../tasks/cancel-task.ts";
import type { Change } from "../tasks/change.ts";
import { completeTasks } from "../tasks/complete-task.ts";
import { reopenTasks } from "../tasks/reopen-task.ts";
import type { Task } from "../tasks/task.ts";
import { ANA, BEN, sampleContext, taskId } from "../testing/sample-task.ts";
import { planRun } from "./plan-run.ts";
import type { TemplateRunId } from "./run.ts";
import { runTemplate } from "./run-template.ts";
import { newTemplate } from "./save-template.ts";
import { settleRuns } from "./settle-runs.ts";
import type { LoadedRun } from "./started-run.ts";
import type { TemplateId } from "./template.ts";
import { sampleBindings, sampleSetting, template } from "./testing/sample-setting.ts";

const CONTENT = template(`name: Release
items:
  - { task: Cut, key: cut, due: start }
  - { task: Test, key: test, due: cut done + 1wd, subtasks: [On a phone] }
  - { task: Announce, due: start + 5d, after: [cut, test] }
`);
const ctx = sampleContext({ actor: { memberId: ANA, via: "slack" } });
const setting = sampleSetting();
const uuid = (n: number): string => taskId(n);

const STARTED = started();

function started(): Change {
  const plan = planRun({ content: CONTENT, bindings: sampleBindings(), setting });
  if (plan.outcome !== "planned") throw new Error("not planned");
  const made = newTemplate(ctx, uuid(700) as TemplateId, CONTENT); // a UUID is one
  return runTemplate(ctx, {
    runId: uuid(701) as TemplateRunId, // a UUID is one
    name: "Release 2.4",
    template: made.after,
    made,
    plan,
    bindings: sampleBindings(),
    firstNumber: 1,
    lists: [],
    newListId: () => {
      throw new Error("no list");
    },
    channelId: null,
    repeat: null,
  });
}

/** The run as its commit leaves it, with these changes made since. */
function loadedRun(...changes: readonly Change[]): LoadedRun {
  const all = [STARTED, ...changes];
  const tasks = new Map(all.flatMap((one) => one.tasks.map(({ after }) => [after.summary, after] as const)));
  const run = all.flatMap(({ runs }) => runs).at(-1)?.after;
  if (!run) throw new Error("no run");
  return { run, content: CONTENT, tasks: [...tasks.values()].map(loaded), place: null, card: null };
}

const loaded = (task: Task): LoadedTask => ({
  ...task,
  assigneeNames: [],
  listName: null,
  parentNumber: null,
  subtaskCount: { done: 0, total: 0 },
  waitsFor: [],
  listed: true,
});

const named = ({ tasks }: LoadedRun, summary: string): LoadedTask => {
  const task = tasks.find((one) => one.summary === summary);
  if (!task) throw new Error(`no task ${summary}`);
  return task;
};

const done = (run: LoadedRun, ...summaries: readonly string[]): Change =>
  settleRuns(
    ctx,
    { change: completeTasks(ctx, { tasks: summaries.map((one) => named(run, one)) }), runs: [run] },
    setting,
  );

const freed = ({ tasks }: Change) =>
  tasks.flatMap(({ before, after }) => (before?.waiting && !after.waiting ? [after.summary] : []));

describe("settling a task of a run", () => {
  it("makes those that wait wait", () => {
    const { tasks } = loadedRun();
    expect(tasks.map(({ summary, waiting }) => [summary, waiting])).toEqual([
      ["Cut", false],
      ["Test", true],
      ["On a phone", true],
      ["Announce", true],
    ]);
  });

  it("sets free who waited for it alone, with its subtasks, dated from the completion", () => {
    const change = done(loadedRun(), "Cut");
    expect(freed(change)).toEqual(["Test", "On a phone"]);
    expect(change.tasks.find(({ after }) => after.summary === "Test")?.after.due).toEqual({
      value: "date",
      date: "2026-11-23",
    });
  });

  it("steps the run on, so that two who settle at once don't pass each other by", () => {
    const run = loadedRun();
    expect(done(run, "Cut").runs).toEqual([{ before: run.run, after: { ...run.run, sequence: 1 } }]);
  });

  it("takes a dropped task for a settled one", () => {
    const run = loadedRun();
    const by = { id: ANA, role: "member" as const, name: "Ana", identities: [], settings: {} as never };
    const change = settleRuns(
      ctx,
      { change: cancelTasks(ctx, { tasks: [named(run, "Cut")], by }), runs: [run] },
      setting,
    );
    expect(freed(change)).toEqual(["Test", "On a phone"]);
  });

  it("ends the run with its last task, and not before", () => {
    const first = done(loadedRun(), "Cut");
    const most = done(loadedRun(first), "Test", "On a phone");
    expect(most.runs[0]?.after.ended).toBeNull();
    expect(freed(most)).toEqual(["Announce"]);
    const all = done(loadedRun(first, most), "Announce");
    expect(all.runs[0]?.after.ended).toEqual(ctx.now);
  });

  it("opens the run again with a task that is reopened", () => {
    const all = done(loadedRun(), "Cut", "Test", "On a phone", "Announce");
    const run = loadedRun(all);
    expect(run.run.ended).toEqual(ctx.now);
    const change = settleRuns(
      ctx,
      { change: reopenTasks(ctx, { tasks: [named(run, "Announce")] }), runs: [run] },
      setting,
    );
    expect(change.runs[0]?.after.ended).toBeNull();
  });

  const reopened = (run: LoadedRun, summary: string): Change =>
    settleRuns(ctx, { change: reopenTasks(ctx, { tasks: [named(run, summary)] }), runs: [run] }, setting);

  it("lets those wait again that waited for what is reopened, without the date that counted from it", () => {
    const run = loadedRun(done(loadedRun(), "Cut"));
    expect(named(run, "Test").due).not.toBeNull();
    const held = reopened(run, "Cut").tasks.filter(({ after }) => after.waiting);
    expect(held.map(({ after }) => [after.summary, after.due])).toEqual([
      ["Test", null],
      ["On a phone", null],
    ]);
  });

  it("keeps a date that somebody set, and lets those go on that have begun or are done", () => {
    const run = loadedRun(done(loadedRun(), "Cut"));
    const edited = (summary: string, fields: Partial<Task>): LoadedRun => ({
      ...run,
      tasks: run.tasks.map((task) => (task.summary === summary ? { ...task, ...fields } : task)),
    });
    const heldOf = (one: LoadedRun) => reopened(one, "Cut").tasks.filter(({ after }) => after.waiting);
    const own = { value: "date", date: "2026-12-24" } as const;
    expect(heldOf(edited("Test", { due: own }))[0]?.after.due).toEqual(own);
    for (const status of ["in-process", "completed", "cancelled"] as const) {
      expect(heldOf(edited("Test", { status })).map(({ after }) => after.summary)).toEqual(["On a phone"]);
    }
  });

  it("tells whoever may begin, once for all that is theirs, and never whoever did it", () => {
    const given = (id: typeof ANA): LoadedRun => {
      const run = loadedRun();
      return { ...run, tasks: run.tasks.map((task) => ({ ...task, assigneeIds: [id] })) };
    };
    expect(done(given(BEN), "Cut").notices).toEqual([
      { kind: "freed", to: BEN, taskIds: [named(loadedRun(), "Test").id] },
    ]);
    expect(done(given(ANA), "Cut").notices).toEqual([]);
  });

  it("leaves a run alone that the change is not about", () => {
    const change = completeTasks(ctx, { tasks: [{ ...named(loadedRun(), "Cut"), id: taskId(999) }] });
    expect(settleRuns(ctx, { change, runs: [loadedRun()] }, setting).runs).toEqual([]);
  });
});
