import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sqlState } from "../sql-state.ts";
import { makeTask, NOW, newId, type OpenStore, openStore } from "./testing/open-store.ts";

describe("what a digest is made of", () => {
  let at: OpenStore;
  beforeAll(async () => {
    at = await openStore();
  });
  afterAll(() => at?.database.close());

  it.each(["person", "channel"] as const)(
    "is read for a %s only by whoever holds a lease in the workspace",
    async (kind) => {
      await makeTask(at, { summary: "The secret budget", due: { value: "date", date: "2026-11-22" } });
      const { workspaceId, actor, channelId } = await at.load();
      const days = { today: "2026-11-22", dueTo: "2026-11-29", doneSince: "2026-11-21" };
      const asked = { workspaceId, now: NOW, memberId: actor.id, channelId, ...days, kind };
      const refused = await at.reminders.digests(newId(), [asked]).catch((error: unknown) => sqlState(error));
      expect(refused).toBe("42501");
    },
  );
});
