import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startTalk } from "../conversation/testing/talk.ts";

/** Monday 23 November 2026, nobody's zone known: UTC. */
const MONDAY = "2026-11-23T09:00:00Z";

let talk: Awaited<ReturnType<typeof startTalk>>;
beforeEach(async () => {
  talk = await startTalk(MONDAY);
});
afterEach(() => talk.close());

async function tickAt(instant: string): Promise<void> {
  talk.at(instant);
  await talk.tick();
}

/** How a digest begins, and no reminder. */
const DIGEST = /^(?:\w+ (?:due today|overdue|coming up|with others)[,.]|Nothing is due today\.)/;

/** A tick an hour from one instant to another; answers when a digest came, "11-24T08", and its first line. */
async function hourly(from: string, to: string, who = "ana"): Promise<string[]> {
  const told: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += 3_600_000) {
    const hour = new Date(at).toISOString();
    await tickAt(hour);
    for (const text of talk.inbox(who)) {
      if (DIGEST.test(text)) told.push(`${hour.slice(5, 13)} ${text.split("\n")[0]}`);
    }
  }
  return told;
}

describe("a digest", () => {
  it("tells what is overdue, due today, with others, and done yesterday", async () => {
    await talk.say("ana: send me a digest every weekday at 8");
    await talk.say("ana: water the plants today");
    await talk.say("ana: send the invoice today at 18:00");
    await talk.say("ana: ask @ben to book the room thursday");
    await talk.say("ana: buy paper tuesday");
    await talk.say("ana: stretch every day");
    await talk.say("ana: call the bank tuesday at 16:00");
    await talk.say("ana: done #1");
    await talk.say("ana: done #5");
    await tickAt("2026-11-23T19:00:00Z");
    talk.inbox("ana");
    await tickAt("2026-11-24T08:00:00Z");
    const [told = "", ...more] = talk.inbox("ana");
    expect(more).toEqual([]);
    expect(told.split("\n")).toEqual([
      "Three due today, one overdue, one with others. Two done yesterday.",
      "⚠ #2 Send the invoice · Mon 23 Nov 18:00, yesterday",
      "#6 Call the bank · Tue 24 Nov 16:00, today",
      "#4 Buy paper · Tue 24 Nov, today",
      "#5 Stretch · Tue 24 Nov, today · ↻ every day",
      "#3 Book the room · Thu 26 Nov, this Thursday · @ben",
      expect.stringMatching(/^✓ #\d /),
      expect.stringMatching(/^✓ #\d /),
      'Answer with a number, for example "done #2".',
      "All of today: /",
    ]);
    expect((await talk.pressInbox("ana", "Done #2")).text).toContain("#2 Send the invoice");
  });

  it("is nobody's who has not asked for one", async () => {
    await talk.say("ana: water the plants tomorrow");
    expect(await hourly("2026-11-24T05:00:00Z", "2026-11-24T09:00:00Z")).toEqual([]);
  });

  it("is silent when there is nothing to say, and comes again when there is", async () => {
    await talk.say("ana: send me a digest every weekday at 8");
    expect(await hourly("2026-11-24T06:00:00Z", "2026-11-25T10:00:00Z")).toEqual([]);
    await talk.say("ana: water the plants thursday");
    expect(await hourly("2026-11-26T06:00:00Z", "2026-11-26T10:00:00Z")).toEqual(["11-26T08 One due today."]);
  });

  it("never shows what others have noted for themselves", async () => {
    await talk.say("ana: send me a digest every weekday at 8");
    await talk.say("ben: send me a digest every weekday at 8");
    await talk.say("ben: my secret plan tomorrow");
    await talk.say("ben: my secret errand today");
    await talk.say("ben: done #2");
    await talk.say("ana: water the plants tomorrow");
    await tickAt("2026-11-24T08:00:00Z");
    expect(talk.inbox("ana").join()).not.toContain("secret");
    expect(talk.inbox("ben").join()).toMatch(/#1 My secret plan[\s\S]*#2 My secret errand/);
  });

  it("leaves out what its person muted, and what they put off to a later day", async () => {
    await talk.say("ana: send me a digest every weekday at 8");
    await talk.say("ana: water the plants tomorrow");
    await talk.say("ana: buy paper tomorrow");
    await talk.say("ana: call the bank tomorrow");
    await talk.say("ana: mute #1");
    await talk.say("ana: snooze #2 until thursday");
    await tickAt("2026-11-24T08:00:00Z");
    const told = talk.inbox("ana").join();
    expect(told).toContain("One due today.");
    expect(told).toContain("#3 Call the bank");
  });

  it("skips days off and absences, and is not made up for", async () => {
    await talk.say("ana: send me a digest every weekday at 8");
    await talk.say("ana: stretch every day");
    await talk.say("ana: I'm away on wednesday");
    expect((await hourly("2026-11-24T00:00:00Z", "2026-12-01T12:00:00Z")).map((line) => line.slice(0, 8))).toEqual([
      "11-24T08",
      "11-26T08",
      "11-27T08",
      "11-30T08",
      "12-01T08",
    ]);
  });

  it("waits for the end of the quiet hours that its person set", async () => {
    await talk.say("ana: send me a digest every weekday at 8");
    await talk.say("ana: quiet hours from 21:00 to 9:30");
    await talk.say("ana: water the plants tomorrow at 15:00");
    await tickAt("2026-11-24T09:29:00Z");
    expect(talk.inbox("ana")).toEqual([]);
    await tickAt("2026-11-24T09:30:00Z");
    expect(talk.inbox("ana").join()).toContain("One due today.");
  });

  it("comes at an hour that was named, where quiet hours are only the usual ones", async () => {
    await talk.say("ana: send me a digest every weekday at 6:30");
    await talk.say("ana: water the plants tomorrow at 15:00");
    await tickAt("2026-11-24T06:30:00Z");
    expect(talk.inbox("ana").join()).toContain("One due today.");
  });

  it("that was missed for three days comes once", async () => {
    await talk.say("ana: send me a digest every weekday at 8");
    await talk.say("ana: stretch every day at 18:00");
    expect(await hourly("2026-11-26T12:00:00Z", "2026-11-27T12:00:00Z")).toEqual([
      "11-26T12 One overdue.",
      "11-27T08 One overdue.",
    ]);
  });

  it("that is late is left to the next one where that comes soon", async () => {
    await talk.say("ana: send me a digest every weekday at 8");
    await talk.say("ana: water the plants thursday");
    expect(await hourly("2026-11-26T06:00:00Z", "2026-11-26T12:00:00Z")).toEqual(["11-26T08 One due today."]);
  });

  it.each([
    { zone: "Europe/Paris", friday: "2027-03-26", hours: ["03-26T07", "03-29T06"] }, // clocks forward on the 28th
    { zone: "Europe/Paris", friday: "2027-10-29", hours: ["10-29T06", "11-01T07"] }, // and back on the 31st
  ])("keeps its hour in $zone over the weekend after $friday", async ({ zone, friday, hours }) => {
    talk.at(`${friday}T00:00:00Z`);
    await talk.say(`ana: my timezone is ${zone}`);
    await talk.say("ana: send me a digest every weekday at 8");
    await talk.say("ana: stretch every day");
    const monday = new Date(Date.parse(`${friday}T12:00:00Z`) + 3 * 86_400_000).toISOString();
    expect((await hourly(`${friday}T01:00:00Z`, monday)).map((line) => line.slice(0, 8))).toEqual(hours);
  });

  it("says how many reminders exceeded the day's budget and are in it", async () => {
    await talk.say("ana: send me a digest every weekday at 8");
    await talk.say("ana: at most 0 reminders a day");
    await talk.say("ana: water the plants tomorrow");
    await tickAt("2026-11-24T08:00:00Z");
    expect(talk.inbox("ana").join()).not.toContain("folded");
    await tickAt("2026-11-24T09:00:00Z"); // it would be told on its day
    expect(talk.inbox("ana")).toEqual([]);
    for (const day of ["25", "26"]) {
      await tickAt(`2026-11-${day}T08:00:00Z`);
      expect(talk.inbox("ana").join()).toMatch(/^One overdue\.[\s\S]*1 reminder was folded into this\./);
      await tickAt(`2026-11-${day}T09:00:00Z`); // and nudged about
      expect(talk.inbox("ana")).toEqual([]);
    }
  });

  it("has in it what would be told of the same tasks in the same minute", async () => {
    await talk.say("ana: send me a digest every weekday at 9");
    await talk.say("ana: water the plants today");
    await talk.say("ana: buy paper tomorrow");
    await talk.say("ana: call the bank tomorrow at 9");
    await tickAt("2026-11-23T12:00:00Z");
    talk.inbox("ana");
    await tickAt("2026-11-24T09:00:00Z");
    const told = talk.inbox("ana");
    expect(told.filter((text) => DIGEST.test(text))).toHaveLength(1);
    expect(told.filter((text) => !DIGEST.test(text)).join()).toMatch(/^Now:\n.*Call the bank/); // a time that was named
    expect(told).toHaveLength(2);
  });

  it("stops when it is called off", async () => {
    await talk.say("ana: send me a digest every weekday at 8");
    await talk.say("ana: stretch every day");
    await talk.say("ana: no digest");
    expect(await hourly("2026-11-24T06:00:00Z", "2026-11-25T10:00:00Z")).toEqual([]);
  });

  it("reads all digests of a drain in one batch", async () => {
    const people = ["ana", "ben", "cleo", "dora", "eva", "finn"];
    for (const who of people) {
      await talk.say(`${who}: send me a digest every weekday at 8`);
      await talk.say(`${who}: stretch tomorrow`);
    }
    await tickAt("2026-11-23T10:00:00Z");
    const before = talk.database.endpoint.roundTrips();
    await tickAt("2026-11-24T08:00:00Z");
    const trips = talk.database.endpoint.roundTrips() - before;
    for (const who of people) expect(talk.inbox(who)).toHaveLength(1);
    expect(trips - people.length).toBeLessThan(20); // each is marked by itself
  });
});

describe("a channel's summary", () => {
  it("is posted weekly, with what was done, what slipped and what comes next week", async () => {
    await talk.say("ana in #launch: send a weekly summary here fridays at 4pm");
    await talk.say("ana in #launch: print the posters today");
    await talk.say("ana in #launch: remind @ben to book the room thursday");
    await talk.say("ana in #launch: order cake next wednesday");
    await talk.say("ana: my secret errand thursday");
    await talk.say("ana in #general: water the plants thursday");
    await talk.say("ana in #launch: done #1");
    await tickAt("2026-11-27T15:59:00Z");
    expect(talk.posted("launch").join()).not.toContain("this week");
    await tickAt("2026-11-27T16:00:00Z");
    const [told = ""] = talk.posted("launch").filter((text) => text.includes("this week"));
    expect(told.split("\n")).toEqual([
      "In this channel this week: one done, one overdue, one due next week.",
      "⚠ #2 Book the room · Thu 26 Nov, yesterday · @ben",
      "#3 Order cake · Wed 2 Dec, next Wednesday",
      expect.stringMatching(/^This week: 1 of 2 done, 1 late/),
      "Done: Ana 1. Overdue: Ben 1.",
      "Open the dashboard: /",
    ]);
    await tickAt("2026-11-30T16:00:00Z");
    expect(talk.posted("launch").filter((text) => text.includes("week: "))).toEqual([]);
    await tickAt("2026-12-04T16:00:00Z");
    expect(talk.posted("launch").join()).toContain("In this channel this week:");
  });

  it("is silent where nothing was asked for, and nobody's channel has one unasked", async () => {
    await talk.say("ana in #launch: send a weekly summary here fridays at 4pm");
    await talk.say("ana in #general: water the plants thursday");
    await tickAt("2026-11-27T16:00:00Z");
    expect(talk.posted("launch")).toEqual([]);
    expect(talk.posted("general")).toEqual([]);
  });
});
