import { describe, expect, it } from "vitest";
import { ANA, BEN } from "../../testing/sample-task.ts";
import { readTemplateYaml } from "./read-template-yaml.ts";

const DIRECTORY = new Map([
  ["ana", ANA],
  ["ben", BEN],
]);

const problemsOf = (text: string): readonly string[] => {
  const read = readTemplateYaml(text, DIRECTORY);
  return (read.ok ? read.warnings : read.problems).map(({ line, sentence }) => `${line ?? "-"}: ${sentence}`);
};

describe("a template in YAML", () => {
  it("is read with its short forms", () => {
    const read = readTemplateYaml(
      `
name: Release
variables:
  version: text
  Region: [EU, US]
  notes: optional text
  seats: { type: number, default: 5, ask: How many? }
  launch: { type: date, default: start + 2w, required: no }
  host: { type: person, default: owner }
roles:
  captain: ask
  helper: anyone
  oncall: [ana, "@ben"]
  deputy: { who: ben, unbound: owner, about: Stands in }
items:
  - Buy {seats} chairs for {region} {notes}
  - task: Cut the branch {version}
    due: launch at 10:00
    role: captain
    after: Buy {seats} chairs for {region} {notes}
  - { task: Greet, person: [ana, ben], after: [cut-the-branch], due: Cut the branch done + 1h, priority: high }
  - { task: Toast, person: host, if: only if region is EU, subtasks: [Ice, { task: Glasses, role: helper }] }
  - { task: Watch, role: oncall }
  - { task: Stand by, role: deputy, person: }
`,
      DIRECTORY,
    );
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const { variables, roles, items } = read.content;
    expect(variables.map(({ name, type, required }) => [name, type, required])).toEqual([
      ["version", "text", true],
      ["region", "choice", true],
      ["notes", "text", false],
      ["seats", "number", true],
      ["launch", "date", false],
      ["host", "person", true],
    ]);
    expect(roles.map(({ binds, members, whenUnbound }) => [binds, members.length, whenUnbound])).toEqual([
      ["person", 0, "ask"],
      ["anyone", 0, "ask"],
      ["rotation", 2, "ask"],
      ["person", 1, "owner"],
    ]);
    expect(items.map(({ key, after }) => [key, after])).toEqual([
      ["buy-chairs-for", []],
      ["cut-the-branch", ["buy-chairs-for"]],
      ["greet", ["cut-the-branch"]],
      ["toast", []],
      ["watch", []],
      ["stand-by", []],
    ]);
    expect(items[2]).toMatchObject({
      assignee: { memberIds: [ANA, BEN] },
      priority: 2,
      due: { anchor: { key: "cut-the-branch" } },
    });
    expect(items[3]).toMatchObject({
      assignee: { kind: "variable", name: "host" },
      subtasks: [{ summary: "Ice" }, {}],
    });
  });

  it.each([
    ["", "-: There is nothing in this file."],
    ["- a", '1: A template needs lines of "word: value".'],
    ["items: [a]", '1: The template has no name: begin with "name: Release".'],
    ["name: T", '1: The template has no items: write "items:" and "- task: …" below it.'],
    ["name: T\nitems: []", "2: The list of items is empty."],
    ["name: T\nitmes: [a]\nitems: [b]", '2: "itmes" means nothing in a template. Did you mean items?'],
    ["name: T\nname: U\nitems: [b]", '2: "name" stands twice in a template.'],
    ["name: T\nitems:\n  - tsak: A", '3: "tsak" means nothing in item 1. Did you mean task?'],
    ["name: T\nitems:\n  - task: A\n    due: sometime soon", '4: I can\'t read the date "sometime soon".'],
    ["name: T\nitems:\n  - task: A\n    due: 2026-12-01", '4: I can\'t read the date "2026-12-01".'],
    ["name: T\nitems:\n  - task: A\n    due: start + 5000d", "4: 5000d is too far away: at most 3660d can be counted."],
    ["name: T\nitems:\n  - task: A\n    due: luanch + 1d", '4: "luanch" is no date here'],
    [
      "name: T\nitems:\n  - task: A\n    role: captian\nroles: { captain: ask }",
      '4: "captian" is no role of this template. Did you mean captain?',
    ],
    ["name: T\nitems:\n  - task: A\n    person: bem", "4: Nobody here is called bem. Did you mean ben?"],
    [
      "name: T\nitems:\n  - task: A\n    role: x\n    person: ben",
      "5: A task goes to a role or to a person, not to both.",
    ],
    [
      "name: T\nitems:\n  - task: A {versoin}\nvariables: { version: text }",
      "3: Nothing fills in {versoin}. Did you mean version?",
    ],
    [
      "name: T\nitems:\n  - task: A\n    key: a\n    after: b\n  - task: B\n    after: c\n  - task: C\n    after: a",
      "These wait for one another and none can begin: a waits for b waits for c waits for a.",
    ],
    ["name: T\nitems:\n  - task: A\n    after: A", '4: "a" waits for itself.'],
    ["name: T\nitems:\n  - task: A\n    after: nothing", '4: There is no item "nothing" to wait for.'],
    ["name: T\nvariables:\n  date: text\nitems: ['{date}']", "3: {date} is filled in by itself; choose another name."],
    [
      "name: T\nvariables:\n  end: date\nitems: ['{end}']",
      '3: "end" is a word that dates are written with; choose another name.',
    ],
    [
      "name: T\nvariables:\n  cap: text\nroles:\n  cap: ask\nitems: ['{cap}']",
      "5: cap is both a variable and a role; call one of them something else.",
    ],
    [
      "name: T\nvariables:\n  2nd: text\nitems: [a]",
      '3: "2nd" can\'t be a name: use letters, digits and _, a letter first.',
    ],
    [
      "name: T\nvariables:\n  v: { type: text, default: <@U1> }\nitems: ['{v}']",
      "3: The default of {v} would mention somebody",
    ],
    ["name: T\nvariables:\n  v: { choices: [a, '@everyone'] }\nitems: ['{v}']", "3: {v} would mention somebody"],
    ["name: T\nitems: ['Tell <!channel>']", '"Tell <!channel>" would mention somebody'],
    [
      "name: T\nvariables:\n  v: txt\nitems: ['{v}']",
      '3: {v} is one of text, date, person, role, choice, number, not "txt".',
    ],
    [
      "name: T\nvariables:\n  v: { choices: [a, b], default: c }\nitems: ['{v}']",
      "3: The default can't be taken: {v} is one of a, b.",
    ],
    [
      "name: T\nvariables:\n  v: [a, b]\nitems:\n  - task: '{v}'\n    if: v is c",
      "6: {v} is never c: it is one of a, b.",
    ],
    [
      "name: T\nvariables:\n  v: [a, b]\nitems:\n  - task: '{v}'\n    if: w is a",
      "6: The condition asks for {w}, which is no variable. Did you mean v?",
    ],
    ["name: T\nitems:\n  - task: A\n    person: @ben", "4: A value that begins with @ needs quotes around it."],
    ["name: T\nitems:\n  - task: {version} is out", "3: This can't be read: a text with { or [ in it may need quotes"],
    ["name: T\nitems:\n\t- task: A", "Lines are indented with a tab here: use spaces."],
    ["name: T\nitems:\n  - task: A: B", "3: There are two colons in this line"],
    ["name: 'T\nitems: [a]", "A quote is not closed here."],
    ["name: T\n---\nname: U", "There is more than one document here (---): a file holds one template."],
    ["name: !!js/function T\nitems: [a]", "1: Tags (!) are not read here: leave it out."],
    ["name: &a T\nitems: [*a]", "1: References (& and *) are not read here: write the value out."],
    [`name: T\nitems: ['${"x".repeat(501)}']`, "2: Summary of item 1 is longer than 500 characters."],
    ["name: T\nitems:\n  - task: A\n    priority: hihg", "4: A priority is urgent, high, medium, low, none or 0 to 9"],
    ["name: T\ndefaults: { at: 26:00 }\nitems: [a]", '2: "26:00" is no time of day: write it like 17:00.'],
    ["name: T\nvariables: { v: text }\nitems: [a]", "2: v is never used."],
  ])("%j is answered in one sentence", (text, sentence) => {
    const problems = problemsOf(text);
    expect(problems.join("\n")).toContain(sentence);
    expect(problems).toHaveLength(1);
  });

  it("tells of everything at once, by line", () => {
    const text =
      "name: T\nitems:\n  - task: A\n    priority: 11\n  - task: B\n    due: when ever\n    role: x\n    person: y";
    expect(problemsOf(text).map((one) => one[0])).toEqual(["4", "6", "8"]);
  });
});

