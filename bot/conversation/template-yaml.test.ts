import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Said, startTalk } from "./testing/talk.ts";

describe("a template that is pasted", () => {
  let talk: Awaited<ReturnType<typeof startTalk>>;
  beforeAll(async () => {
    talk = await startTalk("2026-11-22T09:00:00Z");
  });
  afterAll(() => talk?.close());

  const say = (line: string): Promise<Said> => {
    talk.pass(1);
    return talk.say(line);
  };

  it.each([
    [
      "a cycle",
      "name: Bad\nitems:\n  - { task: A, key: a, after: b }\n  - { task: B, key: b, after: a }",
      "wait for one another",
    ],
    ["malformed YAML", "name: Bad\nitems:\n  - { task: A", "Line"],
    ["an unknown role", "name: Bad\nitems:\n  - { task: A, role: captain }", "captain"],
    ["a variable of a built-in's name", "name: Bad\nvariables: { month: text }\nitems:\n  - task: A {month}", "month"],
    ["a date out of range", "name: Bad\nitems:\n  - { task: A, due: start + 9999d }", "Line 3"],
    ["an unknown variable", "name: Bad\nitems:\n  - task: A {nothing}", "nothing"],
  ])("answers %s with its line and changes nothing", async (_what, yaml, words) => {
    const before = await talk.rows("select count(*)::int from template_version");
    const { text } = await say(`ana: \`\`\`\n${yaml}\n\`\`\``);
    expect(text).toContain(words);
    expect(text).toContain("Nothing was saved.");
    expect(await talk.rows("select count(*)::int from template_version")).toEqual(before);
  });

  it("is refused where it is longer than anybody writes, and nothing is changed", async () => {
    const long = `name: Long\nitems:\n${"  - task: A\n".repeat(1_000_000)}`;
    const { text } = await say(`ana: \`\`\`\n${long}\n\`\`\``);
    expect(text).toContain("Nothing was saved.");
    expect(text.length).toBeLessThan(500);
  });

  it("starts with 200 items that wait for one another in at most three trips, well under 300 ms", async () => {
    const items = Array.from(
      { length: 200 },
      (_, i) =>
        `  - { task: Step ${i}, key: s${i}, due: start + ${i}wd, person: ${i % 2 ? "owner" : "creator"}${i % 4 === 0 ? "" : `, after: s${i - 1}`} }`,
    );
    await say(`ana: \`\`\`\nname: Big\nitems:\n${items.join("\n")}\n\`\`\``);
    const times: number[] = [];
    for (const day of ["4 January", "11 January", "18 January"]) {
      expect((await say(`ana: start big from ${day}`)).text).toContain("200 tasks");
      const [began, busy] = [performance.now(), process.cpuUsage()];
      const started = await talk.press("ana", "Start");
      const { user, system } = process.cpuUsage(busy);
      times.push(Math.round(Math.min(performance.now() - began, (user + system) / 1000))); // not what others took of the processor
      expect(started.text).toContain("Started Big");
      expect(started.trips).toBeLessThanOrEqual(3);
    }
    console.info(`200 items started in ${times.join(", ")} ms`);
    expect(Math.min(...times)).toBeLessThan(300);
    const counts = "select count(*)::int, count(*) filter (where waiting)::int as waiting from task";
    expect(await talk.rows(counts)).toEqual([{ count: 600, waiting: 450 }]);
    const [first] = await talk.rows("select number from task where summary = 'Step 0'");
    const done = await say(`ana: done #${first?.number}`);
    expect(done.trips).toBe(2);
    expect(done.text).toContain("can begin");
  });
});
