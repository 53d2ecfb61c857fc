import { describe, expect, it } from "vitest";
import mention from "./fixtures/app-mention.json" with { type: "json" };
import command from "./fixtures/slash-command.json" with { type: "json" };
import { createVerifier } from "./signature.ts";
import { signedRequest } from "./testing/sign.ts";
import { NOW, SIGNING_SECRET, surfaceWith } from "./testing/surface-with.ts";
import { createExecution } from "./testing/talk.ts";

const BODIES = [new URLSearchParams(command), JSON.stringify(mention)] as const;

type Forgery = (request: Request, i: number) => Request;
const withHeader = (request: Request, name: string, value: string | null): Request => {
  const headers = new Headers(request.headers);
  if (value === null) headers.delete(name);
  else headers.set(name, value);
  return new Request(request, { headers });
};
const signature = (request: Request): string => request.headers.get("x-slack-signature") ?? "";
const flipped = (hex: string, at: number): string =>
  hex.slice(0, at) + (hex.charAt(at) === "0" ? "1" : "0") + hex.slice(at + 1);

const FORGERIES: readonly Forgery[] = [
  (request, i) => withHeader(request, "x-slack-signature", flipped(signature(request), 3 + (i % 64))),
  (request, i) => withHeader(request, "x-slack-signature", signature(request).slice(0, 67 - (i % 60) - 1)),
  (request) => withHeader(request, "x-slack-signature", signature(request).replace("v0=", "v1=")),
  (request) => withHeader(request, "x-slack-signature", `${signature(request)}00`),
  (request) => withHeader(request, "x-slack-signature", null),
  (request) => withHeader(request, "x-slack-signature", ""),
  (request) => withHeader(request, "x-slack-request-timestamp", null),
  (request) => withHeader(request, "x-slack-request-timestamp", "now"),
  (request, i) => withHeader(request, "x-slack-request-timestamp", String(NOW.getTime() / 1000 - 1 - i)),
  (request, i) => withHeader(request, "x-slack-request-timestamp", ` ${NOW.getTime() / 1000}${i}`),
];

describe("the signature", () => {
  it("turns away 200 forged or stale requests with 401, and the conversation hears nothing", async () => {
    const { surface, heard, execution } = surfaceWith();
    for (let i = 0; i < 200; i++) {
      const request = await forged(i);
      expect((await surface.fetch(request, execution)).status).toBe(401);
    }
    expect(heard).toEqual({ messages: [], actions: [] });
  });

  it.each([
    { off: -301_000, status: 401 },
    { off: -299_000, status: 200 },
    { off: 299_000, status: 200 },
    { off: 301_000, status: 401 },
  ])("is good within five minutes: signed $off ms off, answered $status", async ({ off, status }) => {
    const { surface } = surfaceWith();
    const at = new Date(NOW.getTime() + off);
    const request = await signedRequest({ signingSecret: SIGNING_SECRET, body: JSON.stringify(mention), at });
    expect((await surface.fetch(request, createExecution())).status).toBe(status);
  });

  it("is over the bytes as they came", async () => {
    const body = '{"event" : {"text":"çay ☕ 🙂"} }';
    const request = await signedRequest({ signingSecret: SIGNING_SECRET, body, at: NOW });
    expect(await createVerifier(SIGNING_SECRET)(request, NOW)).toBe(body);
  });

  it("is not read from a body larger than Slack sends", async () => {
    const body = "x".repeat(1_000_001);
    const request = await signedRequest({ signingSecret: SIGNING_SECRET, body, at: NOW });
    expect(await createVerifier(SIGNING_SECRET)(request, NOW)).toBeNull();
  });

  it("needs a secret", () => {
    expect(() => createVerifier("")).toThrow("empty");
  });
});

/** Every second one wrong in its signature or headers; the others signed with another secret, too old, or for another body. */
async function forged(i: number): Promise<Request> {
  const body = BODIES[i % 2] ?? "";
  const forge = FORGERIES[(i >> 1) % FORGERIES.length];
  if (i % 2 === 0 && forge) return forge(await signedRequest({ signingSecret: SIGNING_SECRET, body, at: NOW }), i);
  if (i % 3 === 0) return signedRequest({ signingSecret: `${SIGNING_SECRET}${i}`, body, at: NOW });
  const late = new Date(NOW.getTime() - 301_000 - i * 1_000);
  if (i % 3 === 1) return signedRequest({ signingSecret: SIGNING_SECRET, body, at: late });
  const genuine = await signedRequest({ signingSecret: SIGNING_SECRET, body, at: NOW });
  return new Request(genuine.url, { method: "POST", headers: genuine.headers, body: `${String(body)} ` });
}
