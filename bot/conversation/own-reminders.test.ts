import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTalk } from "./testing/talk.ts";

describe("a task that is there", () => {
  let talk: Awaited<ReturnType<typeof startTalk>>;
  beforeAll(async () => {
    talk = await startTalk("2026-11-23T09:00:00Z");
  });
  afterAll(() => talk.close());

  it("gets reminders of its own in words, and each comes", async () => {
    await talk.say("ana: dentist tomorrow at 16:00");
    expect((await talk.say("ana: remind me 1h before")).text).toContain("Reminder set.\n#1 Dentist");
    expect((await talk.say("ana: add a reminder 2 hours before #1")).text).toContain("Reminder set.\n#1 Dentist");
    const told: string[] = [];
    for (const hour of ["14", "15", "16"]) {
      talk.at(`2026-11-24T${hour}:00:00Z`);
      await talk.tick();
      told.push(...talk.inbox("ana").map((text) => text.split("\n")[0] ?? ""));
    }
    expect(told).toEqual(["In 2 hours:", "In 1 hour:", "Now:"]);
  });

  it("is heard of no more where somebody says so, and again where they say that", async () => {
    await talk.say("ana: call the bank friday at 10:00");
    expect((await talk.say("ana: don't remind me about it")).text).toContain("Muted");
    expect((await talk.say("ana: unmute #2")).text).toContain("I'll remind you of it again.");
    await talk.say("ana: mute #2");
    talk.at("2026-11-27T10:00:00Z");
    await talk.tick();
    expect(talk.inbox("ana").join()).not.toContain("bank");
  });
});
