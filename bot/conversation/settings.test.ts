import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createLogin } from "#db/tenancy/login.ts";
import { startTalk } from "./testing/talk.ts";

type Talk = Awaited<ReturnType<typeof startTalk>>;

const rows = (talk: Talk, query: string) => createLogin(talk.database.ownerUrl).batch(query);

const SUNDAY = "2026-11-22T08:00:00Z";

describe("a habit said in words", () => {
  let talk: Talk;
  const member = async (name: string) => {
    const [row] = await rows(talk, `select * from member where name = '${name}'`);
    return row ?? {};
  };

  beforeAll(async () => {
    talk = await startTalk(SUNDAY);
    await talk.say("ana: my timezone is Europe/Berlin");
  });
  afterAll(() => talk?.close());

  it.each([
    ["quiet hours from 8pm to 7am", "quiet_hours", "20:00-07:00", "Quiet from 20:00 to 07:00 now"],
    ["don't message me before 9", "quiet_hours", "20:00-09:00", "Quiet from 20:00 to 09:00 now"],
    ["no quiet hours", "quiet_hours", "", "No quiet hours now"],
    ["my day starts at 8", "day_time", "08:00", "told at 08:00 now"],
    ["remind me of day tasks at 8:30", "day_time", "08:30", "told at 08:30 now"],
    ["always remind me 30 minutes before", "remind_before", "PT30M", "I remind you 30 minutes before"],
    ["remind me a day before by default", "remind_before", "P1D", "I remind you 1 day before"],
    ["no advance reminders", "remind_before", "", "No reminders ahead now"],
    ["I work monday to thursday", "work_days", "MO,TU,WE,TH", "You work Monday to Thursday"],
    ["I don't work on wednesdays", "work_days", "MO,TU,TH", "You work Monday, Tuesday and Thursday"],
    ["at most 5 nudges a day", "daily_budget", 5, "At most 5 messages a day"],
    ["stop nudging me", "nudges", false, "No more nudges about what is overdue"],
    ["nudge me again", "nudges", true, "I nudge you about what is overdue again"],
    ["send me a digest every weekday at 8", "digest", "08:00 MO,TU,WE,TH,FR", "a digest at 08:00, Monday to Friday"],
    ["send me a digest at 7:30", "digest", "07:30 MO,TU,WE,TH,FR", "a digest at 07:30, Monday to Friday"],
    ["stop the digest", "digest", null, "No more digests"],
  ])("%s", async (words, column, value, answer) => {
    const before = (await member("ana"))[column];
    const { text, buttons } = await talk.say(`ana: ${words}`);
    expect(text).toContain(answer);
    expect((await member("ana"))[column]).toBe(value);
    expect(buttons).toEqual(["Undo"]);
    expect((await talk.press("ana", "Undo")).text).toBe("Your setting is back to what it was.");
    expect((await member("ana"))[column]).toBe(before);
    await talk.say(`ana: ${words}`);
  });

  it("shows what holds, each with words that change it when they are copied", async () => {
    const { text, view } = await talk.say("ana: my settings");
    expect(text).toContain("Time zone: Europe/Berlin");
    expect(text).toContain("Working days: Monday, Tuesday and Thursday");
    expect(text).toContain("Unasked messages a day: at most 5");
    expect(view.link?.path).toBe("/settings");
    for (const { lines } of view.examples) {
      for (const line of lines) expect((await talk.say(`copy: ${line}`)).buttons, line).toEqual(["Undo"]);
    }
  });

  it("leaves alone what is a task", async () => {
    for (const line of ["remind me every day at 8 to take pills", "stop nudging ben about the report on monday"]) {
      expect((await talk.say(`ana: ${line}`)).text, line).toContain("#");
    }
    expect((await member("ana")).day_time).toBe("08:30");
  });
});
