import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTalk } from "./testing/talk.ts";

const TEMPLATE = `\`\`\`
name: Launch
items:
  - { task: Cut, due: start }
  - { task: Test, person: ben, due: cut done + 2d }
  - { task: Write the notes, person: ben, after: [cut], due: start + 1wd }
  - { task: Ship, person: ben, after: [test, write-the-notes], due: start + 4wd }
\`\`\``;

/** Each test goes on where the one before it stopped. */
describe("what waits in a run", () => {
  let talk: Awaited<ReturnType<typeof startTalk>>;
  beforeAll(async () => {
    talk = await startTalk("2026-11-24T09:00:00Z");
    await talk.say("ben: hi");
    await talk.say(`ana: ${TEMPLATE}`);
    await talk.say("ana in #dev: start launch today");
    talk.inbox("ben");
  });
  afterAll(() => talk?.close());

  const numberOf = async (summary: string): Promise<unknown> =>
    (await talk.rows(`select number from task where summary = '${summary}'`))[0]?.number;
  /** A minute later. */
  async function say(as: string, act: string, summary: string): Promise<string> {
    talk.pass(1);
    return (await talk.say(`${as} in #dev: ${act} #${await numberOf(summary)}`)).text;
  }

  it("is told to whom it belongs, in one message, once it can be begun", async () => {
    expect(await say("ana", "done", "Cut")).toContain("can begin.");
    const [told, ...others] = talk.inbox("ben");
    expect(others).toEqual([]);
    expect(told).toContain("You can begin: what these waited for is done.");
    expect(told).toMatch(/Write the notes .*[\s\S]*Test · Thu 26 Nov/);
  });

  it("waits again where what it waited for is reopened, and loses the date that counted from it", async () => {
    const reopened = await say("ana", "reopen", "Cut");
    expect(reopened).toMatch(/#\d+ Test and #\d+ Write the notes wait again\./);
    expect(await talk.rows("select waiting, due_date from task where summary = 'Test'")).toEqual([
      { waiting: true, due_date: null },
    ]);
    expect(talk.inbox("ben")).toEqual([]);
  });

  it("has its date from the later completion, and goes on where that reopening is taken back", async () => {
    talk.pass(1);
    await talk.say("ana in #dev: undo");
    const [test] = await talk.rows("select waiting, due_date::text from task where summary = 'Test'");
    expect(test).toEqual({ waiting: false, due_date: "2026-11-26" });
    await say("ana", "reopen", "Cut");
    talk.pass(24 * 60);
    await say("ana", "done", "Cut");
    const [later] = await talk.rows("select waiting, due_date::text from task where summary = 'Test'");
    expect(later).toEqual({ waiting: false, due_date: "2026-11-27" });
    talk.inbox("ben");
  });

  it("is not told to whoever is away", async () => {
    await talk.say("ben: I'm out of office from today to friday");
    await say("ana", "reopen", "Cut");
    expect(await say("ana", "done", "Cut")).toContain("can begin.");
    expect(talk.inbox("ben")).toEqual([]);
    await talk.say("ben: I'm back");
  });

  it("is not told to whoever set it free", async () => {
    await say("ben", "done", "Test");
    expect(await say("ben", "done", "Write the notes")).toMatch(/#\d+ Ship can begin\./);
    expect(talk.inbox("ben")).toEqual([]);
  });
});

describe("a run that is taken back after somebody changed a task of it", () => {
  let talk: Awaited<ReturnType<typeof startTalk>>;
  beforeAll(async () => {
    talk = await startTalk("2026-11-24T09:00:00Z");
    await talk.say("ben: hi");
    await talk.say(`ana: ${TEMPLATE}`);
    await talk.say("ana in #dev: start launch today");
    talk.posted("dev");
    talk.pass(1);
  });
  afterAll(() => talk?.close());

  it("names what stays, which waits for nothing any more, and goes on", async () => {
    const [test] = await talk.rows("select number from task where summary = 'Test'");
    await talk.say(`cleo in #dev: give #${test?.number} to @cleo`);
    talk.pass(1);
    talk.renewed("dev");
    const { text } = await talk.say("ana in #dev: undo");
    expect(text).toMatch(/Took back .*: 3 tasks dropped\. #\d+ Test was changed since and stays\./);
    expect(await talk.rows("select waiting, status from task where summary = 'Test'")).toEqual([
      { waiting: false, status: "needs-action" },
    ]);
    expect(await talk.rows("select ended_at from template_run")).toEqual([{ ended_at: null }]);
    expect(talk.renewed("dev").map(({ say }) => say)).toEqual([expect.stringContaining("0 of 1 done")]);
  });

  it("ends with what stayed", async () => {
    const [test] = await talk.rows("select number from task where summary = 'Test'");
    expect((await talk.say(`cleo in #dev: done #${test?.number}`)).text).toContain("is finished.");
  });
});
