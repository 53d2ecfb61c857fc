import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTalk } from "./testing/talk.ts";

/** Tuesday 24 November 2026, 10:00 in UTC. */
describe("a time that is moved without its half of the day", () => {
  let talk: Awaited<ReturnType<typeof startTalk>>;
  beforeAll(async () => {
    talk = await startTalk("2026-11-24T10:00:00Z");
  });
  afterAll(() => talk?.close());

  it.each([
    ["gym tomorrow at 7am", "push gym to 7:30", "Wed 25 Nov 07:30"],
    ["dinner tomorrow at 7pm", "make it 7:30", "Wed 25 Nov 19:30"],
    ["dentist tomorrow 9am", "actually the dentist is at 9:30 not 9", "Wed 25 Nov 09:30"],
    ["tea today at 5pm", "make it 9", "Tue 24 Nov 21:00"], // nine in the morning is past
    ["sync tomorrow at 11am", "make it 2pm", "Wed 25 Nov 14:00"],
  ])("%s: %s", async (made, moved, due) => {
    await talk.say(`ana: ${made}`);
    talk.pass(1);
    expect((await talk.say(`ana: ${moved}`)).text).toContain(due);
  });
});
