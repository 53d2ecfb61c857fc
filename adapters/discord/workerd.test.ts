import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { checkInteractionResponse } from "./testing/check-message.ts";
import { createFakeDiscord, type FakeDiscord } from "./testing/fake-discord.ts";
import { directChannel } from "./testing/fake-routes.ts";
import { fixture } from "./testing/fixture.ts";
import { createInteractionSigner, type InteractionSigner, signInteraction } from "./testing/sign.ts";
import type { Answer } from "./testing/surface.ts";
import { bundleForWorkerd, startWorkerd, type Workerd } from "./testing/workerd.ts";

let discord: FakeDiscord;
let signer: InteractionSigner;
let code: string;
let workerd: Workerd;

beforeAll(async () => {
  discord = await createFakeDiscord();
  signer = await createInteractionSigner();
  code = await bundleForWorkerd();
  workerd = await startWorkerd(code, {
    PUBLIC_KEY: signer.publicKey,
    APPLICATION_ID: discord.applicationId,
    BOT_TOKEN: discord.botToken,
    API_URL: discord.apiUrl,
  });
});
afterAll(async () => {
  await workerd.close();
  await discord.close();
});

async function send(payload: Record<string, unknown>): Promise<Answer> {
  const response = await workerd.post("/discord/interactions", await signInteraction(signer, payload, new Date()));
  return (await response.json()) as Answer; // a signed request is always answered with one
}

const asking = (text: string): Record<string, unknown> => {
  const payload = fixture("ask");
  return { ...payload, data: { ...(payload.data as object), options: [{ name: "text", type: 3, value: text }] } };
};

describe("in workerd the adapter", () => {
  it("fits into 100 KB", () => expect(gzipSync(code).length).toBeLessThan(100_000));

  it.each([
    { name: "ping", type: 1 },
    { name: "task-add", type: 4 },
    { name: "button", type: 7 },
    { name: "button-edit", type: 9 },
    { name: "modal-submit", type: 7 },
    { name: "autocomplete", type: 8 },
  ])("answers $name with type $type", async ({ name, type }) => {
    const answer = await send(fixture(name));
    expect(answer.type).toBe(type);
    expect(checkInteractionResponse(answer)).toEqual([]);
  });

  it("refuses a bad signature", async () => {
    const { headers, body } = await signInteraction(signer, fixture("task-add"), new Date());
    expect((await workerd.post("/discord/interactions", { headers, body: `${body} ` })).status).toBe(401);
    expect((await workerd.post("/discord/interactions", { body })).status).toBe(401);
  });

  it("defers what takes longer, and answers after the response", async () => {
    const token = String(fixture("ask").token);
    discord.interactions.add(token);
    expect(await send(asking("wait 300 and tell me"))).toEqual({ type: 5 });
    await vi.waitFor(() => expect(JSON.stringify(discord.messages)).toContain("Heard: wait 300"), 5000);
  });

  it("serves many at once, deferred and not, in one isolate", async () => {
    const texts = Array.from({ length: 40 }, (_, i) => (i % 4 === 0 ? `wait 120 for ${i}` : `task ${i}`));
    discord.messages.length = 0;
    const payloads = texts.map((text, i) => ({ ...asking(text), token: `token-${i}` }));
    for (const { token } of payloads) discord.interactions.add(token);
    const answers = await Promise.all(payloads.map(send));
    expect(answers.filter(({ type }) => type === 5).length).toBeGreaterThanOrEqual(10);
    const deferred = answers.filter(({ type }) => type === 5).length;
    await vi.waitFor(() => expect(discord.messages).toHaveLength(deferred), 10_000);
  });

  it("tells people, and says why it couldn't", async () => {
    const message = { key: "k", workspaceKey: "g", to: { kind: "person", externalId: "1160000000000000002" } };
    const post = async (row: object) => (await workerd.post("/send", { body: JSON.stringify(row) })).text();
    expect(await post(message)).toBe("sent");
    expect(discord.messages.at(-1)?.channelId).toBe(directChannel("1160000000000000002"));
    const lost = { ...message, key: "l", to: { kind: "address", address: { channel_id: "1" } } };
    expect(JSON.parse(await post(lost))).toEqual({ name: "DeliveryError", permanent: true, retryAfter: null });
  });

  it("sends many at once", async () => {
    const person = { kind: "person", externalId: "1160000000000000003" };
    const row = (key: number) => JSON.stringify({ key: `many-${key}`, workspaceKey: "g", to: person });
    const sent = await Promise.all(
      Array.from({ length: 20 }, async (_, i) => (await workerd.post("/send", { body: row(i) })).text()),
    );
    expect(new Set(sent)).toEqual(new Set(["sent"]));
  });
});
