import { createDiscordSurface, type DiscordSurfaceSettings } from "../discord-surface.ts";
import { createFakeConversation, type FakeConversation } from "./fake-conversation.ts";
import { fixture } from "./fixture.ts";
import { createInteractionSigner, type InteractionSigner, signedInteraction } from "./sign.ts";

export const NOW = new Date("2026-11-22T10:00:00Z");

/** A surface under test, the key that signs for it, and what it has promised to finish later. */
export type TestSurface = {
  readonly conversation: FakeConversation;
  readonly signer: InteractionSigner;
  readonly errors: unknown[];
  readonly fetch: (request: Request) => Promise<Response>;
  /** Sends a fixture (or a payload), signed, and reads the JSON answer. */
  readonly send: (payload: string | Record<string, unknown>) => Promise<Answer>;
  readonly settled: () => Promise<void>;
};
export type Answer = { readonly type: number; readonly data?: Record<string, unknown> };

export async function createTestSurface(
  conversation: FakeConversation = createFakeConversation(),
  settings: Partial<DiscordSurfaceSettings> = {},
): Promise<TestSurface> {
  const signer = await createInteractionSigner();
  const errors: unknown[] = [];
  const pending: Promise<unknown>[] = [];
  const surface = createDiscordSurface({
    publicKey: signer.publicKey,
    applicationId: "1180000000000000001",
    apiUrl: "http://127.0.0.1:9", // nothing listens there
    appUrl: "https://companion.test",
    conversation,
    now: () => NOW,
    report: (error) => errors.push(error),
    ...settings,
  });
  const fetch = (request: Request) => surface.fetch(request, { waitUntil: (work) => pending.push(work) });
  return {
    conversation,
    signer,
    errors,
    fetch,
    async send(payload) {
      const body = typeof payload === "string" ? fixture(payload) : payload;
      const response = await fetch(await signedInteraction(signer, body, { now: NOW }));
      return (await response.json()) as Answer; // the surface answers every signed request with one
    },
    settled: async () => {
      await Promise.all(pending);
    },
  };
}
