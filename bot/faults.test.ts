import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { createDiscordGuild } from "./testing/discord-guild.ts";
import { createPerson } from "./testing/people.ts";
import { createSlackTeam } from "./testing/slack-team.ts";
import { type StartedApp, startApp } from "./testing/start-app.ts";

const NOT_SAVED = /couldn't save that\. Nothing was changed/;
const GUILD = "1170000000000000042";

describe("when something is away", () => {
  let at: StartedApp;
  let team: ReturnType<typeof createSlackTeam>;
  let guild: ReturnType<typeof createDiscordGuild>;
  let teams = 0;

  beforeAll(async () => {
    at = await startApp();
    guild = createDiscordGuild(at, GUILD);
    await guild.post(guild.bodies.add("water the plants friday"));
  });
  afterAll(() => at?.close());

  beforeEach(async () => {
    team = createSlackTeam(at, `T${++teams}`);
    await team.post(team.bodies.direct("water the plants friday"));
    await at.settled();
    at.slack.calls.length = 0;
    vi.spyOn(console, "log").mockImplementation(() => undefined); // faults are logged
  });

  const tasksOf = async (workspaceKey: string): Promise<readonly unknown[]> => {
    const query = `select summary, status from task t join installation i using (workspace_id)
      where i.workspace_key = $1 and number > 1 order by number`;
    return at.owner.batch({ query, params: [workspaceKey] });
  };
  const tasks = () => tasksOf(`T${teams}`);
  const posted = () => at.slack.calls.filter(({ method }) => method !== "users.info");
  const wait = (seconds: number): void => {
    at.clock.now = new Date(at.clock.now.getTime() + seconds * 1000);
  };

  /** The database is away while this happens. */
  async function withoutDatabase<T>(act: () => Promise<T>): Promise<T> {
    at.database.endpoint.setDown(true);
    try {
      const answered = await act();
      await at.settled();
      return answered;
    } finally {
      at.database.endpoint.setDown(false);
    }
  }

  describe("Postgres", () => {
    it("says so to a Slack command, changes nothing, and works again when it is back", async () => {
      const body = team.bodies.command("buy milk tomorrow");
      const { status, text } = await withoutDatabase(() => team.post(body));
      expect([status, text]).toEqual([200, expect.stringMatching(NOT_SAVED)]);
      expect(await tasks()).toEqual([]);
      expect((await team.post(body)).text).toMatch(/Buy milk/);
      expect(await tasks()).toHaveLength(1);
    });

    it("says so to a Slack message, once, and doesn't have it sent again", async () => {
      const { status } = await withoutDatabase(() => team.post(team.bodies.direct("buy milk tomorrow")));
      expect(status).toBe(200);
      expect(posted()).toMatchObject([{ body: { text: expect.stringMatching(NOT_SAVED) } }]);
      expect(await tasks()).toEqual([]);
    });

    it("says so to a Slack button, in private", async () => {
      const { raw } = await team.post(team.bodies.command("buy milk tomorrow"));
      const button = team.bodies.button(/complete-task:[0-9a-f-]{36}/.exec(raw)?.[0] ?? "");
      const { status } = await withoutDatabase(() => team.post(button));
      expect(status).toBe(200);
      expect(posted()).toMatchObject([
        {
          method: "response",
          body: { text: expect.stringMatching(NOT_SAVED), response_type: "ephemeral", replace_original: false },
        },
      ]);
      expect(await tasks()).toEqual([{ summary: "Buy milk", status: "needs-action" }]);
    });

    it("has Slack send a message again where nobody could be told, and does it once then", async () => {
      const body = team.bodies.direct("buy milk tomorrow");
      at.slack.setTrouble("away");
      const { status } = await withoutDatabase(() => team.post(body));
      at.slack.setTrouble(null);
      expect(status).toBe(503);
      const again = await Promise.all([team.post(body), team.post(body)]);
      await at.settled();
      expect(again.map((one) => one.status)).toEqual([200, 200]);
      expect(await tasks()).toHaveLength(1);
      expect(posted()).toHaveLength(1);
    });

    it("says so to a Discord command, and changes nothing", async () => {
      const { status, type, raw } = await withoutDatabase(() => guild.post(guild.bodies.add("buy milk tomorrow")));
      expect({ status, type }).toEqual({ status: 200, type: 4 });
      expect(raw).toMatch(NOT_SAVED);
      expect(await tasksOf(GUILD)).toEqual([]);
    });

    it("says so where the commit alone fails, and keeps none of it", async () => {
      const { endpoint } = at.database;
      endpoint.setFailing((query) => query.includes('insert into "activity"'));
      const { text } = await team.post(team.bodies.command("buy milk tomorrow @ben"));
      endpoint.setFailing(null);
      expect(text).toMatch(NOT_SAVED);
      expect(await tasks()).toEqual([]);
    });

    it("shows in /readyz, while /healthz goes on", async () => {
      const ask = (path: string) => at.app.fetch(new Request(`https://companion.example${path}`));
      const [ready, healthy] = await withoutDatabase(() => Promise.all([ask("/readyz"), ask("/healthz")]));
      expect([ready.status, healthy.status]).toEqual([503, 200]);
      expect(await ready.json()).toMatchObject({ database: false });
      expect((await ask("/readyz")).status).toBe(200);
    });

    it("fails the tick, and the next one sends what is owed, once", async () => {
      at.slack.setTrouble("away");
      await team.post(team.bodies.direct("buy milk tomorrow"));
      await at.settled();
      at.slack.setTrouble(null);
      wait(61);
      await expect(withoutDatabase(() => at.app.tick())).rejects.toThrow();
      expect(posted()).toEqual([]);
      await at.app.tick();
      await at.app.tick();
      expect(posted()).toHaveLength(1);
    });
  });

  describe("Redis", () => {
    it("goes unnoticed: everything that is asked for is done, once", async () => {
      at.redis.setDown(true);
      const texts = Array.from({ length: 15 }, (_, i) => `buy item ${"abcdefghijklmno"[i]} friday`);
      const answers = [];
      for (const text of texts) answers.push(await team.post(team.bodies.command(text)));
      at.redis.setDown(false);
      expect(answers.filter(({ status, text }) => status !== 200 || !/Buy item/.test(text))).toEqual([]);
      expect(await tasks()).toHaveLength(15);
    });
  });

  describe("Slack", () => {
    it.each([
      { how: "is away", trouble: "away" },
      { how: "answers 503", trouble: { status: 503 } },
      { how: "answers 429", trouble: { status: 429, headers: { "retry-after": "30" } } },
      { how: "has trouble of its own", trouble: { status: 200, body: { ok: false, error: "internal_error" } } },
      { how: "answers what is no JSON", trouble: { status: 200, body: "<html>" } },
    ] as const)("keeps the task and sends its answer later, once, where it $how", async ({ trouble }) => {
      at.slack.setTrouble(trouble);
      const { status } = await team.post(team.bodies.direct("buy milk tomorrow"));
      await at.settled();
      expect(status).toBe(200);
      expect(await tasks()).toHaveLength(1);

      wait(61); // the request's lease has ended
      await at.app.tick();
      at.slack.setTrouble(null);
      await at.app.tick();
      expect(posted()).toEqual([]); // put off
      wait(76); // a minute, or up to a quarter more
      await Promise.all([at.app.tick(), at.app.tick()]);
      await at.app.tick();
      expect(posted()).toMatchObject([
        { method: "chat.postMessage", body: { text: expect.stringMatching(/Buy milk/) } },
      ]);
    });

    it("is not asked again where it says no for good", async () => {
      at.slack.setTrouble({ status: 200, body: { ok: false, error: "channel_not_found" } });
      await team.post(team.bodies.direct("buy milk tomorrow"));
      await at.settled();
      wait(61);
      await at.app.tick();
      at.slack.setTrouble(null);
      wait(3 * 3600); // longer than it would ever be tried, and before the task is due
      await at.app.tick();
      expect(posted()).toEqual([]);
      expect(await tasks()).toHaveLength(1);
    });

    it("doesn't keep a newcomer waiting for who they are", async () => {
      const stranger = createSlackTeam(at, `T${++teams}`);
      at.slack.setTrouble("away");
      const { text } = await stranger.post(stranger.bodies.command("buy milk friday"));
      at.slack.setTrouble(null);
      expect(text).toMatch(/Buy milk/);
    });
  });

  describe("everything that could tell", () => {
    it("leaves the act to be sent again, and doubles nothing", async () => {
      const ana = createPerson(at.app.conversation, `P${teams}`, "ana");
      const say = () =>
        ana.says("buy milk tomorrow", { key: `say-${teams}`, replyTo: { kind: "address", address: {} } });
      at.sent.length = 0;
      const first = await withoutDatabase(say);
      expect(first.outcome.kind).toBe("told");
      await say();
      await say();
      await at.settled();
      expect(at.sent.map(({ key }) => key)).toEqual([`told:say-${teams}`, `reply:say-${teams}`]);
    });
  });
});
