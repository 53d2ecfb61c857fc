import { expect, it } from "vitest";
import { fixture } from "./testing/fixture.ts";
import { createInteractionSigner, signedInteraction, signInteraction } from "./testing/sign.ts";
import { createTestSurface, NOW } from "./testing/surface.ts";

const URL = "https://companion.test/discord/interactions";

it("answers Discord's PING", async () => {
  const surface = await createTestSurface();
  expect(await surface.send("ping")).toEqual({ type: 1 });
});

it("hands /task add to the conversation, and answers with its card", async () => {
  const surface = await createTestSurface();
  const answer = await surface.send("task-add");

  expect(surface.conversation.heard).toEqual([
    {
      platform: "discord",
      workspaceKey: "1170000000000000001",
      actor: { externalId: "1160000000000000001", name: "Ana", locale: "en-GB" },
      channel: { externalId: "1170000000000000002", kind: "channel", name: "launch", thread: null },
      text: "remind <@1160000000000000002> to send the Q3 report tomorrow at 4pm #finance !high",
      mentions: [{ externalId: "1160000000000000002", name: "Ben" }],
      addressed: "direct",
      inboundKey: `discord:${fixture("task-add").id}`,
      replyTo: { kind: "response", private: false },
    },
  ]);
  expect(answer.type).toBe(4);
  expect(JSON.stringify(answer.data)).toContain("Noted.");
});

it("refuses 200 forged, altered, stale and unsigned requests with 401, and tells the conversation nothing", async () => {
  const surface = await createTestSurface();
  const stranger = await createInteractionSigner();
  const names = ["ping", "task-add", "task-done", "button", "modal-submit"];
  const statuses: number[] = [];

  for (let round = 0; round < 200; round++) {
    const payload = fixture(names[round % names.length] ?? "ping", { id: String(round) });
    const request = await badRequest(round, payload);
    statuses.push((await surface.fetch(request)).status);
  }

  expect(statuses).toEqual(Array.from({ length: 200 }, () => 401));
  expect(surface.conversation.calls()).toBe(0);

  async function badRequest(round: number, payload: unknown): Promise<Request> {
    const { body, headers } = await signInteraction(surface.signer, payload, NOW);
    const post = (changed: Record<string, string>, text = body) =>
      new Request(URL, { method: "POST", headers: { ...headers, ...changed }, body: text });
    const signature = headers["x-signature-ed25519"] ?? "";
    switch (round % 10) {
      case 0: // signed with another key
        return signedInteraction(stranger, payload, { now: NOW });
      case 1: // a recorded request, played again after the window
        return signedInteraction(surface.signer, payload, { now: new Date(NOW.getTime() - 301_000) });
      case 2: // from the future
        return signedInteraction(surface.signer, payload, { now: new Date(NOW.getTime() + 301_000) });
      case 3: // one byte more
        return post({}, `${body} `);
      case 4: // the signed time replaced by another fresh one
        return post({ "x-signature-timestamp": String(Math.floor(NOW.getTime() / 1000) + 1) });
      case 5: // one digit of the signature changed
        return post({ "x-signature-ed25519": `${signature.startsWith("0") ? "1" : "0"}${signature.slice(1)}` });
      case 6: // no signature
        return new Request(URL, { method: "POST", body });
      case 7: // not hex, too short, too long
        return post({
          "x-signature-ed25519":
            ["zz".repeat(64), signature.slice(2), `${signature}00`][Math.floor(round / 10) % 3] ?? "",
        });
      case 8: // not a time
        return post({ "x-signature-timestamp": ["", "NaN", "1e9", "-5"][Math.floor(round / 10) % 4] ?? "" });
      default: // not a POST at all
        return new Request(URL, { headers });
    }
  }
});

it("accepts a request at the edge of the window", async () => {
  const surface = await createTestSurface();
  const request = await signedInteraction(surface.signer, fixture("ping"), { now: new Date(NOW.getTime() - 299_000) });
  expect((await surface.fetch(request)).status).toBe(200);
});
