import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createInteractionSigner, signedInteraction } from "#adapters/discord/testing/sign.ts";
import { countRows } from "./testing/count-rows.ts";
import { createDiscordGuild } from "./testing/discord-guild.ts";
import { type StartedApp, startApp } from "./testing/start-app.ts";

const FORGED = 200;
const MESSAGE = 4;

describe("Discord, through the whole app", () => {
  let at: StartedApp;
  let guild: ReturnType<typeof createDiscordGuild>;
  let guilds = 0;
  const guildId = (): string => `117000000000000${String(guilds).padStart(4, "0")}`;

  beforeAll(async () => {
    at = await startApp();
  });
  afterAll(() => at?.close());

  beforeEach(async () => {
    guilds += 1;
    guild = createDiscordGuild(at, guildId());
    await guild.post(guild.bodies.add("water the plants friday"));
    await at.settled();
  });

  const tasks = async (): Promise<readonly unknown[]> => {
    const query = `select summary, status from task t join installation i using (workspace_id)
      where i.workspace_key = $1 and number > 1 order by number`;
    return at.owner.batch({ query, params: [guildId()] });
  };

  it("answers the ping that Discord begins with", async () => {
    expect(await guild.post(guild.bodies.ping())).toMatchObject({ status: 200, type: 1 });
  });

  it(`turns away ${FORGED} badly signed or stale probes with 401, and writes nothing`, async () => {
    const before = await countRows(at.owner);
    const requests = await Promise.all(Array.from({ length: FORGED }, (_, i) => probe(i)));
    const answers = await Promise.all(requests.map((request) => guild.fetch(request)));
    await at.settled();
    expect(answers.filter(({ status, raw }) => status !== 401 || raw !== "")).toEqual([]);
    expect(await countRows(at.owner)).toEqual(before);
  });

  it("answers a command in the response, and does it", async () => {
    const { status, type, raw } = await guild.post(guild.bodies.add("buy milk tomorrow 5pm"));
    expect({ status, type }).toEqual({ status: 200, type: MESSAGE });
    expect(raw).toMatch(/Buy milk/);
    expect(await tasks()).toEqual([{ summary: "Buy milk", status: "needs-action" }]);
  });

  it("does an interaction that is delivered four times at once once, and answers each the same", async () => {
    const body = guild.bodies.add("buy milk tomorrow");
    const answers = await Promise.all([1, 2, 3, 4].map(() => guild.post(body)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const inTime = answers.filter(({ type }) => type === MESSAGE); // a busy machine promises the others
    expect(new Set(inTime.map(({ raw }) => raw)).size).toBeLessThan(2);
    await at.settled();
    expect(await tasks()).toHaveLength(1);
  });

  it("does a button that is pressed four times at once once", async () => {
    const { raw } = await guild.post(guild.bodies.add("buy milk tomorrow"));
    const body = guild.bodies.button(/complete-task:[0-9a-f-]{36}/.exec(raw)?.[0] ?? "");
    const answers = await Promise.all([1, 2, 3, 4].map(() => guild.post(body)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(await tasks()).toEqual([{ summary: "Buy milk", status: "completed" }]);
  });

  it("answers a command well inside 3 s with the database 500 ms slower", async () => {
    at.database.endpoint.setDelay(500);
    const { status, ms } = await guild.post(guild.bodies.add("buy milk tomorrow"));
    await at.settled();
    at.database.endpoint.setDelay(0);
    expect(status).toBe(200);
    expect(ms).toBeLessThan(2_000);
    expect(await tasks()).toHaveLength(1);
  });

  it("promises an answer where the database takes 1.2 s, and keeps the promise", async () => {
    at.database.endpoint.setDelay(1_200);
    const body = guild.bodies.add("buy milk tomorrow");
    const { type, ms } = await guild.post(body);
    await at.settled();
    at.database.endpoint.setDelay(0);
    expect(type).toBe(5);
    expect(ms).toBeLessThan(2_000);
    const kept = at.discord.messages.find(({ token }) => token === body.token);
    expect(JSON.stringify(kept?.body)).toMatch(/Buy milk/);
    expect(await tasks()).toHaveLength(1);
  });

  /** Discord probes an address with bad signatures, and takes it away where they are answered. */
  async function probe(i: number): Promise<Request> {
    const body = i % 2 === 0 ? guild.bodies.ping() : guild.bodies.add("forged request friday");
    const signed = (seconds: number) =>
      signedInteraction(at.signer, body, { now: new Date(at.clock.now.getTime() + seconds * 1000) });
    const genuine = await signed(0);
    const withHeader = (name: string, value: string | null): Request => {
      if (value === null) genuine.headers.delete(name);
      else genuine.headers.set(name, value);
      return genuine;
    };
    const kinds: readonly (() => Request | Promise<Request>)[] = [
      async () => signedInteraction(await createInteractionSigner(), body, { now: at.clock.now }),
      () => signed(-86_400),
      () => signed(86_400),
      () => withHeader("x-signature-ed25519", null),
      () => withHeader("x-signature-timestamp", null),
      () => withHeader("x-signature-ed25519", "0".repeat(128)),
      () => withHeader("x-signature-ed25519", "no hex at all"),
      () => withHeader("x-signature-ed25519", genuine.headers.get("x-signature-ed25519")?.slice(0, -2) ?? ""),
      () => withHeader("x-signature-timestamp", String(at.clock.now.getTime() / 1000 + 1)),
      async () =>
        new Request(genuine.url, { method: "POST", headers: genuine.headers, body: `${await genuine.text()} ` }),
      () => new Request(genuine.url, { method: "POST", headers: genuine.headers, body: "" }),
    ];
    return (kinds[i % kinds.length] ?? (() => genuine))();
  }
});
