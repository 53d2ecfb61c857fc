import { neonConfig } from "@neondatabase/serverless";
import { createFakeDiscord, type FakeDiscord } from "#adapters/discord/testing/fake-discord.ts";
import { createLogin, type Login } from "#db/tenancy/login.ts";
import { createTestDatabase, type TestDatabase } from "#db/testing/test-database.ts";
import { createSlackInbox, type SlackInbox } from "./slack-inbox.ts";

/** What outlives every killed process: the database, the platforms, and the time. */
export type Stage = {
  readonly database: TestDatabase;
  readonly owner: Login;
  readonly slack: SlackInbox;
  readonly discord: FakeDiscord;
  readonly clock: { now: Date };
  pass(ms: number): void;
  close(): Promise<void>;
};

/** A Monday, at nine. */
const START = new Date("2026-11-23T09:00:00Z");

export async function startStage(): Promise<Stage> {
  const clock = { now: START };
  const now = () => clock.now;
  const [database, discord] = await Promise.all([createTestDatabase(), createFakeDiscord({ now })]);
  neonConfig.fetchEndpoint = database.fetchEndpoint; // by port: each process reaches the database through a gate of its own
  return {
    database,
    owner: createLogin(database.ownerUrl),
    slack: createSlackInbox(now),
    discord,
    clock,
    pass(ms) {
      clock.now = new Date(clock.now.getTime() + ms);
    },
    close: async () => void (await Promise.all([database.close(), discord.close()])),
  };
}
