import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createLogin } from "#db/tenancy/login.ts";
import { type Said, startTalk } from "./testing/talk.ts";

type Talk = Awaited<ReturnType<typeof startTalk>>;

/** Sunday 22 November 2026, 09:00 in UTC. Turns build on one another: the order is the story. */
describe("what repeats", () => {
  let talk: Talk;
  const say = async (line: string): Promise<Said> => note(await talk.say(line));
  const press = async (as: string, label: string): Promise<Said> => note(await talk.press(as, label));
  const note = (said: Said): Said => {
    talk.pass(1);
    return said;
  };
  /** "2026-11-23 completed": the records of task #n. */
  const records = async (n: number): Promise<string[]> => {
    const query = `select o.recurrence_id || ' ' || o.outcome as record from occurrence o
      join task t on t.workspace_id = o.workspace_id and t.id = o.task_id where t.number = $1 order by 1`;
    const rows = await createLogin(talk.database.ownerUrl).batch({ query, params: [n] });
    return rows.map(({ record }) => String(record));
  };

  beforeAll(async () => {
    talk = await startTalk("2026-11-22T09:00:00Z");
  });
  afterAll(() => talk.close());

  it("keeps its row and number, and goes on to the next one", async () => {
    await say("ana: water the plants +Office every monday");
    const { text } = await say("ana: done");
    expect(text).toMatch(/^Done\. It comes back Mon 30 Nov\.\n#1 Water the plants · Mon 30 Nov/);
    expect(await records(1)).toEqual(["2026-11-23 completed"]);
  });

  it("is taken back with its record", async () => {
    expect((await say("ana: undo")).text).toMatch(/^Reopened\.\n#1 Water the plants · Mon 23 Nov, tomorrow/);
    expect(await records(1)).toEqual([]);
  });

  it("can be skipped, in words and with a button, which is about the one on the screen", async () => {
    expect((await say("ana: skip it")).text).toMatch(/^Skipped\. It comes back Mon 30 Nov\./);
    const { text } = await press("ana", "Skip this one");
    expect(text).toMatch(/^Skipped\. It comes back Mon 7 Dec\./);
    expect(await records(1)).toEqual(["2026-11-23 skipped", "2026-11-30 skipped"]);
  });

  it("shows the next five", async () => {
    const { text } = await say("ana: when is it next?");
    expect(text).toBe(
      "#1 Water the plants is due Mon 7 Dec. " +
        "After that: Mon 14 Dec, Mon 21 Dec, Mon 28 Dec, Mon 4 Jan 2027 and Mon 11 Jan 2027.",
    );
  });

  it("is done once when two people say so at the same moment", async () => {
    const both = await talk.sayTogether(["ana: done #1", "ben: done #1"]);
    expect(both.map(({ text }) => text.split("\n")[0]).sort()).toEqual([
      "#1 was done already.",
      "Done. It comes back Mon 14 Dec.",
    ]);
    expect(await records(1)).toHaveLength(3);
  });

  it("is done once when the same button is pressed by two people one after the other", async () => {
    const card = await say("ana: #1");
    await press("ana", "Done");
    const { text } = await talk.pressOn(card, "ben", "Done");
    expect(text).toBe("That one is settled already. #1 is due Mon 21 Dec now.");
    expect(await records(1)).toHaveLength(4);
  });

  it("asks whether a new date is for this one or for all, and remembers the rule's own for this one", async () => {
    const asked = await say("ana: move #1 to tuesday 22 december");
    expect(asked.text).toMatch(/^Move it to Tue 22 Dec: only this one, or all the following\?/);
    expect(asked.buttons).toEqual(["Only this one", "All the following", "Keep"]);
    expect((await press("ana", "Only this one")).text).toMatch(
      /^Moved\.\n#1 Water the plants · Tue 22 Dec .*next: 28 Dec, 4 Jan/,
    );
    expect((await say("ana: done")).text).toContain("It comes back Mon 28 Dec.");
    expect(await records(1)).toContain("2026-12-21 completed");
  });

  it("moves all the following together with the rule", async () => {
    await say("ana: move #1 to wednesday 30 december");
    const { text } = await say("ana: all the following");
    expect(text).toContain("#1 Water the plants · Wed 30 Dec");
    expect(text).toContain("↻ every week on Wednesday (next: 6 Jan 2027, 13 Jan 2027)");
    expect((await say("ana: undo")).text).toMatch(/Mon 28 Dec .*every week on Monday/);
  });

  it("does not ask about a snooze: the rule stays", async () => {
    expect((await say("ana: snooze #1 until december 31")).text).toMatch(
      /^I'll remind you again Thu 31 Dec 09:00\. The date stays\.\n#1 /,
    );
  });

  it("catches up with today, and says how many were missed", async () => {
    await say("ana: take out the bins every day");
    talk.at("2026-11-27T08:00:00Z");
    const { text } = await say("ana: done with the bins");
    expect(text).toMatch(/^Done\. Four were missed in between\. It comes back today, Fri 27 Nov\./);
    expect(await records(3)).toEqual(["2026-11-22 completed"]);
  });

  it("begins anew from the day it was done, where it is told so", async () => {
    await say("ana: clean the filter every! 10 days");
    talk.at("2026-12-01T08:00:00Z");
    expect((await say("ana: done with the filter")).text).toContain("It comes back Fri 11 Dec.");
  });

  it("counts what was done of it", async () => {
    const { text } = await say("ana: what did I finish today?");
    expect(text).toMatch(/^One done today\.\n✓ #4 Clean the filter · Fri 27 Nov/);
    expect((await say("ana: how are we doing?")).text).toMatch(/: 5 of 8 done/);
  });

  it("opens its steps again, and their dates move along", async () => {
    await say("ana: write the newsletter every friday");
    await say("ana: subtask of #5: collect the news by thursday 3 december");
    await say("ana: done #6");
    const { text } = await say("ana: done #5");
    expect(text).toMatch(/^Done\. It comes back Fri 11 Dec\.\n#5 Write the newsletter · Fri 11 Dec/);
    expect(text).not.toContain("#6");
    expect((await say("ana: #6")).text).toMatch(/^#6 Collect the news · Thu 10 Dec/);
    expect((await say("ana: undo")).text).toContain("#5 Write the newsletter · Fri 4 Dec");
    expect((await say("ana: #6")).text).toMatch(/^✓ #6 Collect the news · Thu 3 Dec/);
  });

  it("does not drift at the ends of months", async () => {
    talk.at("2027-01-30T08:00:00Z");
    await say("ana: pay the rent on january 31 every month");
    const days: string[] = [];
    for (const at of ["2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30"]) {
      talk.at(`${at}T08:00:00Z`);
      days.push(/comes back (.*)\./.exec((await say("ana: done with the rent")).text)?.[1] ?? "");
    }
    expect(days).toEqual(["Sun 28 Feb", "Wed 31 Mar", "Fri 30 Apr", "Mon 31 May"]);
  });

  it("ends with the last one", async () => {
    await say("ana: stretch every day until may 1");
    await say("ana: done with the stretch");
    expect((await say("ana: done with the stretch")).text).toMatch(/^Done\. That was the last one\.\n✓ #8/);
  });

  it("stops when told to", async () => {
    await say("ana: #5");
    const { text } = await say("ana: stop repeating");
    expect(text).toContain("#5 Write the newsletter");
    expect(text).not.toContain("↻");
    expect((await say("ana: skip it")).text).toBe("#5 doesn't repeat, so there is nothing to skip.");
    expect((await say("ana: when is #5 next?")).text).toBe("#5 Write the newsletter doesn't repeat.");
  });

  it("moves along with whoever moves, if they say so", async () => {
    talk.at("2027-05-03T06:00:00Z");
    await say("dora: my timezone is Europe/Paris");
    await say("dora: stand-up every workday at 9:30");
    await say("dora: walk the dog every evening at 6pm");
    const asked = await say("dora: my timezone is Asia/Tokyo");
    expect(asked.text).toMatch(
      /^Your times are in Asia\/Tokyo now\. It's 15:03 there\. 2 repeats of yours go by Europe\/Paris\. Move them along\?/,
    );
    expect(asked.buttons).toEqual(["Move them", "Leave them", "Undo"]);
    const { text } = await press("dora", "Move them");
    expect(text).toMatch(/^Moved along: 2 repeats go by Asia\/Tokyo now\./);
    expect(text).toMatch(/Stand-up · \w+ \d+ May 09:30/);
    expect((await say("dora: my timezone is Asia/Seoul")).text).toContain("2 repeats of yours go by Asia/Tokyo.");
    expect((await say("dora: no")).text).toBe("They stay at their old times.");
  });
});
