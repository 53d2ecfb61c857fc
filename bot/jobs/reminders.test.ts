import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DeliveryError } from "#core/chat/chat-port.ts";
import { startTalk } from "../conversation/testing/talk.ts";

/** Monday 23 November 2026, nobody's zone known: UTC. */
const MONDAY = "2026-11-23T09:00:00Z";

describe("a reminder", () => {
  let talk: Awaited<ReturnType<typeof startTalk>>;
  beforeEach(async () => {
    talk = await startTalk(MONDAY);
  });
  afterEach(() => talk.close());

  async function tickAt(instant: string): Promise<void> {
    talk.at(instant);
    await talk.tick();
  }

  it("comes at its minute, says why, and is not sent twice", async () => {
    await talk.say("ana: call the bank tomorrow at 16:00");
    await tickAt("2026-11-24T15:59:00Z");
    expect(talk.inbox("ana")).toEqual([]);
    await tickAt("2026-11-24T16:00:20Z");
    const [told = ""] = talk.inbox("ana");
    expect(told).toContain("Now:\n⚠ #1 Call the bank · Tue 24 Nov 16:00");
    expect(told).toContain("You asked me yesterday.");
    await tickAt("2026-11-24T16:01:00Z");
    expect(talk.inbox("ana")).toEqual([]);
  });

  it("goes to whoever has the task, and says who asked", async () => {
    await talk.say("ana: remind @ben to send the report tomorrow at 4pm");
    talk.inbox("ben");
    await tickAt("2026-11-24T16:00:00Z");
    expect(talk.inbox("ana")).toEqual([]);
    expect(talk.inbox("ben")[0]).toContain("Ana asked you yesterday.");
  });

  it("is not for what is done, dropped, moved or given away meanwhile", async () => {
    for (const title of ["bank", "school", "garage", "doctor"])
      await talk.say(`ana: write to the ${title} tomorrow at 10:00`);
    await talk.say("ana: done #1");
    await talk.say("ana: move #2 to friday 10:00");
    await talk.say("ana: give #3 to @ben");
    await talk.say("ana: delete #4");
    await talk.press("ana", "Drop");
    talk.inbox("ben");
    await tickAt("2026-11-24T10:00:00Z");
    expect(talk.inbox("ana")).toEqual([]);
    expect(talk.inbox("ben")[0]).toContain("#3 Write to the garage");
    await tickAt("2026-11-27T10:00:00Z");
    expect(talk.inbox("ana").join()).toContain("#2 Write to the school");
  });

  it("of a day comes at nine on that day, and waits over the weekend", async () => {
    await talk.say("ana: water the plants wednesday");
    await talk.say("ana: buy bread saturday");
    await tickAt("2026-11-25T08:59:00Z");
    expect(talk.inbox("ana")).toEqual([]);
    await tickAt("2026-11-25T09:00:00Z");
    expect(talk.inbox("ana")[0]).toContain("Today:\n#1 Water the plants");
    await tickAt("2026-11-28T09:00:00Z"); // a nudge for the first waits, too
    expect(talk.inbox("ana")).toEqual([]);
    await tickAt("2026-11-30T09:00:00Z");
    expect(talk.inbox("ana").join()).toContain("#2 Buy bread");
  });

  it("comes before its time as well, where that was asked", async () => {
    await talk.say("ana: dentist tomorrow at 16:00, remind me 1h before");
    await tickAt("2026-11-24T15:00:00Z");
    expect(talk.inbox("ana")[0]).toContain("In 1 hour:\n#1 Dentist");
    await tickAt("2026-11-24T16:00:00Z");
    expect(talk.inbox("ana")[0]).toContain("Now:");
  });

  it("can be snoozed, done, moved and muted where it stands", async () => {
    await talk.say("ana: call the bank today at 10:00");
    await tickAt("2026-11-23T10:00:00Z");
    talk.inbox("ana");
    expect((await talk.pressInbox("ana", "10 min")).text).toContain("I'll remind you again today, Mon 23 Nov 10:10");
    await tickAt("2026-11-23T10:09:00Z");
    expect(talk.inbox("ana")).toEqual([]);
    await tickAt("2026-11-23T10:10:00Z");
    expect(talk.inbox("ana")[0]).toContain("Again, as you asked:");
    expect((await talk.pressInbox("ana", "To tomorrow")).text).toContain("Tue 24 Nov 10:00");
    await tickAt("2026-11-24T10:00:00Z");
    expect(talk.inbox("ana")[0]).toContain("Now:");
    await talk.pressInbox("ana", "Mute this");
    await tickAt("2026-12-24T10:00:00Z");
    expect(talk.inbox("ana")).toEqual([]);
  });

  it("of a repeat comes at each occurrence, done or not", async () => {
    await talk.say("ana: post the numbers every weekday at 9:30");
    for (const day of ["24", "25", "26", "27", "30"]) {
      await tickAt(`2026-11-${day}T09:30:00Z`);
      expect(talk.inbox("ana")).toHaveLength(1);
    }
    await tickAt("2026-11-28T09:30:00Z"); // the clock went back: nothing comes again
    expect(talk.inbox("ana")).toEqual([]);
  });

  it("of the same minute is one message, a line each", async () => {
    for (const title of ["bank", "school", "garage"]) await talk.say(`ana: write to the ${title} tomorrow at 10:00`);
    await tickAt("2026-11-24T10:00:00Z");
    const [told = "", ...more] = talk.inbox("ana");
    expect(more).toEqual([]);
    expect(told).toMatch(
      /^3 reminders:\n.*#1 Write to the bank.*\n.*#2 Write to the school.*\n.*#3 Write to the garage/,
    );
    expect((await talk.pressInbox("ana", "Done #2")).text).toContain("#2 Write to the school");
  });

  it("that is late says so, comes once, and only once for a repeat", async () => {
    await talk.say("ana: call the bank tomorrow at 9:00");
    await talk.say("ana: stretch every day at 8:00");
    await tickAt("2026-11-26T12:00:00Z");
    const told = talk.inbox("ana");
    expect(told.join("\n").match(/#1 /g)).toHaveLength(1);
    expect(told.join("\n").match(/#2 /g)).toHaveLength(1);
    await tickAt("2026-11-27T08:00:00Z");
    expect(talk.inbox("ana").join()).toContain("#2 Stretch");
  });

  it("tells again what is overdue on the next working day and then weekly, until somebody answers", async () => {
    await talk.say("ana: send the invoice friday at 10:00");
    const told: string[] = [];
    for (let day = 0; day < 25; day += 1) {
      for (const hour of [0, 9, 10, 15]) {
        const at = new Date(Date.parse("2026-11-27T00:00:00Z") + (day * 24 + hour) * 3_600_000).toISOString();
        await tickAt(at);
        for (const text of talk.inbox("ana")) told.push(`${at.slice(5, 13)} ${text.split("\n")[0]}`);
      }
      if (day === 17) await talk.say("ana: comment on #1: waiting for the address");
    }
    expect(told).toEqual(["11-27T10 Now:", "11-30T09 Still open:", "12-01T09 Still open:", "12-08T09 Still open:"]);
  });

  it("that can't be delivered tries the next way, and is visible where none is left", async () => {
    await talk.say("ana in #general: call the bank tomorrow at 9:00");
    const tried: string[] = [];
    talk.deliverThrough(async ({ to }) => {
      tried.push(to.kind);
      if (to.kind === "person") throw new DeliveryError("blocked", { permanent: true });
    });
    await tickAt("2026-11-24T09:00:00Z");
    expect(tried).toEqual(["person", "channel"]);
    const [there = ""] = talk.posted("general");
    expect(there).toContain("I have a reminder for you");
    expect(there).not.toContain("bank");
    talk.deliverThrough(() => Promise.reject(new DeliveryError("blocked", { permanent: true })));
    await talk.say("ana: call the school tomorrow at 9:00");
    await tickAt("2026-11-25T09:00:00Z");
    await tickAt("2026-11-25T10:00:00Z");
    expect(
      await talk.rows(
        "select o.id from outbox o join task t on t.id = o.task_id where t.number = 2 and o.error = 'unreachable'",
      ),
    ).toHaveLength(1);
  });

  it("to a time that somebody named is kept at night and on a Sunday, one of a day waits for the morning", async () => {
    await talk.say("ana: take the pill sunday at 23:30");
    await talk.say("ana: my day starts at 21:00");
    await talk.say("ana: water the plants thursday");
    await tickAt("2026-11-26T21:00:00Z"); // quiet hours begin at eight
    expect(talk.inbox("ana")).toEqual([]);
    await tickAt("2026-11-27T08:00:00Z");
    expect(talk.inbox("ana").join()).toContain("#2 Water the plants");
    await tickAt("2026-11-29T23:30:00Z");
    expect(talk.inbox("ana").join()).toContain("#1 Take the pill");
  });

  it("goes to the channel, once, where somebody there asked for all of them", async () => {
    await talk.say("ana in #general: remind us to send the notes tomorrow at 9:30");
    await tickAt("2026-11-24T09:30:00Z");
    expect(talk.inbox("ana")).toEqual([]);
    const [there = "", ...more] = talk.posted("general");
    expect(more).toEqual([]);
    expect(there).toContain("Now:\n");
    expect(there).toContain("Send the notes");
  });
});
