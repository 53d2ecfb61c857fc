import type { ChatOutcome, Conversation } from "#core/chat/chat-port.ts";
import { createDiscordSurface, type DiscordSurfaceSettings } from "../discord-surface.ts";
import { createFakeConversation, type FakeConversation } from "./fake-conversation.ts";
import type { FakeDiscord } from "./fake-discord.ts";
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

export const SOON_MS = 30; // instead of 1,500: what is later than this is deferred
export const EPHEMERAL = 64;
export const flagsOf = ({ data }: Answer): number => Number(data?.flags ?? 0) & EPHEMERAL;

/** A surface against a fake Discord, that defers soon. */
export const surfaceOf = (discord: FakeDiscord, answers: Partial<Conversation>): Promise<TestSurface> =>
  createTestSurface(createFakeConversation(answers), { apiUrl: discord.apiUrl, answerWithinMs: SOON_MS });

/** The same, whose conversation comes to `outcome` after `delayMs`. */
export function surfaceWith(discord: FakeDiscord, outcome: ChatOutcome, delayMs = 0): Promise<TestSurface> {
  const later = () => new Promise<ChatOutcome>((resolve) => setTimeout(() => resolve(outcome), delayMs));
  return surfaceOf(discord, { converse: later, act: later });
}
