import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createFakeDiscord, type FakeDiscord } from "#adapters/discord/testing/fake-discord.ts";
import { createInteractionSigner } from "#adapters/discord/testing/sign.ts";
import { type MockApi, proposing, startMockApi } from "#adapters/openai/testing/mock-api.ts";
import { type DeployedWorker, startDeployedWorker } from "./testing/deployed-worker.ts";
import { createDiscordMember, type DiscordMember } from "./testing/discord-member.ts";
import { eventually } from "./testing/eventually.ts";
import { createSlackEvents, type SlackEvents } from "./testing/slack-person.ts";
import { createSlackWorkspace, type SlackWorkspace, TEAM } from "./testing/slack-workspace.ts";

let slack: SlackWorkspace;
let discord: FakeDiscord;
let api: MockApi;
let worker: DeployedWorker;
let events: SlackEvents;
let member: DiscordMember;

beforeAll(async () => {
  const signer = await createInteractionSigner();
  [slack, discord, api] = await Promise.all([createSlackWorkspace(), createFakeDiscord(), startMockApi()]);
  worker = await startDeployedWorker({
    ...slack.settings,
    DISCORD_PUBLIC_KEY: signer.publicKey,
    DISCORD_APPLICATION_ID: discord.applicationId,
    DISCORD_BOT_TOKEN: discord.botToken,
    DISCORD_API_URL: discord.apiUrl,
    OPENAI_API_KEY: "sk-test",
    OPENAI_BASE_URL: api.baseUrl,
  });
  member = createDiscordMember({ url: worker.url, signer });
  events = createSlackEvents({ url: worker.url, workspace: slack });
  await command("help"); // makes the workspace
});
afterAll(async () => {
  await worker?.close();
  await Promise.all([slack?.close(), discord?.close(), api?.stop()]);
});

async function command(text: string): Promise<string> {
  const response = await events.send(events.command("ana", text));
  expect(response.status).toBe(200);
  return ((await response.json()) as { text: string }).text; // a command is answered in the response
}

/** As adapters/openai/README.md says. */
const allow = (workspaceKey: string) =>
  worker.database.backend.script([
    `update workspace set model_allowed = true
     where id in (select workspace_id from installation where workspace_key = '${workspaceKey}')`,
  ]);
const tasks = (summary: string) => worker.ask(`select due_date from task where summary = '${summary}'`);
const saying = (value: string) => ({ name: "add", type: 1, options: [{ name: "text", type: 3, value }] });
const DEFERRED = 5;
const UNSURE = "we should fix the boiler friday I guess?";

describe("the model, asked by the deployed Worker", () => {
  it("is left alone until the workspace allows it", async () => {
    api.says(proposing({ verb: "create-task", summary: "fix the boiler", due: "friday" }));
    expect(await command(UNSURE)).toContain("I only do tasks.");
    expect(api.requests()).toBe(0);
  });

  it("reads what the grammar could not, with the SDK as it was bundled", async () => {
    await allow(TEAM);
    expect(await command(UNSURE)).toContain("Fix the boiler · Fri ");
    expect(api.requests()).toBe(1);
    expect(await tasks("Fix the boiler")).toHaveLength(1);
  });

  it("may take longer than a command's answer: that follows by response_url", async () => {
    api.says(proposing({ verb: "create-task", summary: "ring the plumber", due: "friday" }), 3_000);
    slack.calls.length = 0;
    expect(await command("we should ring the plumber friday I guess?")).toBe("Working on it…");
    await eventually(() => slack.calls.map(({ method }) => method)).toEqual(["respond"]);
    expect(slack.calls[0]?.body.text).toContain("Ring the plumber");
    expect(await tasks("Ring the plumber")).toHaveLength(1);
  });

  it("may take longer than Slack waits for an event: one answer comes, and one task", async () => {
    api.says(proposing({ verb: "create-task", summary: "paint the fence", due: "friday" }), 3_000);
    const at = await slack.directChannel("ana");
    const text = "we should paint the fence friday I guess?";
    const ts = await slack.post("ana", at, text);
    const event = events.direct("ana", { text, ts, at });
    const before = performance.now();
    expect((await events.send(event)).status).toBe(200);
    expect(performance.now() - before).toBeLessThan(3_000);
    const told = async () =>
      (await slack.directMessages("ana")).filter((post) => post.text.includes("Paint the fence"));
    await eventually(async () => (await told()).length).toBe(1);
    expect(await tasks("Paint the fence")).toHaveLength(1);
  });

  it("may take longer than Discord waits: the promised answer follows", async () => {
    const payload = member.interaction("task-add", { options: [saying("we should mend the gate friday I guess?")] });
    discord.interactions.add(String(payload.token));
    await member.send(member.interaction("task-add")); // makes the workspace
    await allow(String(payload.guild_id));
    api.says(proposing({ verb: "create-task", summary: "mend the gate", due: "friday" }), 3_000);
    discord.calls.length = 0;
    expect(await member.send(payload)).toMatchObject({ type: DEFERRED });
    await eventually(() => JSON.stringify(discord.calls.map(({ body }) => body))).toContain("Mend the gate");
    expect(await tasks("Mend the gate")).toHaveLength(1);
  });

  it("keeps the grammar's answer while Redis is away: nobody could say what it has cost", async () => {
    api.says(proposing({ verb: "create-task", summary: "fix the roof", due: "friday" }));
    const before = api.requests();
    worker.redis.setDown(true);
    expect(await command("we should fix the roof friday I guess?")).toContain("I only do tasks.");
    worker.redis.setDown(false);
    expect(api.requests()).toBe(before);
    expect(worker.logged.join("\n")).toContain('"fault":"over-budget"');
    expect(worker.logged.join("\n")).not.toContain("roof");
  });
});
