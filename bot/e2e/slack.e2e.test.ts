import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signedParts } from "#adapters/slack/testing/sign.ts";
import { type DeployedWorker, startDeployedWorker } from "./testing/deployed-worker.ts";
import { eventually } from "./testing/eventually.ts";
import { buttonsIn, createSlackEvents, type SlackEvents } from "./testing/slack-person.ts";
import { createSlackWorkspace, type SlackWorkspace } from "./testing/slack-workspace.ts";

type Answer = { readonly response_type?: string; readonly text: string; readonly blocks: unknown };

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

/** A slash command's answer, which is in the response. */
async function command(as: "ana" | "ben", text: string): Promise<Answer> {
  const response = await events.send(events.command(as, text));
  expect(response.status).toBe(200);
  return (await response.json()) as Answer; // a command is answered in the response
}

/** What the bot wrote in a thread, once it has written and the clock has struck: a second answer would be there too. */
async function settledThread(ts: string): Promise<readonly string[]> {
  await eventually(async () => (await slack.thread(ts)).length).toBeGreaterThan(0);
  await worker.tick(new Date());
  return (await slack.thread(ts)).map(({ text }) => text);
}

const taskCalled = async (summary: string) =>
  worker.ask(`select number, status, due_date, priority, id from task where summary = '${summary}'`);

