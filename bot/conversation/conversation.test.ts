import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Said, startTalk } from "./testing/talk.ts";

type Talk = Awaited<ReturnType<typeof startTalk>>;

/** Sunday 22 November 2026, 09:00 in UTC. Turns build on one another: the order is the story. */
describe("a working day with Companion", () => {
  let talk: Talk;
  const trips: number[] = [];
  const say = async (line: string): Promise<Said> => note(await talk.say(line));
  const press = async (as: string, label: string): Promise<Said> => note(await talk.press(as, label));
  const note = (said: Said): Said => {
    trips.push(said.trips);
    talk.pass(1);
    return said;
  };

  beforeAll(async () => {
    talk = await startTalk("2026-11-22T09:00:00Z");
  });
  afterAll(() => talk.close());

  it("gives a task to somebody and tells them once, in private", async () => {
    const { text, buttons } = await say("ana: remind @ben to send the Q3 report tomorrow at 4pm #finance !high");
    expect(text).toContain("Ben has it for tomorrow, Mon 23 Nov 16:00.");
    expect(text).toContain("#1 Send the Q3 report · Mon 23 Nov 16:00, tomorrow · @ben · #finance · High");
    expect(buttons).toEqual(expect.arrayContaining(["Done", "Edit", "Undo", "Tomorrow"]));
    expect(talk.inbox("ben")).toEqual([expect.stringContaining("Ana asked you:\n#1 Send the Q3 report")]);
    expect(talk.inbox("ana")).toEqual([]);
  });

  it("moves it and shares it in one sentence", async () => {
    const { text } = await say("ana: make it friday, and add @cleo");
    expect(text).toContain("Moved and shared.");
    expect(text).toContain("#1 Send the Q3 report · Fri 27 Nov 16:00, this Friday · @ben @cleo · #finance · High");
    expect(talk.inbox("cleo")).toHaveLength(1);
    expect(talk.inbox("ben")).toEqual([]);
  });

  it("takes a report of work done, and takes it back", async () => {
    expect((await say("ben: done with the report")).text).toContain("✓ #1 Send the Q3 report");
    expect((await say("ben: undo")).text).toMatch(/^Reopened\.\n#1 Send the Q3 report · Fri 27 Nov 16:00/);
  });

  it("learns where somebody lives", async () => {
    const { text } = await say("ana: my timezone is Europe/Paris");
    expect(text).toContain("Europe/Paris");
    expect((await say("ana: #1")).text).toContain("Fri 27 Nov 17:00"); // 16:00 UTC
  });

  it("lists the week, late things first", async () => {
    await say("ana: book the room on tuesday at 10am");
    await say("ana: renew the domain tomorrow 8am");
    talk.at("2026-11-23T07:30:00Z"); // 08:30 in Paris: the domain is late
    const { text } = await say("ana: what's left this week?");
    expect(text.split("\n")).toEqual([
      "Three open this week, one overdue.",
      expect.stringMatching(/^⚠ #3 Renew the domain · Mon 23 Nov 08:00, today/),
      expect.stringMatching(/^#2 Book the room · Tue 24 Nov 10:00, tomorrow/),
      expect.stringMatching(/^#1 Send the Q3 report · Fri 27 Nov 17:00, this Friday/),
    ]);
  });

  it("knows which is the second one, and what the rest is", async () => {
    expect((await say("ana: done with the second one")).text).toContain("✓ #2 Book the room");
    const asked = await say("ana: push the rest to monday");
    expect(asked.text).toMatch(/^Move 2 tasks to Mon 30 Nov\?/);
    expect(asked.buttons).toEqual(["Move 2", "Keep"]);
    const { text } = await press("ana", "Move 2");
    expect(text).toContain("#3 Renew the domain · Mon 30 Nov 08:00");
    expect(text).toContain("#1 Send the Q3 report · Mon 30 Nov 17:00"); // a day alone keeps the time
  });

  it("answers a question only once", async () => {
    await expect(press("ana", "Move 2")).rejects.toThrow("no button"); // the card offers undo now, nothing else
    expect((await press("ana", "Undo")).text).toContain("#3 Renew the domain · Mon 23 Nov 08:00");
  });

  it("asks which one, and takes the answer in words", async () => {
    await say("ana: draft the board report");
    const asked = await say("ana: report done");
    expect(asked.text).toContain("Which one?");
    expect(asked.buttons).toEqual(expect.arrayContaining(["#1 Send the Q3 report", "#4 Draft the board report"]));
    expect((await say("ana: the board one")).text).toContain("✓ #4 Draft the board report");
  });

  it("previews a pasted list and creates it whole", async () => {
    const preview = await say("ana: - buy milk tomorrow\n- call the bank friday 10am\n- flights for @dora by 12/1");
    expect(preview.text).toMatch(/^Three tasks:\nBuy milk · Tue 24 Nov.*\nCall the bank · Fri 27 Nov 10:00.*\nFlights/);
    const { text } = await press("ana", "Create 3");
    expect(text).toMatch(/Added 3 tasks\.\n#\d+ Buy milk.*\n#\d+ Call the bank.*\n#\d+ Flights · Tue 1 Dec · @dora/);
    expect(talk.inbox("dora")).toHaveLength(1);
  });

  it("takes all three back with one word", async () => {
    expect((await say("ana: undo")).text).toMatch(/^Took back 3 tasks\./);
  });

  it("takes back the newest, also of what was said in the same instant", async () => {
    const summaries = ["Buy ink", "Buy paper", "Buy stamps", "Buy twine", "Buy tape"];
    for (const summary of summaries) await talk.say(`ana: ${summary}`);
    for (const summary of summaries.toReversed()) {
      expect((await talk.say("ana: undo")).text).toContain(summary);
    }
  });

  it("repeats", async () => {
    const { text } = await say("ana: water the plants every monday");
    expect(text).toContain("Water the plants · Mon 23 Nov, today");
    expect(text).toContain("↻ every week on Monday (next: 30 Nov, 7 Dec)");
    expect((await say("ana: done")).text).toContain("It comes back Mon 30 Nov.");
  });

  it("stays with its trade", async () => {
    expect((await say("ana: what's the weather like")).text).toContain("I only do tasks.");
    expect((await say("ana: thanks, that's great")).view.reaction).toBe("done");
    const asked = await say("ana: asdfgh??");
    expect(asked.text).toContain("Is it a task?");
    expect((await press("ana", "No")).view.tasks).toEqual([]);
  });

  it("says what it can't find", async () => {
    expect((await say("ana: done 420")).text).toContain("There's no #420 here.");
    expect((await say("ana: done with the flux capacitor")).text).toContain('called "flux capacitor"');
  });

  it("confirms before it drops everything, and keeps it when told so", async () => {
    const asked = await say("ana: delete everything");
    expect(asked.text).toMatch(/^Drop 3 tasks\?/);
    expect((await say("ana: no")).text).toBe("Kept as they were.");
    expect((await say("ana: what's left?")).view.tasks).toHaveLength(3);
  });

  it("asks about a time that has passed", async () => {
    const asked = await say("ana: remind me 45 minutes ago to call");
    expect(asked.buttons.slice(0, 2)).toEqual(["Now", "In an hour"]);
    expect((await press("ana", "In an hour")).text).toMatch(/Call · Mon 23 Nov \d\d:\d\d, today/);
  });

  it("never needs more than two database round trips", () => {
    expect(trips.length).toBeGreaterThan(25);
    expect(Math.max(...trips)).toBeLessThanOrEqual(2);
  });
});
