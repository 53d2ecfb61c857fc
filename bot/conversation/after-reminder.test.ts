import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startTalk } from "./testing/talk.ts";

describe("what is said after a reminder", () => {
  let talk: Awaited<ReturnType<typeof startTalk>>;
  beforeEach(async () => {
    talk = await startTalk("2026-11-24T09:00:00Z");
    await talk.say("ana: my timezone is Europe/London");
    await talk.say("ana: call the bank at 9:20");
  });
  afterEach(() => talk?.close());

  const numbers = async (): Promise<Record<string, unknown>> =>
    Object.fromEntries((await talk.rows("select summary, number from task")).map((row) => [row.summary, row.number]));

  async function remind(): Promise<void> {
    talk.at("2026-11-24T09:20:00Z");
    await talk.tick();
  }

  it("is about the task that it reminded of, not the one spoken of before", async () => {
    await talk.say("ana: buy milk tomorrow");
    await remind();
    expect(talk.inbox("ana")).toHaveLength(1);
    const { "Call the bank": bank } = await numbers();
    expect((await talk.say("ana: snooze it for 20 minutes")).text).toContain(`#${bank}`);
    expect((await talk.say("ana: done")).text).toContain("Call the bank");
  });

  it("asks which where it reminded of two", async () => {
    await talk.say("ana: water the plants at 9:20");
    await talk.say("ana: buy milk tomorrow");
    await remind();
    expect(talk.inbox("ana")).toHaveLength(1);
    const { text, buttons } = await talk.say("ana: done");
    expect(text).toMatch(/Which/);
    expect(`${text} ${buttons.join(" ")}`).toMatch(/Call the bank[\s\S]*Water the plants/);
    expect(`${text} ${buttons.join(" ")}`).not.toContain("Buy milk");
  });

  it("is about what was spoken of in a channel, where the reminder came in private", async () => {
    await talk.say("ana in #dev: buy milk tomorrow");
    await remind();
    expect((await talk.say("ana in #dev: done")).text).toContain("Buy milk");
  });
});
