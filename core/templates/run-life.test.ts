import { describe, expect, it } from "vitest";
import type { TaskId } from "../ids.ts";
import type { Task } from "../tasks/task.ts";
import { ANA, BEN, sampleTask, taskId } from "../testing/sample-task.ts";
import { moveRun, type RunMove, shiftedBindings } from "./move-run.ts";
import { planRun } from "./plan-run.ts";
import { isWaiting, releaseItems } from "./release-items.ts";
import { RunItem } from "./run.ts";
import { runItems } from "./run-items.ts";
import { runProgress } from "./run-progress.ts";
import { dateWords } from "./run-texts.ts";
import { day, sampleBindings, sampleSetting, template, time } from "./testing/sample-setting.ts";

const CONTENT = template(`
name: Release
roles: { captain: owner }
items:
  - { task: Cut, due: start at 10:00, role: captain, subtasks: [Tag] }
  - { task: Test, due: cut done + 2wd, role: captain }
  - { task: "Notes for {month}", due: start + 2wd, person: ben }
  - { task: Ship, due: start + 4wd, after: [test, notes-for] }
  - { task: Watch, due: ship done + 90min }
`);
const setting = sampleSetting();
const layout = { ...setting, defaults: CONTENT.defaults };

function begun() {
  const bindings = sampleBindings();
  const plan = planRun({ content: CONTENT, bindings, setting });
  if (plan.outcome !== "planned") throw new Error(JSON.stringify(plan));
  const parts = plan.tasks.flatMap((task) => [task, ...task.subtasks]);
  const ids = new Map(parts.map(({ key }, i) => [key, taskId(i + 1)]));
  const idOf = (key: string): TaskId => ids.get(key) ?? taskId(999);
  const items = runItems(plan.tasks, idOf);
  const tasks = new Map<TaskId, Task>(
    parts.map(({ key, summary, due }) => [idOf(key), sampleTask({ id: idOf(key), summary, due })]),
  );
  const edit = (key: string, fields: Partial<Task>) =>
    tasks.set(idOf(key), { ...sampleTask(), ...tasks.get(idOf(key)), ...fields });
  return { bindings, items, tasks, idOf, edit };
}
const at = (iso: string) => new Date(iso);

describe("a run's items", () => {
  it("can be stored, subtasks beside their item", () => {
    const { items } = begun();
    expect(items.map(({ key }) => key)).toEqual(["cut", "cut/1", "test", "notes-for", "ship", "watch"]);
    for (const item of items) expect(RunItem.parse(item)).toEqual(item);
  });

  it("are released by the last completion that they waited for, and dated from it", () => {
    const { items } = begun();
    const released = (done: string, times: Record<string, string>) => {
      const completions = new Map(Object.entries(times).map(([key, iso]) => [key, at(iso)]));
      return releaseItems(items, done, { completions, layout }).map(({ item, due }) => [
        item.key,
        due && dateWords(due),
      ]);
    };
    const cut = "2026-11-25T22:30:00Z"; // Wednesday 23:30 in Paris
    expect(released("cut", { cut })).toEqual([["test", "27 Nov 2026"]]);
    expect(released("test", { cut, test: "2026-11-27T10:00:00Z" })).toEqual([]);
    expect(released("notes-for", { test: cut, "notes-for": cut })).toEqual([["ship", null]]); // keeps its planned date
    expect(released("ship", { ship: "2026-11-27T16:07:31Z" })).toEqual([["watch", "27 Nov 2026 18:37"]]);
  });

  it("wait while anything before them is open", () => {
    const ship = begun().items.find(({ key }) => key === "ship");
    if (!ship) throw new Error("no ship");
    expect(isWaiting(ship, new Map([["test", at("2026-11-25T09:00:00Z")]]))).toBe(true);
    expect(isWaiting(ship, new Map(["test", "notes-for"].map((key) => [key, at("2026-11-25T09:00:00Z")])))).toBe(false);
  });
});

describe("moving a run", () => {
  const movable = (move: RunMove) => {
    if (move.outcome !== "movable") throw new Error(JSON.stringify(move));
    const moves = move.moves.map(({ key, from, to }) => `${key} ${from && dateWords(from)} → ${to && dateWords(to)}`);
    return { moves, stays: move.stays.map(({ key, why }) => `${key} ${why}`), all: move };
  };

  it("shifts what is open and untouched, and lets the rest stand", () => {
    const { bindings, items, tasks, idOf, edit } = begun();
    edit("cut", { status: "completed", completed: at("2026-11-23T10:00:00Z") });
    edit("cut/1", { due: day("2026-11-24") });
    const move = movable(
      moveRun(
        {
          content: CONTENT,
          run: { bindings, items },
          bindings: shiftedBindings(bindings, { count: 2, unit: "d" }, setting),
          tasks,
          touched: new Set([idOf("cut/1")]),
        },
        setting,
      ),
    );
    expect(move.moves).toEqual(["notes-for 25 Nov 2026 → 27 Nov 2026", "ship 27 Nov 2026 → 1 Dec 2026"]);
    expect(move.stays).toEqual(["cut done", "cut/1 touched", "test waiting", "watch waiting"]);
    expect(move.all.start).toEqual(day("2026-11-25"));
  });

  it("fills words in again that came from the anchor", () => {
    const { bindings, items, tasks } = begun();
    const later = { ...bindings, start: day("2026-12-07") };
    const move = movable(
      moveRun({ content: CONTENT, run: { bindings, items }, bindings: later, tasks, touched: new Set() }, setting),
    );
    expect(move.all.moves.find(({ key }) => key === "notes-for")?.summary).toBe("Notes for December 2026");
    expect(move.all.moves.find(({ key }) => key === "ship")?.summary).toBeNull();
  });

  it("to where it is changes nothing", () => {
    const { bindings, items, tasks } = begun();
    const move = movable(
      moveRun({ content: CONTENT, run: { bindings, items }, bindings, tasks, touched: new Set() }, setting),
    );
    expect([move.moves, new Set(move.stays.map((one) => one.split(" ")[1]))]).toEqual([
      [],
      new Set(["same", "waiting"]),
    ]);
  });
});

describe("a run's progress", () => {
  it("counts what is done, late and waiting, for each role too", () => {
    const { items, tasks, edit } = begun();
    const looking = { now: at("2026-11-26T12:00:00Z"), timeZone: "Europe/Paris" };
    edit("cut", { status: "completed", completed: looking.now });
    expect(runProgress(items, tasks, looking)).toMatchObject({
      total: 5,
      done: 1,
      percentComplete: 20,
      overdue: 1,
      waiting: 2,
      roles: [{ role: "captain", total: 2, done: 1, overdue: 0 }],
      next: { key: "notes-for" },
      ends: day("2026-11-27"),
      ended: false,
    });
  });

  it("leaves out what was dropped, and ends with the last open task", () => {
    const { items, tasks, edit } = begun();
    for (const { key } of items) edit(key, { status: key === "ship" ? "cancelled" : "completed" });
    const looking = { now: at("2026-11-26T12:00:00Z"), timeZone: "Europe/Paris" };
    expect(runProgress(items, tasks, looking)).toMatchObject({ total: 4, done: 4, percentComplete: 100, ended: true });
  });
});

describe("the people of this run", () => {
  it("are its owner and Ben", () => {
    const plan = planRun({ content: CONTENT, bindings: sampleBindings({ start: time("2026-11-23T10:00") }), setting });
    const people = plan.outcome === "planned" ? plan.tasks.flatMap(({ assignment }) => assignment.assigneeIds) : [];
    expect(people).toEqual([ANA, ANA, BEN]);
  });
});
