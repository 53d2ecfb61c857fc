import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createLogin } from "#db/tenancy/login.ts";
import { startTalk } from "./testing/talk.ts";

type Talk = Awaited<ReturnType<typeof startTalk>>;

const rows = (talk: Talk, query: string) => createLogin(talk.database.ownerUrl).batch(query);

const SUNDAY = "2026-11-22T08:00:00Z";

describe("a channel's summary", () => {
  let talk: Talk;
  const digest = async () => (await rows(talk, "select digest, digest_zone from channel where kind = 'channel'"))[0];

  beforeAll(async () => {
    talk = await startTalk(SUNDAY);
    await talk.say("ana: my timezone is Europe/Berlin");
  });
  afterAll(() => talk?.close());

  it("is posted where it was asked for, until it is stopped there", async () => {
    const { text } = await talk.say("ana in #finance: post a weekly summary here on fridays at 4pm");
    expect(text).toBe("I post a summary here at 16:00, Friday (Europe/Berlin time).");
    expect(await digest()).toEqual({ digest: "16:00 FR", digest_zone: "Europe/Berlin" });
    expect((await talk.say("ana in #finance: stop the weekly summary here")).text).toBe("No more summaries here.");
    expect((await digest())?.digest).toBe(null);
    expect((await talk.press("ana", "Undo", "finance")).text).toBe("The summary here is back to what it was.");
    expect(await digest()).toEqual({ digest: "16:00 FR", digest_zone: "Europe/Berlin" });
  });

  it("is for a channel", async () => {
    expect((await talk.say("ana: post a weekly summary here")).text).toMatch(/^Say that in the channel/);
  });
});

describe("what holds for everyone", () => {
  let talk: Talk;
  const workspace = async () => (await rows(talk, "select * from workspace"))[0];
  const daysOff = async () => (await rows(talk, "select day::text from holiday order by day")).map(({ day }) => day);

  beforeAll(async () => {
    talk = await startTalk(SUNDAY);
    await talk.say("ana: hello");
  });
  afterAll(() => talk?.close());

  it.each([
    ["our country is Germany", "country", "DE", "The public holidays of Germany are days off here now."],
    ["we work sunday to thursday", "work_days", "MO,TU,WE,TH,SU", "Everyone here works Sunday to Thursday now"],
    ["morning means 8:30", "day_parts", "morning=08:30", 'Here, "morning" means 08:30 now.'],
    ["the team's timezone is Europe/Berlin", "time_zone", "Europe/Berlin", "Times here are in Europe/Berlin now"],
  ])("is an admin's to say: %s", async (words, column, value, answer) => {
    const refused = await talk.say(`ben: ${words}`);
    expect(refused.text).toBe("That holds for everyone here, so it is for an admin to change: ask ana.");
    expect((await workspace())?.[column]).toBe(null);
    expect((await talk.say(`ana: ${words}`)).text).toContain(answer);
    expect((await workspace())?.[column]).toBe(value);
    expect((await talk.press("ana", "Undo")).text).toBe("Back to what it was, for everyone here.");
    expect((await workspace())?.[column]).toBe(null);
    await talk.say(`ana: ${words}`);
  });

  it("is what times of the day then mean", async () => {
    expect((await talk.say("ana: call Sam tomorrow morning")).text).toContain("Mon 23 Nov 08:30");
    expect((await talk.say("ben: call Sam tomorrow evening")).text).toContain("Mon 23 Nov 19:00");
  });

  it("names days off of its own", async () => {
    const { text } = await talk.say("ana: the office is closed from 24 to 26 december");
    expect(text).toBe("Thu 24 to Sat 26 Dec are days off for everyone here.");
    expect((await talk.say("ana: 24 december is a working day")).text).toBe("Thu 24 Dec is a working day again.");
    expect(await daysOff()).toEqual(["2026-12-25", "2026-12-26"]);
    await talk.press("ana", "Undo");
    expect(await daysOff()).toEqual(["2026-12-24", "2026-12-25", "2026-12-26"]);
  });

  it("is taken back only by whoever is an admin still", async () => {
    const said = await talk.say("ana: our country is France");
    await rows(talk, "update member set role = 'member' where name = 'ana'");
    await rows(talk, "update member set role = 'admin' where name = 'ben'");
    expect((await talk.pressOn(said, "ana", "Undo")).text).toContain("it is for an admin to change: ask ben.");
    expect((await workspace())?.country).toBe("FR");
    await rows(talk, "update member set role = 'owner' where name = 'ana'");
    await talk.say("ana: our country is Italy");
    const stale = await talk.pressOn(said, "ana", "Undo");
    expect(stale.text).toContain("It has been changed since.");
    await talk.press("ana", "Undo anyway");
    expect((await workspace())?.country).toBe("DE");
  });

  it("doesn't guess a country", async () => {
    expect((await talk.say("ana: our country is Atlantis")).text).toContain("I don't know that country's holidays");
    expect((await workspace())?.country).toBe("DE");
  });
});
