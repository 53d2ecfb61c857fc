import { describe, expect, it } from "vitest";
import { ANA, BEN } from "../../testing/sample-task.ts";
import { planRun } from "../plan-run.ts";
import type { RunBindings } from "../run.ts";
import type { TemplateContent } from "../template.ts";
import { day, sampleBindings, sampleSetting } from "../testing/sample-setting.ts";
import { readTemplateYaml } from "../yaml/read-template-yaml.ts";
import { writeTemplateYaml } from "../yaml/write-template-yaml.ts";
import { STARTERS } from "./starters.ts";

function contentOf(yaml: string): TemplateContent {
  const read = readTemplateYaml(yaml);
  if (!read.ok) throw new Error(read.problems.map(({ line, sentence }) => `${line}: ${sentence}`).join("\n"));
  expect(read.warnings).toEqual([]);
  return read.content;
}

/** What somebody gives who gives nothing but a date and a person. */
function plan(content: TemplateContent, bindings: Partial<RunBindings>) {
  const people = content.variables.filter(({ type, default: given }) => type === "person" && given === null);
  const variables = Object.fromEntries(people.map(({ name }) => [name, { type: "person" as const, memberId: BEN }]));
  expect(people.length).toBeLessThanOrEqual(1);
  return planRun({
    content,
    bindings: sampleBindings({ start: null, ...bindings, variables }),
    setting: sampleSetting(),
  });
}

describe("the starters", () => {
  it("are ten, and each is called differently", () => {
    expect(new Set(STARTERS.map(({ id }) => id)).size).toBe(10);
    expect(new Set(STARTERS.map(({ yaml }) => contentOf(yaml).name)).size).toBe(10);
  });

  it.each(STARTERS)("$id runs with nothing but a date and a person", ({ yaml }) => {
    const content = contentOf(yaml);
    expect(content.items.length).toBeGreaterThanOrEqual(8);
    expect(content.items.length).toBeLessThanOrEqual(20);
    for (const bindings of [{ start: day("2027-06-07") }, { end: day("2027-06-11") }]) {
      const made = plan(content, bindings);
      if (made.outcome !== "planned") throw new Error(JSON.stringify(made));
      expect(made.tasks.length).toBeGreaterThanOrEqual(8);
      for (const task of made.tasks) {
        expect(task.due ?? task.expected, task.summary).not.toBeNull();
        expect(JSON.stringify([task.summary, task.description, task.subtasks])).not.toMatch(/\{[a-z]+\}/);
      }
      expect(made.tasks.some(({ assignment }) => assignment.assigneeIds.includes(ANA))).toBe(true);
      expect(made.warnings.filter(({ kind }) => kind === "past" || kind === "before-prerequisite")).toEqual([]);
    }
  });

  it.each(STARTERS)("$id is written and read back to the same", ({ yaml }) => {
    const content = contentOf(yaml);
    expect(readTemplateYaml(writeTemplateYaml(content, (id) => id))).toMatchObject({ ok: true, content });
  });
});
