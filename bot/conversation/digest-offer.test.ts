import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startTalk } from "./testing/talk.ts";

let talk: Awaited<ReturnType<typeof startTalk>>;
beforeEach(async () => {
  talk = await startTalk("2026-11-23T09:00:00Z");
});
afterEach(() => talk.close());

/** How many digests Ana gets at an instant. */
async function digestsAt(instant: string): Promise<number> {
  talk.at(instant);
  await talk.tick();
  return talk.inbox("ana").filter((text) => /^\w+ (?:due today|overdue)[,.]/.test(text)).length;
}

describe("the offer of a digest", () => {
  it("is made once, to whoever looks at today again, and can be taken up and taken back", async () => {
    await talk.say("ana: water the plants today");
    await talk.say("ana: stretch every day");
    expect((await talk.say("ana: what's due today?")).buttons).not.toContain("Send me this every morning");
    const offered = await talk.say("ana: what's due today?");
    expect(offered.buttons).toContain("Send me this every morning");
    expect((await talk.say("ana: what's due today?")).buttons).not.toContain("Send me this every morning");
    const taken = await talk.pressOn(offered, "ana", "Send me this every morning");
    expect(taken.text).toContain("digest");
    expect(await digestsAt("2026-11-24T08:00:00Z")).toBe(1);
    await talk.pressOn(taken, "ana", "Undo");
    expect(await digestsAt("2026-11-25T08:00:00Z")).toBe(0);
  });

  it("is not made in a channel, nor to somebody who has one", async () => {
    await talk.say("ana in #general: water the plants today");
    for (let asked = 0; asked < 3; asked += 1) {
      expect((await talk.say("ana in #general: what's due today?")).view.actions).toEqual([]);
    }
    await talk.say("ana: send me a digest at 8");
    for (let asked = 0; asked < 3; asked += 1) {
      expect((await talk.say("ana: what's due today?")).buttons).not.toContain("Send me this every morning");
    }
  });

  it("is for the one to whom it was made", async () => {
    await talk.say("ana: water the plants today");
    await talk.say("ana: what's due today?");
    const offered = await talk.say("ana: what's due today?");
    expect((await talk.pressOn(offered, "ben", "Send me this every morning")).text).toContain("somebody else");
  });
});
