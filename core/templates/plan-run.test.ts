import { describe, expect, it } from "vitest";
import { BEN, CLEO } from "../testing/sample-task.ts";
import { formatOffset } from "./format-offset.ts";
import { planRun } from "./plan-run.ts";
import type { RunBindings } from "./run.ts";
import type { PlanSetting, RunPlan } from "./run-plan.ts";
import { dateWords } from "./run-texts.ts";
import { day, sampleBindings, sampleSetting, template, time } from "./testing/sample-setting.ts";

const RELEASE = template(`
name: Release
defaults: { labels: [release], list: Releases, roll: next }
variables:
  version: text
  region: [EU, US]
  notes: optional text
  launch: { type: date, default: end + 1w }
roles:
  captain: ask
  tester: leave
  helper: anyone
  oncall: [ana, ben, cleo]
items:
  - task: Cut the branch {version}
    key: cut
    due: start + 0wd at 10:00
    role: captain
    labels: [Git]
    subtasks:
      - Tell {captain}
      - { task: Tag it, due: start + 1wd, person: ben }
  - task: Test {version} ({notes})
    due: cut done + 2wd
    role: tester
  - task: Ask the lawyers
    if: region is EU
    after: test
    person: owner
  - task: Ship {version} in {month}, {quarter}
    due: end
    after: ask the lawyers
    role: oncall
    priority: high
  - task: Celebrate run {seq} on {launch}
    due: launch at noon
    role: helper
`);

const text = (words: string) => ({ type: "text" as const, text: words });
const FULL: Partial<RunBindings> = {
  start: day("2026-11-23"),
  end: time("2026-12-04T17:00"),
  variables: { version: text("2.4"), region: { type: "choice", choice: "EU" } },
  roles: { captain: { kind: "people", memberIds: [BEN] } },
};

const plan = (bindings: Partial<RunBindings>, setting: Partial<PlanSetting> = {}): RunPlan =>
  planRun({ content: RELEASE, bindings: sampleBindings(bindings), setting: sampleSetting(setting) });

function planned(bindings: Partial<RunBindings>, setting: Partial<PlanSetting> = {}) {
  const made = plan(bindings, setting);
  if (made.outcome !== "planned") throw new Error(JSON.stringify(made));
  return made;
}
const lines = (made: ReturnType<typeof planned>) =>
  made.tasks.map(({ summary, due, expected }) => {
    const date = due ? dateWords(due) : expected ? `~${dateWords(expected)}` : "-";
    return `${summary} · ${date}`;
  });

describe("a dry run", () => {
  it("shows every task with its words, dates and what it waits for", () => {
    const made = planned(FULL);
    expect(lines(made)).toEqual([
      "Cut the branch 2.4 · 23 Nov 2026 10:00",
      "Test 2.4 · ~25 Nov 2026",
      "Ask the lawyers · -",
      "Ship 2.4 in November 2026, Q4 2026 · 4 Dec 2026 17:00",
      "Celebrate run 1 on 11 Dec 2026 17:00 · 11 Dec 2026 12:00",
    ]);
    expect(made.tasks.map(({ waitsFor }) => waitsFor)).toEqual([[], ["cut"], ["test"], ["ask-the-lawyers"], []]);
    expect(made.tasks[0]).toMatchObject({ categories: ["git", "release"], list: "Releases", priority: 0 });
    expect(made.warnings).toEqual([]);
  });

  it("shows every person: of roles, variables and subtasks, and who may claim", () => {
    const { tasks, roles } = planned(FULL);
    expect(tasks.map(({ assignment }) => assignment)).toEqual([
      { assigneeIds: [BEN], role: "captain", claimable: false },
      { assigneeIds: [], role: "tester", claimable: false },
      { assigneeIds: [sampleBindings().ownerId], role: null, claimable: false },
      { assigneeIds: [sampleBindings().ownerId], role: "oncall", claimable: false },
      { assigneeIds: [], role: "helper", claimable: true },
    ]);
    expect(tasks[0]?.subtasks).toMatchObject([
      { key: "cut/1", summary: "Tell Ben", due: time("2026-11-23T10:00"), assignment: { assigneeIds: [BEN] } },
      { key: "cut/2", summary: "Tag it", due: day("2026-11-24"), assignment: { assigneeIds: [BEN], role: null } },
    ]);
    expect(roles.find(({ name }) => name === "oncall")).toMatchObject({ binds: "rotation" });
  });

  it("gives a rotation's role to the next who isn't away", () => {
    const owner = sampleBindings().ownerId;
    const last = new Map([["oncall", owner]]);
    const shipper = (setting: Partial<PlanSetting>) => planned(FULL, setting).tasks[3]?.assignment.assigneeIds;
    expect(shipper({ lastInRotation: last })).toEqual([BEN]);
    const absences = [{ memberId: BEN, from: "2026-11-20", until: "2026-11-23" }];
    expect(shipper({ lastInRotation: last, absences })).toEqual([CLEO]);
  });

  it("leaves out what its condition rules out, and lets the rest wait for what that would have waited for", () => {
    const us = planned({ ...FULL, variables: { ...FULL.variables, region: { type: "choice", choice: "US" } } });
    expect(us.skipped).toEqual([
      { key: "ask-the-lawyers", summary: "Ask the lawyers", when: { variable: "region", op: "is", values: ["EU"] } },
    ]);
    expect(us.tasks.find(({ key }) => key.startsWith("ship"))?.waitsFor).toEqual(["test"]);
  });

  it("keeps the offset of what counts from a completion", () => {
    const test = planned(FULL).tasks[1];
    expect([test?.due, test?.dueAfter, test?.offset && formatOffset(test.offset)]).toEqual([
      null,
      ["cut"],
      "cut done + 2wd",
    ]);
  });
});

