import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { renderPlain } from "#core/chat/render-plain.ts";
import { startTalk } from "./testing/talk.ts";

/** One run, from its start to its end: each test goes on where the one before it stopped. */
describe("the card of a run", () => {
  let talk: Awaited<ReturnType<typeof startTalk>>;
  beforeAll(async () => {
    talk = await startTalk("2026-11-23T09:00:00Z");
    await talk.say("ana: book the venue on 30 November");
    await talk.say("ana: send the invitations on 2 December 4pm for @ben");
    await talk.say("ana: print the badges on 3 December");
    await talk.say("ana: what's open?");
    await talk.say("ana: save these as a template called Launch");
  });
  afterAll(() => talk?.close());

  const numbers = async (): Promise<unknown[]> =>
    (await talk.rows("select number from task where run_id is not null order by number")).map(({ number }) => number);
  const card = async (): Promise<Record<string, unknown> | undefined> =>
    (await talk.rows("select posted, platform from outbox where run_id is not null and posted is not null"))[0];
  /** What the card was made to say since this was last asked. */
  const renewed = (): string[] => talk.renewed("general").map(renderPlain);

  it("is posted where the run was started, and where it stands is kept", async () => {
    await talk.say("ana in #general: run launch from 7 December");
    const [first, ...others] = talk.posted("general");
    expect(others).toEqual([]);
    expect(first).toMatch(/^Launch, 7 Dec 2026: 0 of 3 done\. It ends Thu 10 Dec\./);
    expect(first).toContain("Book the venue");
    expect(first).toContain("/runs/");
    const [run] = await talk.rows("select id from template_run");
    expect((await card())?.posted).toEqual({ channelId: "general", messageId: `run-card:${run?.id}` });
  });

  it("says anew how it stands with each task that is done, wherever that is said", async () => {
    const [venue] = await numbers();
    await talk.say(`ben: done #${venue}`);
    const [now, ...others] = renewed();
    expect(others).toEqual([]);
    expect(now).toMatch(/^Launch, 7 Dec 2026: 1 of 3 done\./);
    expect(now).not.toContain("Book the venue");
    await talk.say("ben: undo");
    expect(renewed()[0]).toContain("0 of 3 done");
  });

  it("follows a date that is moved and a task that is given to another", async () => {
    const [, , badges] = await numbers();
    await talk.say(`ana: move #${badges} to 11 December`);
    expect(renewed()[0]).toContain("It ends Fri 11 Dec.");
    await talk.say(`ana: give #${badges} to @cleo`);
    expect(renewed()[0]).toMatch(/Print the badges .*@cleo/);
  });

  it("follows the run when it is pushed as a whole", async () => {
    await talk.say("ana: push the launch by two days");
    await talk.press("ana", "Move 2");
    expect(renewed().at(-1)).toContain("Book the venue · Wed 9 Dec");
  });

  it("says only its last word where an earlier one could not be delivered", async () => {
    const [venue, invitations] = await numbers();
    talk.deliverThrough(async ({ to }) => {
      if (to.kind === "message") throw new Error("away");
    });
    await talk.say(`ana: done #${venue}`);
    await talk.say(`ana: done #${invitations}`);
    talk.deliverThrough(async () => undefined);
    talk.pass(3);
    await talk.tick();
    const said = renewed();
    expect(said).toHaveLength(1);
    expect(said[0]).toContain("2 of 3 done");
  });

  it("ends with the run", async () => {
    const [, , badges] = await numbers();
    await talk.say(`cleo: done #${badges}`);
    expect(renewed()[0]).toContain("3 of 3 done. It is finished.");
    expect(talk.posted("general")).toEqual([expect.stringContaining("is finished: 3 done")]);
  });

  it("is posted in private where the run was started in private, and says that it was dropped", async () => {
    await talk.say("dora: run launch from 14 December");
    expect(talk.inbox("dora").some((text) => text.startsWith("Launch, 14 Dec 2026: 0 of 3 done."))).toBe(true);
    await talk.say("dora: undo");
    expect(talk.renewed("dm-dora").map(renderPlain)[0]).toContain("Launch, 14 Dec 2026 was dropped.");
  });

  it("does not keep where any other message stands", async () => {
    await talk.say("ana: water the plants tomorrow for @ben");
    expect(await talk.rows("select 1 from outbox where run_id is null and posted is not null")).toEqual([]);
  });
});
