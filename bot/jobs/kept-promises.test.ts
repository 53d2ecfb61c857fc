import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DeliveryError } from "#core/chat/chat-port.ts";
import { startTalk } from "../conversation/testing/talk.ts";

/** Monday 23 November 2026, nobody's zone known: UTC. Each of these was found by evals/reliability/world. */
describe("what was promised", () => {
  let talk: Awaited<ReturnType<typeof startTalk>>;
  beforeEach(async () => {
    talk = await startTalk("2026-11-23T09:00:00Z");
  });
  afterEach(() => talk.close());

  async function tickAt(instant: string): Promise<void> {
    talk.at(instant);
    await talk.tick();
  }

  it("is kept to whoever is given a repeat whose occurrences were left open", async () => {
    await talk.say("ana: post the numbers every weekday at 9:30");
    for (const day of ["24", "25", "26"]) await tickAt(`2026-11-${day}T09:30:00Z`);
    talk.at("2026-11-26T15:00:00Z");
    await talk.say("ana: give #1 to @ben");
    await tickAt("2026-11-26T15:01:00Z");
    talk.inbox("ben");
    await tickAt("2026-11-27T09:30:00Z");
    expect(talk.inbox("ben").join()).toContain("#1 Post the numbers");
  });

  it("goes on where an occurrence is done after the next one was told", async () => {
    await talk.say("ana: post the numbers every day at 9:30");
    await tickAt("2026-11-24T09:30:00Z");
    await tickAt("2026-11-25T09:30:00Z");
    talk.inbox("ana");
    talk.at("2026-11-25T09:31:00Z"); // within the margin that a tick looks back: the time is armed once more
    await talk.say("ana: done #1");
    await tickAt("2026-11-25T09:31:30Z");
    await tickAt("2026-11-25T09:33:00Z");
    expect(talk.inbox("ana")).toEqual([]);
    await tickAt("2026-11-26T09:30:00Z");
    expect(talk.inbox("ana")).toHaveLength(1);
  });

  it("is not kept twice where a task is done and opened again at once", async () => {
    await talk.say("ana: call the bank tomorrow at 16:00");
    await tickAt("2026-11-24T16:00:00Z");
    expect(talk.inbox("ana")).toHaveLength(1);
    await talk.say("ana: done #1");
    await tickAt("2026-11-24T16:00:30Z");
    await talk.say("ana: reopen #1");
    await tickAt("2026-11-24T16:01:00Z");
    expect(talk.inbox("ana")).toEqual([]);
  });

  it("says that it may be a repeat where a platform was lost with the message in hand", async () => {
    await talk.say("ana: call the bank tomorrow at 16:00");
    let taken = 0;
    talk.deliverThrough(async () => {
      taken += 1;
      if (taken === 1) throw new DeliveryError("timed out", { permanent: false, perhapsArrived: true });
    });
    await tickAt("2026-11-24T16:00:00Z");
    await tickAt("2026-11-24T16:02:00Z");
    expect(talk.inbox("ana").join()).toContain("You may have had this before");
  });

  it("doesn't say so where the platform said that it took nothing", async () => {
    await talk.say("ana: call the bank tomorrow at 16:00");
    let asked = 0;
    talk.deliverThrough(async () => {
      asked += 1;
      if (asked === 1) throw new DeliveryError("down", { permanent: false });
    });
    await tickAt("2026-11-24T16:00:00Z");
    await tickAt("2026-11-24T16:02:00Z");
    const [told = ""] = talk.inbox("ana");
    expect(told).toContain("#1 Call the bank");
    expect(told).not.toContain("You may have had this before");
  });
});
