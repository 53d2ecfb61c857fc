import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkInteractionResponse } from "#adapters/discord/testing/check-message.ts";
import { createFakeDiscord, type FakeDiscord } from "#adapters/discord/testing/fake-discord.ts";
import { directChannel } from "#adapters/discord/testing/fake-routes.ts";
import { createInteractionSigner, type InteractionSigner, signInteraction } from "#adapters/discord/testing/sign.ts";
import { type DeployedWorker, startDeployedWorker } from "./testing/deployed-worker.ts";
import { buttonsOf, createDiscordMember, type DiscordAnswer, type DiscordMember } from "./testing/discord-member.ts";
import { eventually } from "./testing/eventually.ts";

const BEN = "1160000000000000002"; // of the fixtures
const EPHEMERAL = 64;
const MESSAGE = 4;
const UPDATE = 7;
const CHOICES = 8;
const MODAL = 9;

let discord: FakeDiscord;
let signer: InteractionSigner;
let worker: DeployedWorker;
let ana: DiscordMember;

beforeAll(async () => {
  [discord, signer] = await Promise.all([createFakeDiscord(), createInteractionSigner()]);
  worker = await startDeployedWorker({
    DISCORD_PUBLIC_KEY: signer.publicKey,
    DISCORD_APPLICATION_ID: discord.applicationId,
    DISCORD_BOT_TOKEN: discord.botToken,
    DISCORD_API_URL: discord.apiUrl,
  });
  ana = createDiscordMember({ url: worker.url, signer });
});
afterAll(async () => {
  await worker?.close();
  await discord?.close();
});

const sound = (answer: DiscordAnswer): DiscordAnswer => {
  expect(checkInteractionResponse(answer)).toEqual([]);
  return answer;
};
const wordsOf = (answer: unknown): string => JSON.stringify(answer);
const taskCalled = (summary: string) =>
  worker.ask(`select id, number, status, priority, due_local from task where summary = '${summary}'`);

