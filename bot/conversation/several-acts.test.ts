import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Said, startTalk } from "./testing/talk.ts";

/** Each test goes on where the one before it stopped. */
describe("several acts in one message", () => {
  let talk: Awaited<ReturnType<typeof startTalk>>;
  const say = (line: string): Promise<Said> => {
    talk.pass(1);
    return talk.say(line);
  };
  const standing = async (): Promise<string[]> => {
    const rows = await talk.rows("select number, status, due_date::text as due from task order by number");
    return rows.map(({ number, status, due }) => `#${number} ${status} ${due}`);
  };

  beforeAll(async () => {
    talk = await startTalk("2026-11-24T09:00:00Z");
    for (const title of ["buy ink", "buy paper", "buy stamps", "buy twine"]) await say(`ana: ${title}`);
  });
  afterAll(() => talk?.close());

  it("are all done, and taken back with one word", async () => {
    const { text } = await say("ana: #1 done, #2 tomorrow");
    expect(text).toMatch(/^Two changed\.\n✓ #1 Buy ink\n#2 Buy paper · Wed 25 Nov/);
    expect((await standing()).slice(0, 2)).toEqual(["#1 completed null", "#2 needs-action 2026-11-25"]);
    await say("ana: undo");
    expect((await standing()).slice(0, 2)).toEqual(["#1 needs-action null", "#2 needs-action null"]);
  });

  it("share a verb that is said once", async () => {
    await say("ana: move #1 to friday and #2 to monday");
    expect((await standing()).slice(0, 2)).toEqual(["#1 needs-action 2026-11-27", "#2 needs-action 2026-11-30"]);
  });

  it("stand a line each", async () => {
    const { text } = await say("ana: - #1 done\n- #3 p1\n- #4 to @ben by thursday\n");
    expect(text).toContain("changed.");
    const [first, , third, fourth] = await talk.rows(
      "select status, priority, due_date::text as due from task order by number",
    );
    expect([first?.status, third?.priority, fourth?.due]).toEqual(["completed", 1, "2026-11-26"]);
  });

  it("are one act where only their numbers are apart", async () => {
    expect((await say("ana: done #2 and #3 today")).text).toContain("2 tasks done.");
    expect((await say("ana: undo")).text).toContain("Reopened 2 tasks.");
  });

  it("come to nothing where one of them can't be done", async () => {
    const before = await standing();
    expect((await say("ana: #2 done, #99 tomorrow")).text).toBe("I changed nothing. There's no #99 here.");
    expect((await say("ana: #2 done, drop #3")).text).toBe(
      "I changed nothing. About #3 I have a question: say that by itself.",
    );
    expect((await say("ana: #2 tomorrow, #2 p1")).text).toContain("one after the other");
    expect((await say("ana: #2 done\nbuy milk tomorrow")).text).toBe(
      'I changed nothing: "#2 done" changes a task, and "buy milk tomorrow" doesn\'t. Send them as two messages.',
    );
    expect(await standing()).toEqual(before);
  });

  it("say what was so already", async () => {
    await say("ana: #2 friday, #3 p2");
    expect((await say("ana: #2 friday, #3 p3")).text).toMatch(/^One changed\. #2 is like that already\./);
    expect((await say("ana: #2 friday, #3 p3")).text).toBe("#2 is like that already. #3 is like that already.");
  });
});
