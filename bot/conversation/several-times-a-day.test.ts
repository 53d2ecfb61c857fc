import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTalk } from "./testing/talk.ts";

/** Each test goes on where the one before it stopped. */
describe("what comes several times a day", () => {
  let talk: Awaited<ReturnType<typeof startTalk>>;
  beforeAll(async () => {
    talk = await startTalk("2026-11-24T07:00:00Z");
  });
  afterAll(() => talk?.close());

  it("is told with all of its times", async () => {
    const { text } = await talk.say("ana: take the pills every day at 8am and 8pm");
    expect(text).toContain("#1 Take the pills · Tue 24 Nov 08:00");
    expect(text).toContain("↻ every day at 08:00 and 20:00 (next: 24 Nov 20:00, 25 Nov 08:00)");
  });

  it("reminds at each, and goes on to the next of the same day", async () => {
    talk.at("2026-11-24T08:00:00Z");
    await talk.tick();
    expect(talk.inbox("ana").join()).toContain("Take the pills");
    talk.pass(10);
    expect((await talk.say("ana: done")).text).toContain("It comes back today, Tue 24 Nov 20:00.");
    talk.at("2026-11-24T20:00:00Z");
    await talk.tick();
    expect(talk.inbox("ana").join()).toContain("Take the pills");
  });

  it("goes on from what is next after a day's neglect", async () => {
    talk.at("2026-11-26T12:30:00Z");
    expect((await talk.say("ana: done #1")).text).toContain(
      "Three were missed in between. It comes back today, Thu 26 Nov 20:00.",
    );
  });

  it("moves one of them alone, and keeps the others", async () => {
    talk.pass(1);
    expect((await talk.say("ana: move #1 to 9pm")).text).toContain("Thu 26 Nov 21:00");
    talk.at("2026-11-26T21:05:00Z");
    expect((await talk.say("ana: done #1")).text).toContain("Fri 27 Nov 08:00");
  });
});