describe("in Discord, the deployed Worker", () => {
  it("answers Discord's own PING", async () => {
    expect(await ana.send(ana.interaction("ping"))).toEqual({ type: 1 });
  });

  it("turns away 200 badly signed requests, and writes nothing", async () => {
    const before = await worker.rowCounts();
    const statuses = await Promise.all(Array.from({ length: 200 }, (_, i) => badlySigned(i)));
    expect(statuses).toEqual(Array.from({ length: 200 }, () => 401));
    expect(await worker.rowCounts()).toEqual(before);
  });

  it("adds a task, and tells whom it was given once, in private", async () => {
    const answer = sound(await ana.send(ana.interaction("task-add")));
    expect(answer.type).toBe(MESSAGE);
    expect(wordsOf(answer)).toContain("Send the Q3 report");
    expect(await taskCalled("Send the Q3 report")).toMatchObject([{ status: "needs-action" }]);

    const toBen = () => discord.messages.filter(({ channelId }) => channelId === directChannel(BEN));
    await eventually(() => toBen().length).toBe(1);
    await worker.tick(new Date());
    expect(toBen()).toHaveLength(1);
    expect([...buttonsOf(toBen()[0]?.body).keys()]).toEqual(expect.arrayContaining(["Done", "Not mine"]));
  });

  it("has one effect for an interaction that comes four times at once", async () => {
    const option = { name: "text", type: 3, value: "paint the fence tomorrow" };
    const interaction = ana.interaction("task-add", { options: [{ name: "add", type: 1, options: [option] }] });
    const answers = await Promise.all([1, 2, 3, 4].map(() => ana.send(interaction)));
    for (const answer of answers) expect(sound(answer).type).toBe(MESSAGE);
    expect(await taskCalled("Paint the fence")).toHaveLength(1);
  });

  it("lists in private, completes by number and offers what is open while one types", async () => {
    await ana.task("add", { text: "renew the passport tomorrow" });
    const list = sound(await ana.task("list"));
    expect(wordsOf(list)).toContain("Renew the passport");
    expect(Number(list.data?.flags) & EPHEMERAL).toBe(EPHEMERAL);

    const typed = [{ name: "done", type: 1, options: [{ name: "task", type: 3, value: "passp", focused: true }] }];
    const offered = sound(await ana.send(ana.interaction("autocomplete", { options: typed })));
    expect(offered.type).toBe(CHOICES);
    const [choice] = (offered.data?.choices ?? []) as { name: string; value: string }[]; // checked by sound
    expect(choice?.name).toContain("Renew the passport");

    const done = sound(await ana.task("done", { task: choice?.value ?? "" }));
    expect(wordsOf(done)).toContain("✓");
    expect(await taskCalled("Renew the passport")).toMatchObject([{ status: "completed" }]);
  });

  it("offers templates, and the roles of the one that is named, while one types; and writes nothing", async () => {
    const before = await worker.rowCounts();
    const offered = async (options: readonly object[]) => {
      const typed = { options: [{ name: "run", type: 1, options }] };
      const answer = sound(await ana.send(ana.interaction("autocomplete-template", typed)));
      return answer.data?.choices;
    };
    const name = { name: "name", type: 3, value: "release" };
    expect(await offered([{ ...name, value: "rel", focused: true }])).toEqual([{ name: "release", value: "release" }]);
    expect(await offered([name, { name: "role", type: 3, value: "cap", focused: true }])).toEqual([
      { name: "captain", value: "captain" },
    ]);
    expect(await worker.rowCounts()).toEqual(before);
  });

  it("does what a button says in place of its card, and takes it back", async () => {
    const made = await ana.task("add", { text: "charge the drill tomorrow" });
    const pressed = sound(await ana.press(buttonsOf(made).get("Done") ?? ""));
    expect(pressed.type).toBe(UPDATE);
    expect(await taskCalled("Charge the drill")).toMatchObject([{ status: "completed" }]);
    sound(await ana.press(buttonsOf(pressed).get("Undo") ?? ""));
    expect(await taskCalled("Charge the drill")).toMatchObject([{ status: "needs-action" }]);
  });

  it("opens a task in a form, and saves what is sent back", async () => {
    const made = await ana.task("add", { text: "wash the van on saturday" });
    const customId = buttonsOf(made).get("Edit") ?? "";
    const form = sound(await ana.send(ana.interaction("button-edit", { custom_id: customId })));
    expect(form.type).toBe(MODAL);
    expect(wordsOf(form)).toContain("Wash the van");

    const field = (custom_id: string, value: string) => ({ type: 18, component: { type: 4, custom_id, value } });
    const components = [
      field("summary", "Wash both vans"),
      field("due", "friday 16:00"),
      field("assignees", ""),
      { type: 18, component: { type: 3, custom_id: "priority", values: ["high"] } },
    ];
    const saved = await ana.send(ana.interaction("modal-submit", { custom_id: form.data?.custom_id, components }));
    expect(wordsOf(sound(saved))).toContain("Wash both vans");
    expect(await taskCalled("Wash both vans")).toMatchObject([{ due_local: expect.stringContaining("16:00") }]);
  });

  it("saves somebody's message as a task", async () => {
    const saved = sound(await ana.send(ana.interaction("save-as-task")));
    expect(wordsOf(saved)).toMatch(/renew the domain/i);
    expect(await worker.ask("select 1 from task where summary ilike '%renew the domain%'")).toHaveLength(1);
  });

  it("gives a way into the dashboard for the asker's eyes only", async () => {
    const answer = sound(await ana.task("dashboard"));
    expect(Number(answer.data?.flags) & EPHEMERAL).toBe(EPHEMERAL);
    const [link = ""] = /http[^")\s\\]+\/sign-in\/chat\?token=[^")\s\\]+/.exec(wordsOf(answer)) ?? [];
    expect((await fetch(link)).status).toBe(200);
  });

  it("answers well inside 3 s with the database 500 ms slower", async () => {
    worker.database.endpoint.setDelay(500);
    const start = performance.now();
    const answer = await ana.task("add", { text: "sweep the hall tomorrow" });
    worker.database.endpoint.setDelay(0);
    expect(sound(answer).type).toBe(MESSAGE);
    expect(performance.now() - start).toBeLessThan(2500);
  });

  it("asked of Discord nothing that it refuses", () => {
    expect(discord.calls.length).toBeGreaterThan(0);
    expect(worker.logged).toEqual([]);
  });
});

/** Four ways to be wrong, in turn: another's key, a changed body, no signature, a signature of nonsense. */
async function badlySigned(i: number): Promise<number> {
  const payload = ana.interaction(i % 8 < 4 ? "task-add" : "ping");
  const { body, headers } = await signInteraction(
    i % 4 === 0 ? await createInteractionSigner() : signer,
    payload,
    new Date(),
  );
  const unsigned = { "content-type": "application/json" };
  const wrong = [headers, headers, unsigned, { ...headers, "x-signature-ed25519": "0".repeat(128) }][i % 4] ?? unsigned;
  const sent = i % 4 === 1 ? body.replace("version", "Version") : body;
  return (await fetch(`${worker.url}/discord/interactions`, { method: "POST", headers: wrong, body: sent })).status;
}
