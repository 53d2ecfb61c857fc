import { describe, expect, it } from "vitest";
import { ANA, BEN } from "../testing/sample-task.ts";
import { lintTemplate } from "./lint-template.ts";
import { planRun } from "./plan-run.ts";
import { nextVersion, TemplateId, TemplateVersion } from "./template.ts";
import { sampleBindings, sampleSetting, template } from "./testing/sample-setting.ts";

const CONTENT = template("name: Release\nvariables: { version: text }\nitems: ['Cut {version}', Ship]");
const FIRST: TemplateVersion = {
  templateId: TemplateId.parse("00000000-0000-7000-8000-000000000001"),
  number: 1,
  content: CONTENT,
  authorId: ANA,
  created: new Date("2026-11-22T09:00:00Z"),
};
const BY_BEN = { authorId: BEN, now: new Date("2026-11-23T09:00:00Z") };

describe("a version", () => {
  it("can be stored", () => {
    expect(TemplateVersion.parse(FIRST)).toEqual(FIRST);
  });

  it("is followed by another when its content is edited, and stays as it was", () => {
    const edited = { ...CONTENT, description: "Ours" };
    expect(nextVersion(FIRST, edited, BY_BEN)).toMatchObject({ number: 2, content: edited, authorId: BEN });
    expect(FIRST).toMatchObject({ number: 1, content: { description: null } });
  });

  it("is followed by none when nothing was edited", () => {
    expect(nextVersion(FIRST, structuredClone(CONTENT), BY_BEN)).toBeNull();
  });
});

describe("the linter", () => {
  it("names the place of what it finds, for an editor that has no lines", () => {
    const items = CONTENT.items.map((item) => (item.key === "cut" ? { ...item, after: ["shpi"] } : item));
    expect(lintTemplate({ ...CONTENT, items })).toEqual([
      {
        path: ["items", 0, "after"],
        severity: "error",
        sentence: 'There is no item "shpi" to wait for. Did you mean ship?',
      },
    ]);
  });
});

describe("a variable with the name of something that every object has", () => {
  it("is asked for like any other", () => {
    const content = template(
      "name: T\nvariables: { constructor: text }\nroles: { valueof: ask }\nitems: ['{constructor} {valueof}']",
    );
    const plan = planRun({ content, bindings: sampleBindings(), setting: sampleSetting() });
    expect(plan.outcome === "incomplete" && plan.missing.map(({ kind }) => kind)).toEqual(["variable", "role"]);
  });
});
