import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ListId } from "../ids.ts";
import type { Task } from "../tasks/task.ts";
import { ANA, BEN, sampleTask, taskId } from "../testing/sample-task.ts";
import { addDays } from "../workspaces/work-calendar.ts";
import { hasErrors, lintTemplate } from "./lint-template.ts";
import { planRun } from "./plan-run.ts";
import { type SaveInput, saveAsTemplate } from "./save-as-template.ts";
import { TemplateContent } from "./template.ts";
import { day, sampleBindings, sampleSetting, time } from "./testing/sample-setting.ts";

const setting = sampleSetting();
const save = (tasks: readonly Task[], fields: Partial<SaveInput> = {}) =>
  saveAsTemplate(
    { name: "Saved", tasks, people: "keep", listName: () => "Releases", nameOf: setting.nameOf, ...fields },
    setting,
  );
const task = (id: number, fields: Partial<Task>) => sampleTask({ id: taskId(id), summary: `Task ${id}`, ...fields });

describe("saving tasks as a template", () => {
  it("counts in workdays where every date is one, and keeps times", () => {
    const { content, dates, countedIn } = save([
      task(1, { due: day("2026-12-30") }),
      task(2, { due: time("2026-12-23T16:00") }),
      task(3, { due: null }),
    ]);
    expect(countedIn).toBe("wd");
    expect(dates).toEqual([
      { key: "task-1", was: day("2026-12-30"), offset: "start + 4wd" }, // Christmas and a weekend between
      { key: "task-2", was: time("2026-12-23T16:00"), offset: "start + 0wd at 16:00" },
    ]);
    expect(content.items[2]?.due).toBeNull();
  });

  it("counts in days where one of them is a day off", () => {
    const { dates, countedIn } = save([task(1, { due: day("2026-11-27") }), task(2, { due: day("2026-11-28") })]);
    expect([countedIn, dates[1]?.offset]).toEqual(["d", "start + 1d"]);
  });

  it("tells times on the template's clock", () => {
    const { dates } = save([task(1, { due: time("2026-11-23T20:00", "America/New_York") })]);
    expect(dates[0]).toMatchObject({ was: time("2026-11-24T02:00"), offset: "start + 0wd at 02:00" });
  });

  it("takes subtasks, labels, priority and list along, and no braces", () => {
    const { content } = save([
      task(1, {
        categories: ["x"],
        priority: 2,
        listId: "00000000-0000-7000-8000-000000000077" as ListId,
        summary: "Fix {this}",
      }),
      task(2, { parentId: taskId(1), due: day("2026-11-23") }),
      task(3, { summary: "Fix this" }),
    ]);
    expect(content.items).toMatchObject([
      {
        key: "fix-this",
        summary: "Fix this",
        labels: ["x"],
        priority: 2,
        list: "Releases",
        subtasks: [{ summary: "Task 2" }],
      },
      { key: "fix-this-2" },
    ]);
  });

  it("makes roles of people when asked, keeps them, or drops them", () => {
    const tasks = [task(1, { assigneeIds: [BEN] }), task(2, { assigneeIds: [BEN, ANA] }), task(3, {})];
    const roles = save(tasks, { people: "roles" }).content;
    expect(roles.roles.map(({ name, members }) => [name, members])).toEqual([
      ["ben", [BEN]],
      ["ben-and-ana", [BEN, ANA]],
    ]);
    expect(roles.items.map(({ assignee }) => assignee)).toEqual([
      { kind: "role", role: "ben" },
      { kind: "role", role: "ben-and-ana" },
      null,
    ]);
    expect(save(tasks).content.items[0]?.assignee).toEqual({ kind: "people", memberIds: [BEN] });
    expect(save(tasks, { people: "drop" }).content.items[0]?.assignee).toBeNull();
  });

  it("names roles so that they can be told apart, whatever people are called", () => {
    const named = (name: string) => save([task(1, { assigneeIds: [BEN] })], { people: "roles", nameOf: () => name });
    for (const name of ["Owner", "7of9", "日本", "Ann 3", "End", "x".repeat(90)]) {
      const { content } = named(name);
      expect(TemplateContent.safeParse(content).error, name).toBeUndefined();
      expect(lintTemplate(content), name).toEqual([]);
    }
  });

  it("gives a run from the same day the same dates", () => {
    const due = fc.tuple(fc.integer({ min: 0, max: 300 }), fc.boolean()).map(([days, timed]) => {
      const at = addDays("2026-11-02", days);
      return timed ? time(`${at}T16:30`) : day(at);
    });
    fc.assert(
      fc.property(fc.array(due, { minLength: 1, maxLength: 8 }), (dues) => {
        const { content } = save(dues.map((one, i) => task(i + 1, { due: one })));
        expect(hasErrors(lintTemplate(content))).toBe(false);
        const [first = ""] = dues.map((one) => (one.value === "date" ? one.date : one.local.slice(0, 10))).sort();
        const plan = planRun({ content, bindings: sampleBindings({ start: day(first) }), setting });
        expect(plan.outcome === "planned" && plan.tasks.map((one) => one.due)).toEqual(dues);
      }),
    );
  });
});
