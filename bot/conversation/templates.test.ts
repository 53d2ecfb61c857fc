import { afterAll, beforeAll, describe, it } from "vitest";
import { startTalk } from "./testing/talk.ts";

describe("templates", () => {
  let talk: Awaited<ReturnType<typeof startTalk>>;
  beforeAll(async () => {
    talk = await startTalk("2026-11-22T09:00:00Z");
  });
  afterAll(() => talk?.close());

  it("try", async () => {
    const show = (s: { text: string; buttons: readonly string[]; trips: number }) =>
      console.log(`${s.text}\n[${s.buttons.join("] [")}] ${s.trips}\n-----`);
    show(await talk.say("ana: my timezone is Europe/Paris"));
    show(await talk.say("ana: show templates"));
    show(await talk.say("ana in #dev: run release 2.4 for Friday 4 December 5pm with @ben as tester"));
    show(await talk.press("ana", "Start", "dev"));
    console.log(talk.inbox("ben"));
    show(await talk.say("ana in #dev: done with the second one"));
    show(await talk.say("ana in #dev: done agree on what is in 2.4"));
    show(await talk.say("ana: undo"));
    show(await talk.say("ana: start onboarding for @dora"));
    show(await talk.say("ana: 7 December"));
    show(await talk.say("ana: start the dishwasher at 8"));
  });
});
