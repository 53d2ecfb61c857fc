import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type DeployedWorker, startDeployedWorker } from "./testing/deployed-worker.ts";
import { eventually } from "./testing/eventually.ts";
import { createSlackEvents, type SlackEvents } from "./testing/slack-person.ts";
import { createSlackWorkspace, type SlackWorkspace } from "./testing/slack-workspace.ts";

const NOT_SAVED = /^I couldn't save that\. Nothing was changed\. Try again in a minute\./;

let slack: SlackWorkspace;
let worker: DeployedWorker;
let events: SlackEvents;

beforeAll(async () => {
  slack = await createSlackWorkspace();
  worker = await startDeployedWorker(slack.settings);
  events = createSlackEvents({ url: worker.url, workspace: slack });
});
afterAll(async () => {
  await worker?.close();
  await slack?.close();
});
afterEach(() => {
  worker.database.endpoint.setDown(false);
  worker.database.endpoint.setDelay(0);
  worker.redis.setDown(false);
  slack.setDown(false);
  slack.calls.length = 0;
});

async function command(text: string): Promise<string> {
  const response = await events.send(events.command("ana", text));
  expect(response.status).toBe(200);
  return ((await response.json()) as { text: string }).text; // a command is answered in the response
}

/** Ana's message in the channel, as the event that Slack sends and sends again. */
async function mentionOf(words: string) {
  const text = `<@${slack.ids.bot}> ${words}`;
  const ts = await slack.post("ana", slack.channel, text);
  const { mention } = events.mention("ana", { text, ts });
  return { ts, deliver: async () => (await events.send(mention)).status };
}

const countOf = async (summary: string) => (await worker.ask(`select 1 from task where summary = '${summary}'`)).length;
const answersIn = async (ts: string) => (await slack.thread(ts)).map(({ text }) => text);

/** A request keeps its own messages for a minute, then they are the scheduler's. */
async function tickAMinuteLater(): Promise<void> {
  await worker.ask("update outbox set lease_until = now() - interval '1 second' where sent_at is null");
  await worker.tick(new Date());
}

const owedMessages = async () => (await worker.ask("select 1 from outbox where sent_at is null")).length;
const failedDeliveries = () => worker.logged.filter((line) => line.includes("delivery-failed")).length;
const statusOf = async (path: string) => (await fetch(worker.url + path)).status;

