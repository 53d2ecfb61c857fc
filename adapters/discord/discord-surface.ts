import type { APIInteraction } from "discord-api-types/v10";
import type { Conversation } from "#core/chat/chat-port.ts";
import { answerInteraction } from "./answer-interaction.ts";
import { createRequestVerifier } from "./verify.ts";

export type DiscordSurfaceSettings = {
  readonly publicKey: string; // 64 hex digits
  readonly applicationId: string; // the bot's user id too
  readonly botToken?: string | undefined; // not needed here: an interaction is answered by its own token
  readonly apiUrl: string; // "https://discord.com/api"
  readonly appUrl: string; // where the dashboard's links begin
  readonly conversation: Conversation;
  readonly now: () => Date;
  readonly report?: (error: unknown) => void; // what failed and was put in kind words, for the log
  readonly answerWithinMs?: number; // after that the answer is deferred; Discord gives up after 3,000
};

export type DiscordSurface = {
  readonly fetch: (request: Request, execution: Execution) => Promise<Response>;
};
export type Execution = { waitUntil(work: Promise<unknown>): void };

const ANSWER_WITHIN_MS = 1500;

/** POST /discord/interactions. An unsigned, badly signed or stale request gets 401, and nothing else happens. */
export function createDiscordSurface(settings: DiscordSurfaceSettings): DiscordSurface {
  const { publicKey, now, report = () => {}, answerWithinMs = ANSWER_WITHIN_MS } = settings;
  const readVerified = createRequestVerifier(publicKey);
  return {
    async fetch(request, execution) {
      const body = await readVerified(request, now());
      if (body === null) return new Response(null, { status: 401 });

      const interaction = JSON.parse(body) as APIInteraction; // its shape is Discord's word: Discord signed it
      const waitUntil = (work: Promise<unknown>): void => execution.waitUntil(work.catch(report));
      return Response.json(await answerInteraction(interaction, { ...settings, report, answerWithinMs, waitUntil }));
    },
  };
}