describe("a run that can't be planned yet", () => {
  it("asks for all that is missing at once", () => {
    const made = plan({ start: null });
    if (made.outcome !== "incomplete") throw new Error("planned");
    const asked = made.missing.map((one) =>
      one.kind === "anchor" ? "anchor" : one.kind === "role" ? one.role.name : one.variable.name,
    );
    expect(asked).toEqual(["anchor", "version", "region", "captain"]);
    expect(made.refused).toEqual([]);
  });

  it.each([
    [{ version: text("<@U1> 2.4") }, "{version} would mention somebody"],
    [{ version: text("2.4 @everyone") }, "{version} would mention somebody"],
    [{ version: { type: "number" as const, number: 2 } }, "{version} needs a text, not a number."],
    [{ region: { type: "choice" as const, choice: "Mars" } }, "{region} is one of EU, US."],
    [{ verison: text("2.4") }, "There is no variable {verison} in Release. Did you mean version?"],
    [{ version: text("x".repeat(600)) }, "longer than 500 characters"],
    [{ launch: { type: "date" as const, date: day("9999-12-31") } }, "more than 20 years away"],
  ])("says why it can't take %j", (variables, sentence) => {
    const made = plan({ ...FULL, variables: { ...FULL.variables, ...variables } });
    if (made.outcome !== "incomplete") throw new Error("planned");
    expect(made.refused.map(({ problem }) => problem).join(" ")).toContain(sentence);
  });

  it("refuses an end before its start, a far year, and a role that isn't there", () => {
    const roles = { ...FULL.roles, captian: { kind: "anyone" as const } };
    const refused = (bindings: Partial<RunBindings>) => {
      const made = plan({ ...FULL, ...bindings });
      return made.outcome === "incomplete" ? made.refused.map(({ problem }) => problem) : [];
    };
    expect(refused({ end: day("2026-11-20") })).toEqual([
      "It would end on 20 Nov 2026, before it starts on 23 Nov 2026.",
    ]);
    expect(refused({ start: day("0206-11-20") })).toEqual(["20 Nov 206 is more than 20 years away."]);
    expect(refused({ roles })).toEqual(["There is no role captian in Release. Did you mean captain?"]);
  });
});

describe("the warnings of a dry run", () => {
  const TWO = template(`
name: Two
items:
  - { task: First, key: first, due: start, person: ben }
  - { task: Second, due: start, person: ben, after: first }
  - { task: Third, due: start - 1d, after: first }
`);
  const warnings = (start: string, setting: Partial<PlanSetting> = {}) => {
    const made = planRun({
      content: TWO,
      bindings: sampleBindings({ start: day(start) }),
      setting: sampleSetting(setting),
    });
    return made.outcome === "planned"
      ? made.warnings.map(({ kind, ...one }) => ("key" in one ? `${one.key} ${kind}` : kind))
      : [];
  };

  it.each([
    ["2026-11-24", ["third before-prerequisite"]],
    ["2026-11-20", ["first past", "second past", "third past", "third before-prerequisite"]],
    ["2026-11-28", ["first weekend", "second weekend", "third before-prerequisite"]],
    ["2026-12-25", ["first holiday", "second holiday", "third before-prerequisite"]],
  ])("on %s are %j", (start, expected) => {
    expect(warnings(start)).toEqual(expected);
  });

  it("tell who is away, and who has more than they can take", () => {
    const absences = [{ memberId: BEN, from: "2026-11-24", until: "2026-11-24" }];
    expect(warnings("2026-11-24", { absences })).toEqual(["first away", "second away", "third before-prerequisite"]);
    expect(warnings("2026-11-24", { dailyLimit: 2 })).not.toContain("overloaded");
    expect(warnings("2026-11-24", { dailyLimit: 2, loadOf: () => 1 })).toContain("overloaded");
  });
});