describe("with the database away, the deployed Worker", () => {
  it("says kindly that nothing was saved, and saves it when asked again", async () => {
    worker.database.endpoint.setDown(true);
    expect(await command("buy paper tomorrow")).toMatch(NOT_SAVED);
    worker.database.endpoint.setDown(false);
    expect(await countOf("Buy paper")).toBe(0);
    expect(await command("buy paper tomorrow")).toContain("Buy paper");
    expect(await countOf("Buy paper")).toBe(1);
  });

  it("tells who mentioned it, in their own eyes only, and asks Slack for nothing more", async () => {
    const { ts, deliver } = await mentionOf("buy ink tomorrow");
    worker.database.endpoint.setDown(true);
    expect(await deliver()).toBe(200);
    const [said, ...more] = slack.calls.filter(({ method }) => method.startsWith("chat."));
    expect(said).toMatchObject({
      method: "chat.postEphemeral",
      body: { user: slack.ids.ana, text: expect.stringMatching(NOT_SAVED) },
    });
    expect(more).toEqual([]);
    worker.database.endpoint.setDown(false);
    expect([await countOf("Buy ink"), await answersIn(ts)]).toEqual([0, []]);
  });

  it("asks Slack to send it again where it could tell nobody, and then has one effect", async () => {
    const { ts, deliver } = await mentionOf("buy glue tomorrow");
    worker.database.endpoint.setDown(true);
    slack.setDown(true);
    expect(await deliver()).toBe(503);
    worker.database.endpoint.setDown(false);
    slack.setDown(false);
    expect(await Promise.all([deliver(), deliver()])).toEqual([200, 200]);
    await eventually(() => answersIn(ts)).toHaveLength(1);
    expect(await countOf("Buy glue")).toBe(1);
  });

  it("is alive but not ready, and ready when it is back", async () => {
    await worker.tick(new Date());
    expect([await statusOf("/healthz"), await statusOf("/readyz")]).toEqual([200, 200]);
    worker.database.endpoint.setDown(true);
    expect([await statusOf("/healthz"), await statusOf("/readyz")]).toEqual([200, 503]);
    worker.database.endpoint.setDown(false);
    expect(await statusOf("/readyz")).toBe(200);
  });

  it("keeps silent about what is wrong inside on a dashboard page", async () => {
    worker.database.endpoint.setDown(true);
    const page = await fetch(`${worker.url}/sign-in/chat?token=x`, { method: "POST", headers: { origin: worker.url } });
    expect(page.status).toBeGreaterThanOrEqual(400);
    expect(await page.text()).not.toMatch(/NeonDbError|postgres|at \w+ \(/i);
  });
});

describe("with the answer to a commit lost, the deployed Worker", () => {
  it.each([
    { lost: 1, owed: 0, said: [] },
    { lost: 2, owed: 1, said: [expect.stringMatching(/^I can't tell whether that was saved/)] },
  ])("answers once, $lost times lost, and never says that nothing was changed", async ({ lost, owed, said }) => {
    await command("who am I"); // Ana is known then, so that the second batch is the commit
    const { ts, deliver } = await mentionOf(`buy string ${lost === 1 ? "today" : "tomorrow"}`);
    const { endpoint } = worker.database;
    endpoint.setDelay(300);
    const before = endpoint.roundTrips();
    const delivered = deliver();
    await eventually(() => endpoint.roundTrips() - before).toBe(2);
    endpoint.loseAnswers(lost);
    expect(await delivered).toBe(200);
    endpoint.setDelay(0);
    const privately = slack.calls.filter(({ method }) => method === "chat.postEphemeral");
    expect(privately.map(({ body }) => body.text)).toEqual(said);

    await eventually(owedMessages).toBe(owed);
    await tickAMinuteLater();
    expect(await deliver()).toBe(200);
    await tickAMinuteLater();
    expect(await answersIn(ts)).toEqual([expect.stringContaining("Buy string")]);
    expect(await countOf("Buy string")).toBe(lost); // one more than before
  });
});

describe("with Redis away, the deployed Worker", () => {
  it("goes on, however fast one writes, and says that it isn't ready", async () => {
    worker.redis.setDown(true);
    for (const letter of "abcdefghijklmno")
      expect(await command(`count box ${letter}`)).toContain(`Count box ${letter}`);
    expect(await worker.ask("select 1 from task where summary like 'Count box _'")).toHaveLength(15);
    expect(await statusOf("/readyz")).toBe(503);
  });
});

describe("with Slack away, the deployed Worker", () => {
  it("keeps what was asked and its answer, and sends it once when Slack is back", async () => {
    const { ts, deliver } = await mentionOf(`remind <@${slack.ids.ben}> to buy stamps tomorrow`);
    const toBen = (await slack.directMessages("ben")).length;
    const failed = failedDeliveries();
    slack.setDown(true);
    expect(await deliver()).toBe(200);
    expect(await countOf("Buy stamps")).toBe(1);
    await eventually(failedDeliveries).toBe(failed + 2);
    await worker.tick(new Date()); // not its turn yet
    slack.setDown(false);
    expect(await answersIn(ts)).toEqual([]);

    expect(await deliver()).toBe(200);
    await tickAMinuteLater();
    await tickAMinuteLater();
    await eventually(() => answersIn(ts)).toEqual([expect.stringContaining("Buy stamps")]);
    expect(await slack.directMessages("ben")).toHaveLength(toBen + 1);
    expect(await countOf("Buy stamps")).toBe(1);
  });

  it("puts off what it could not send, and tries again later", async () => {
    const { ts, deliver } = await mentionOf("buy envelopes tomorrow");
    const failed = failedDeliveries();
    slack.setDown(true);
    await deliver();
    await eventually(failedDeliveries).toBe(failed + 1);
    await tickAMinuteLater();
    await eventually(failedDeliveries).toBe(failed + 2); // the drain that the tick woke
    slack.setDown(false);
    await worker.tick(new Date());
    expect(await answersIn(ts)).toEqual([]); // half a minute from now
    await worker.ask(
      "update outbox set due_at = now(), lease_until = now() - interval '1 second' where sent_at is null", // what may have arrived keeps its lease
    );
    await worker.tick(new Date());
    await eventually(async () => (await answersIn(ts)).length).toBe(1);
  });
});

describe("the deployed Worker", () => {
  it("has no playground", async () => {
    for (const path of ["/playground", "/playground/messages", "/playground/feed"]) {
      const answer = await fetch(worker.url + path, { redirect: "manual" });
      expect(answer.headers.get("location")).toBe("/sign-in"); // as for any address that isn't there; signed in: 404
      const body = JSON.stringify({ as: "ana", channel: "dm", text: "buy milk tomorrow" });
      const headers = { origin: worker.url, "content-type": "application/json" };
      const { status } = await fetch(worker.url + path, { method: "POST", body, headers, redirect: "manual" });
      expect(status).toBe(303);
    }
    expect(await countOf("Buy milk")).toBe(0);
  });

  it("has no address for a surface that is off", async () => {
    const headers = { "content-type": "application/json" };
    const { status } = await fetch(`${worker.url}/discord/interactions`, { method: "POST", body: "{}", headers });
    expect(status).toBe(404);
  });
});
