import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTalk } from "./testing/talk.ts";

/** Sunday 22 November 2026. */
describe("a list of tasks", () => {
  let talk: Awaited<ReturnType<typeof startTalk>>;
  beforeAll(async () => {
    talk = await startTalk("2026-11-22T09:00:00Z");
  });
  afterAll(() => talk.close());

  it("holds what was asked for, and not what was spoken of before", async () => {
    await talk.say("ana: call the bank friday");
    await talk.say("ana: done with the bank");
    await talk.say("ana: remind @ben to send the report today #finance");
    expect((await talk.say("ana: my tasks")).view.tasks).toEqual([]);
    expect((await talk.say("ben: my tasks")).text).toContain("Send the report");
  });

  it("leaves out what others noted for themselves in a direct message", async () => {
    await talk.say("ana: find a lawyer");
    expect((await talk.say("ben: done with the lawyer")).text).toContain("I can't find");
    expect((await talk.say("ana: done with the lawyer")).text).toContain("✓");
    await talk.say("ana in #general: order lunch for the meeting");
    expect((await talk.say("ben: done with lunch")).text).toContain("✓");
  });

  it("is for its asker's eyes only where it holds what was said in private, and is not read out in a channel", async () => {
    await talk.say("ana: see the doctor tomorrow");
    expect((await talk.say("ana in #general: my tasks")).view.private).toBe(true);
    expect((await talk.say("ana: my tasks")).view.private).toBe(false);
    await talk.say("cleo in #general: water the plants tomorrow");
    expect((await talk.say("cleo in #general: my tasks")).view.private).toBe(false);
  });

  it("finds a list by the beginning of its name", async () => {
    await talk.say('ana: write the notes +"Release 2.4"');
    await talk.say("ana: press release for the fair");
    const { view } = await talk.say("ana: how are we doing on the release?");
    expect(view.tasks.map(({ summary }) => summary)).toEqual(["Write the notes"]);
  });
});
