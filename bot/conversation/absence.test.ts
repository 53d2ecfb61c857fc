import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createLogin } from "#db/tenancy/login.ts";
import { startTalk } from "./testing/talk.ts";

type Talk = Awaited<ReturnType<typeof startTalk>>;

const rows = (talk: Talk, query: string) => createLogin(talk.database.ownerUrl).batch(query);

const SUNDAY = "2026-11-22T08:00:00Z";

describe("somebody out of office", () => {
  let talk: Talk;
  const absences = () =>
    rows(
      talk,
      `select a.from_day::text, a.to_day::text, s.name as stand_in from absence a left join member s on s.id = a.stand_in_id`,
    );

  beforeAll(async () => {
    talk = await startTalk(SUNDAY);
    await talk.say("ben: hello");
    await talk.say("ana: we start the week on monday");
  });
  afterAll(() => talk?.close());

  it("is told the days, and when what can wait comes", async () => {
    const { text } = await talk.say("ana: I'm away from 1 to 5 december");
    expect(text).toBe("You're away from Tue 1 to Sat 5 Dec. What can wait, waits until Mon 7 Dec.");
    expect(await absences()).toEqual([{ from_day: "2026-12-01", to_day: "2026-12-05", stand_in: null }]);
    expect((await talk.press("ana", "Undo")).text).toBe("Taken back: you're here.");
    expect(await absences()).toEqual([]);
  });

  it("counts the country's holidays among the days off", async () => {
    await talk.say("ben: our country is Germany");
    const { text } = await talk.say("ben: I'm away until 24 december");
    expect(text).toBe("You're away until Thu 24 Dec. What can wait, waits until Mon 28 Dec.");
    await talk.press("ben", "Undo");
  });

  it("can name somebody who takes over", async () => {
    const { text } = await talk.say("ana: out of office next week, ben takes over");
    expect(text).toBe("You're away from Mon 23 to Sun 29 Nov. Ben hears of your tasks meanwhile.");
    const longer = await talk.say("ana: I'm away until 2 december, @ben covers for me");
    expect(longer.text).toBe("You're away until Wed 2 Dec. Ben hears of your tasks meanwhile.");
    expect(await absences()).toEqual([{ from_day: "2026-11-22", to_day: "2026-12-02", stand_in: "ben" }]);
    expect((await talk.press("ana", "Undo")).text).toBe("Your days away are as they were.");
    expect(await absences()).toEqual([{ from_day: "2026-11-23", to_day: "2026-11-29", stand_in: "ben" }]);
  });

  it("is back by saying so, and away again by undo", async () => {
    expect((await talk.say("ana: settings")).text).toContain("Away: Mon 23 to Sun 29 Nov");
    talk.at("2026-11-25T09:00:00Z");
    expect((await talk.say("ana: I'm back")).text).toBe("You're back. Reminders come as usual again.");
    expect(await absences()).toEqual([{ from_day: "2026-11-23", to_day: "2026-11-24", stand_in: "ben" }]);
    expect((await talk.say("ana: I'm back")).text).toBe("I had you here all along. Nothing was changed.");
    expect((await talk.say("ana: undo")).text).toBe("Your days away are as they were.");
    expect(await absences()).toEqual([{ from_day: "2026-11-23", to_day: "2026-11-29", stand_in: "ben" }]);
  });

  it("says a last day, and names somebody who is known", async () => {
    const before = await absences();
    expect((await talk.say("cleo: I'm on holiday from monday")).text).toMatch(/^Until when\?/);
    expect((await talk.say("cleo: I'm away until friday, zoe takes over")).text).toContain("I don't know zoe here yet");
    expect(await absences()).toEqual(before);
  });
});
