import type { APIInteraction } from "discord-api-types/v10";
import type { Conversation } from "#core/chat/chat-port.ts";
import { createInteractionWebhook, type InteractionWebhook } from "./interaction-webhook.ts";
import type { ReplyTiming } from "./reply.ts";

/** What answering one interaction needs. */
export type InteractionDeps = ReplyTiming & {
  readonly applicationId: string;
  readonly apiUrl: string;
  readonly appUrl: string;
  readonly conversation: Conversation;
  readonly report: (error: unknown) => void;
};

/** For what Discord doesn't let us defer: a form and an autocomplete must be the first answer, within 3 s. */
export const LAST_MOMENT_MS = 2500;

export const webhookOf = ({ token }: APIInteraction, { applicationId, apiUrl }: InteractionDeps): InteractionWebhook =>
  createInteractionWebhook({ applicationId, token, apiUrl });