describe("in Slack, the deployed Worker", () => {
  it("answers a command in private, with what it made", async () => {
    const { response_type, text, blocks } = await command("ana", "water the plants tomorrow at 4pm !high");
    expect(response_type).toBe("ephemeral");
    expect(text).toMatch(/#\d+ Water the plants/);
    expect(JSON.stringify(blocks)).toMatch(/16:00|4:00/);
    expect(await taskCalled("Water the plants")).toHaveLength(1);
  });

  it.each([
    { order: "the mention four times, then its twin", of: ["mention", "mention", "mention", "mention", "twin"] },
    { order: "the twin first", of: ["twin", "mention", "twin"] },
  ] as const)("answers a mention once in its thread: $order, all at once", async ({ order, of }) => {
    const summary = order.includes("four") ? "Print the badges" : "Order the flowers";
    const text = `<@${slack.ids.bot}> ${summary.toLowerCase()} on friday`;
    const ts = await slack.post("ana", slack.channel, text);
    const both = events.mention("ana", { text, ts });
    const answers = await Promise.all(of.map((kind) => events.send(both[kind])));
    expect(answers.map(({ status }) => status)).toEqual(of.map(() => 200));
    expect(await settledThread(ts)).toEqual([expect.stringContaining(summary)]);
    expect(await taskCalled(summary)).toHaveLength(1);
  });

  it("does nothing anew for an event that Slack sends again later", async () => {
    const text = `<@${slack.ids.bot}> book the band next week`;
    const ts = await slack.post("ana", slack.channel, text);
    const { mention } = events.mention("ana", { text, ts });
    expect((await events.send(mention)).status).toBe(200);
    expect(await settledThread(ts)).toHaveLength(1);
    expect((await events.send(mention)).status).toBe(200);
    expect(await settledThread(ts)).toHaveLength(1);
    expect(await taskCalled("Book the band")).toHaveLength(1);
  });

  it("answers in the direct message where it was asked", async () => {
    const at = await slack.directChannel("ben");
    const text = "remind me to pay the rent on 1 December";
    const ts = await slack.post("ben", at, text);
    expect((await events.send(events.direct("ben", { text, ts, at }))).status).toBe(200);
    const told = async () => (await slack.directMessages("ben")).map((post) => post.text);
    await eventually(told).toContainEqual(expect.stringContaining("Pay the rent"));
  });

  it("tells whom a task was given, once and in private, with Done and Not mine", async () => {
    const before = (await slack.directMessages("ben")).length;
    await command("ana", `<@${slack.ids.ben}|ben> to send the Q3 report tomorrow at 4pm`);
    await eventually(async () => (await slack.directMessages("ben")).length).toBe(before + 1);
    await worker.tick(new Date());
    const told = await slack.directMessages("ben");
    expect(told).toHaveLength(before + 1);
    const notice = told.find(({ text }) => text.includes("Send the Q3 report"));
    expect([...buttonsIn(notice?.blocks).keys()]).toEqual(expect.arrayContaining(["Done", "Not mine"]));
  });

  it("does what a button says, and lets the card give way to the answer", async () => {
    const { blocks } = await command("ana", "call the printer tomorrow");
    const done = buttonsIn(blocks).get("Done") ?? "";
    slack.calls.length = 0;
    const press = events.press("ana", { actionId: done });
    const answers = await Promise.all([1, 2, 3, 4].map(() => events.send(press)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    await eventually(() => slack.calls.map(({ method }) => method)).toEqual(["respond"]);
    expect(slack.calls[0]?.body).toMatchObject({ replace_original: true, text: expect.stringContaining("✓ #") });
    expect(await taskCalled("Call the printer")).toMatchObject([{ status: "completed" }]);

    await events.send(events.press("ana", { actionId: buttonsIn(slack.calls[0]?.body.blocks).get("Undo") ?? "" }));
    expect(await taskCalled("Call the printer")).toMatchObject([{ status: "needs-action" }]);
  });

  it("opens a task in a form, and saves what is sent back", async () => {
    const { blocks } = await command("ana", "fetch the cake on saturday");
    const actionId = buttonsIn(blocks).get("Edit") ?? "";
    slack.calls.length = 0;
    const trigger = await slack.triggerId("ana");
    expect((await events.send(events.press("ana", { actionId, trigger }))).status).toBe(200);
    const opened = slack.calls.find(({ method }) => method === "views.open")?.body.view as Record<string, unknown>;
    expect(JSON.stringify(opened)).toContain("Fetch the cake");

    const filled = { summary: "Fetch both cakes", due: "", assignees: "" };
    const saved = await events.send(events.submit("ana", opened, filled));
    expect([saved.status, await saved.text()]).toEqual([200, ""]);
    expect(await taskCalled("Fetch both cakes")).toMatchObject([{ due_date: null }]);
  });

  it("takes thanks with a mark, and says nothing", async () => {
    const text = `<@${slack.ids.bot}> thanks, that's great`;
    const ts = await slack.post("ana", slack.channel, text);
    await events.send(events.mention("ana", { text, ts }).mention);
    await eventually(() => slack.reactions(slack.channel, ts)).toEqual(["white_check_mark"]);
    expect(await slack.thread(ts)).toEqual([]);
  });

  it("turns away 200 forged or stale requests, and writes nothing", async () => {
    const before = await worker.rowCounts();
    const { signingSecret } = slack;
    const statuses = await Promise.all(Array.from({ length: 200 }, (_, i) => forged(i, signingSecret)));
    expect(statuses).toEqual(Array.from({ length: 200 }, () => 401));
    expect(await worker.rowCounts()).toEqual(before);
  });

  it("answers a command well inside 3 s with the database 500 ms slower", async () => {
    worker.database.endpoint.setDelay(500);
    const start = performance.now();
    const { text } = await command("ana", "sweep the hall tomorrow");
    worker.database.endpoint.setDelay(0);
    expect(text).toContain("Sweep the hall");
    expect(performance.now() - start).toBeLessThan(2500);
  });

  it("never sent what Slack would refuse, nor mentioned anybody by it", () => {
    expect(slack.calls.length).toBeGreaterThan(0);
    expect(slack.faults).toEqual([]);
  });
});

/** The five ways to be wrong, in turn: another's secret, stale, early, a changed body, nothing signed. */
async function forged(i: number, signingSecret: string): Promise<number> {
  const body = events.command("ana", `forged ${i} tomorrow`);
  const minutes = { 1: -6, 2: 6 }[i % 5] ?? 0;
  const at = new Date(Date.now() + minutes * 60_000);
  const signed = await signedParts({ signingSecret: i % 5 === 0 ? "another" : signingSecret, body, at });
  const text = i % 5 === 3 ? `${signed.body}&text=changed` : signed.body;
  const headers = i % 5 === 4 ? { "content-type": "application/x-www-form-urlencoded" } : signed.headers;
  return (await fetch(`${worker.url}/slack/events`, { method: "POST", headers, body: text })).status;
}