describe("a hostile file", () => {
  it.each([
    ["of 10 MB", `name: T\nitems: ['${"x".repeat(10_000_000)}']`, "larger than 256 KB"],
    ["of many bytes in few characters", `name: ${"é".repeat(140_000)}`, "larger than 256 KB"],
    [
      "of a billion laughs",
      `a: &a [x,x]\n${"bcdefgh"
        .split("")
        .map((c, i) => `${c}: &${c} [*${"abcdefg"[i]},*${"abcdefg"[i]}]`)
        .join("\n")}`,
      "References (& and *)",
    ],
    ["of nested brackets", "[".repeat(250_000), "nested more deeply"],
    ["of nested dashes", "- ".repeat(120_000), "nested more deeply"],
    ["of nested question marks", "? ".repeat(120_000), "nested more deeply"],
    ["of many keys", Array.from({ length: 30_000 }, (_, i) => `k${i}:`).join("\n"), "means nothing"],
    ["of many items", `name: T\nitems:\n${"- a\n".repeat(50_000)}`, "50000 are more than a template can have"],
  ])("%s is refused in bounded time", (_, text, sentence) => {
    const began = performance.now();
    expect(problemsOf(text).join("\n")).toContain(sentence);
    expect(performance.now() - began).toBeLessThan(3_000);
  });
});
