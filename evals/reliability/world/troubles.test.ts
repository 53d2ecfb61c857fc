import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startTalk } from "#bot/conversation/testing/talk.ts";
import { DeliveryError } from "#core/chat/chat-port.ts";

const PEOPLE = [
  "ana",
  "ben",
  "cleo",
  "dev",
  "eva",
  "finn",
  "gus",
  "hana",
  "ivo",
  "jana",
  "kai",
  "lea",
  "max",
  "nora",
  "otto",
];

describe("a tick", () => {
  let talk: Awaited<ReturnType<typeof startTalk>>;
  beforeEach(async () => {
    talk = await startTalk("2026-11-23T09:00:00Z");
  });
  afterEach(() => talk.close());

  async function tickAt(instant: string): Promise<void> {
    talk.at(instant);
    await talk.tick();
  }

  it.each(["platform", "workspace"] as const)(
    "makes no call to a %s that asked to wait, but those already on their way",
    async (pauses) => {
      for (const person of PEOPLE) await talk.say(`${person}: call the bank tomorrow at 16:00`);
      let calls = 0;
      talk.deliverThrough(() => {
        calls += 1;
        return Promise.reject(new DeliveryError("slow down", { permanent: false, retryAfter: 30, pauses }));
      });
      await tickAt("2026-11-24T16:00:00Z");
      expect(calls).toBeLessThanOrEqual(12); // as many as it sends at once
      const before = calls;
      await tickAt("2026-11-24T16:00:29Z");
      expect(calls).toBe(before);
      talk.deliverThrough(async () => undefined);
      await tickAt("2026-11-24T16:00:31Z");
      for (const person of PEOPLE) expect(talk.inbox(person)).toHaveLength(1);
    },
  );

  it("goes on with others where one person's messages have to wait", async () => {
    for (const person of PEOPLE) await talk.say(`${person}: call the bank tomorrow at 16:00`);
    talk.deliverThrough(async ({ to }) => {
      if (to.kind === "person" && to.externalId === "ana") {
        throw new DeliveryError("slow down", { permanent: false, retryAfter: 60, pauses: "recipient" });
      }
    });
    await tickAt("2026-11-24T16:00:00Z");
    expect(PEOPLE.map((person) => talk.inbox(person).length)).toEqual(
      PEOPLE.map((person) => (person === "ana" ? 0 : 1)),
    );
  });

  it("tells nothing again, and nothing too soon, where its clock goes back", async () => {
    await talk.say("ana: stretch every day at 10:00");
    await talk.say("ana: call the bank tomorrow at 10:30");
    await tickAt("2026-11-24T10:00:00Z");
    expect(talk.inbox("ana").join()).toContain("#1 Stretch");
    await tickAt("2026-11-24T09:10:00Z");
    await tickAt("2026-11-24T10:00:10Z");
    expect(talk.inbox("ana")).toEqual([]);
    await tickAt("2026-11-24T10:30:00Z");
    expect(talk.inbox("ana").join()).toContain("#2 Call the bank");
    await tickAt("2026-11-25T10:00:00Z");
    expect(talk.inbox("ana").join()).toContain("#1 Stretch");
  });
});

describe("what the clock starts", () => {
  const jobs = fileURLToPath(new URL("../../../bot/jobs", import.meta.url));

  it("knows no Redis, so that flushing it loses nothing", async () => {
    const files = (await readdir(jobs)).filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"));
    expect(files.length).toBeGreaterThan(10);
    for (const name of files) {
      expect(`${name}\n${await readFile(join(jobs, name), "utf8")}`).not.toMatch(/redis|upstash|services\.ts/i);
    }
  });
});
