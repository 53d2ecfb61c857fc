import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { signedRequest } from "#adapters/slack/testing/sign.ts";
import { countRows } from "./testing/count-rows.ts";
import { createSlackTeam } from "./testing/slack-team.ts";
import { SLACK_SECRET, type StartedApp, startApp } from "./testing/start-app.ts";

const FORGED = 200;

describe("Slack, through the whole app", () => {
  let at: StartedApp;
  let team: ReturnType<typeof createSlackTeam>;
  let teams = 0;

  beforeAll(async () => {
    at = await startApp();
  });
  afterAll(() => at?.close());

  beforeEach(async () => {
    team = createSlackTeam(at, `T${++teams}`);
    await team.post(team.bodies.command("help"));
    await at.settled();
    at.slack.calls.length = 0;
  });

  const tasks = async (): Promise<readonly unknown[]> => {
    const query = `select summary, status from task t join installation i using (workspace_id)
      where i.workspace_key = $1 order by number`;
    return at.owner.batch({ query, params: [`T${teams}`] });
  };
  const posted = () => at.slack.calls.filter(({ method }) => method !== "users.info");

  it(`turns away ${FORGED} forged or stale requests with 401, and writes nothing`, async () => {
    const before = await countRows(at.owner);
    const requests = Array.from({ length: FORGED }, (_, i) => forgery(i));
    const answers = await Promise.all((await Promise.all(requests)).map((request) => team.fetch(request)));
    await at.settled();
    expect(answers.filter(({ status, raw }) => status !== 401 || raw !== "")).toEqual([]);
    expect(await countRows(at.owner)).toEqual(before);
    expect(at.slack.calls).toEqual([]);
  });

  it("takes the same request where it is genuine, which shows that it was the signature", async () => {
    expect((await team.post(bodyOf(0))).status).toBe(200);
    expect(await tasks()).toHaveLength(1);
  });

  it("answers a command in the response, and does it", async () => {
    const { status, text } = await team.post(team.bodies.command("buy milk tomorrow 5pm"));
    expect([status, text]).toEqual([200, expect.stringMatching(/#1 Buy milk · Mon 23 Nov/)]);
    expect(await tasks()).toEqual([{ summary: "Buy milk", status: "needs-action" }]);
  });

  it("answers a replayed command as before, and does nothing more", async () => {
    const body = team.bodies.command("buy milk tomorrow");
    const first = await team.post(body);
    const again = await team.post(body, { headers: { "x-slack-retry-num": "1" } });
    expect(again).toMatchObject({ status: 200, text: first.text });
    expect(await tasks()).toHaveLength(1);
  });

  it("does an event that is delivered four times at once once, and answers it once", async () => {
    const body = team.bodies.direct("buy milk tomorrow");
    const answers = await Promise.all(
      [0, 1, 2, 3].map((retry) => team.post(body, { headers: { "x-slack-retry-num": String(retry) } })),
    );
    await at.settled();
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(await tasks()).toHaveLength(1);
    expect(posted()).toHaveLength(1);
  });

  it.each([
    { order: "mention first", twins: ["mention", "twin"] },
    { order: "message first", twins: ["twin", "mention"] },
  ] as const)("does a mention once though it comes as two events, $order", async ({ twins }) => {
    for (const kind of twins) {
      expect((await team.post(team.bodies[kind]("buy milk tomorrow", `${teams}99`))).status).toBe(200);
    }
    await at.settled();
    expect(await tasks()).toHaveLength(1);
    expect(posted()).toHaveLength(1);
  });

  it("does a button that is pressed four times at once once", async () => {
    const { raw } = await team.post(team.bodies.command("buy milk tomorrow"));
    const actionId = /complete-task:[0-9a-f-]{36}/.exec(raw)?.[0] ?? "";
    const body = team.bodies.button(actionId);
    const answers = await Promise.all([1, 2, 3, 4].map(() => team.post(body)));
    await at.settled();
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(await tasks()).toEqual([{ summary: "Buy milk", status: "completed" }]);
    expect(posted()).toHaveLength(1);
  });

  it("answers a command well inside 3 s with the database 500 ms slower", async () => {
    at.database.endpoint.setDelay(500);
    const { status, text, ms } = await team.post(team.bodies.command("buy milk tomorrow"));
    await at.settled();
    at.database.endpoint.setDelay(0);
    expect(status).toBe(200);
    expect(ms).toBeLessThan(2_000);
    const later = posted().map(({ body }) => body.text); // a busy machine announces it, and says it a moment later
    expect([text, ...later].join("\n")).toMatch(/#1 Buy milk/);
    expect(await tasks()).toHaveLength(1);
  });

  it("answers a first contact inside 3 s with the database 500 ms slower and Slack silent", async () => {
    const stranger = createSlackTeam(at, `T${++teams}`);
    at.database.endpoint.setDelay(500);
    at.slack.setTrouble("away");
    const { status, ms } = await stranger.post(stranger.bodies.command("buy milk tomorrow"));
    at.database.endpoint.setDelay(0);
    at.slack.setTrouble(null);
    await at.settled();
    expect(status).toBe(200);
    expect(ms).toBeLessThan(2_500);
    expect(await tasks()).toHaveLength(1);
  });

  const bodyOf = (i: number) => {
    const { command, direct, mention, button } = team.bodies;
    const kinds = [command, direct, mention];
    return (kinds[i % 3] ?? button)(`forged request ${"abcdefghij"[i % 10]} friday`);
  };

  /** Each kind of not being Slack's, on each kind of request. */
  async function forgery(i: number): Promise<Request> {
    const body = bodyOf(i);
    const signed = { signingSecret: SLACK_SECRET, body, at: at.clock.now };
    const shifted = (seconds: number): Date => new Date(at.clock.now.getTime() + seconds * 1000);
    const genuine = await signedRequest(signed);
    const kinds: readonly (() => Request | Promise<Request>)[] = [
      () => signedRequest({ ...signed, signingSecret: "somebody else's" }),
      () => signedRequest({ ...signed, at: shifted(-301) }),
      () => signedRequest({ ...signed, at: shifted(-86_400) }),
      () => signedRequest({ ...signed, at: shifted(301) }),
      () => changed(genuine, { "x-slack-signature": null }),
      () => changed(genuine, { "x-slack-request-timestamp": null }),
      () => changed(genuine, { "x-slack-signature": `v0=${"0".repeat(64)}` }),
      () => changed(genuine, { "x-slack-signature": genuine.headers.get("x-slack-signature")?.slice(0, -2) ?? "" }),
      () => changed(genuine, { "x-slack-signature": "v0=" }),
      () => changed(genuine, { "x-slack-request-timestamp": String(shifted(1).getTime() / 1000) }),
      () => changed(genuine, { "x-slack-request-timestamp": "NaN" }),
      async () =>
        new Request(genuine.url, { method: "POST", headers: genuine.headers, body: `${await genuine.text()} ` }),
      () => new Request(genuine.url, { method: "POST", headers: genuine.headers, body: "" }),
    ];
    return (kinds[i % kinds.length] ?? (() => genuine))();
  }

  function changed(request: Request, headers: Readonly<Record<string, string | null>>): Request {
    for (const [name, value] of Object.entries(headers)) {
      if (value === null) request.headers.delete(name);
      else request.headers.set(name, value);
    }
    return request;
  }
});
