import { DiscordAPIError } from "@discordjs/rest";
import { deliveryError } from "./delivery-error.ts";
import type { DiscordMessage } from "./render/view.ts";
import { createDiscordApi, type DiscordApi } from "./rest.ts";

/** What can still be said to an interaction after its HTTP response, for 15 minutes, by its token. */
export type InteractionWebhook = {
  readonly edit: (message: DiscordMessage) => Promise<void>;
  readonly followUp: (message: DiscordMessage) => Promise<void>;
  readonly remove: () => Promise<void>;
};

export type WebhookAddress = { readonly applicationId: string; readonly token: string; readonly apiUrl: string };

/** Pauses between attempts. Discord doesn't know the interaction (404) until it has read our response. */
const PAUSES_MS = [300, 1000, 3000];
const LONGEST_PAUSE_MS = 5000;

export function createInteractionWebhook({ applicationId, token, apiUrl }: WebhookAddress): InteractionWebhook {
  const insistOn = (call: (interactions: DiscordApi["interactions"]) => Promise<unknown>): Promise<void> => {
    const { interactions } = createDiscordApi({ apiUrl }); // only when it is needed: most answers are in time
    return insist(() => call(interactions));
  };
  return {
    edit: (message) => insistOn((interactions) => interactions.editReply(applicationId, token, message)),
    followUp: (message) => insistOn((interactions) => interactions.followUp(applicationId, token, message)),
    remove: () => insistOn((interactions) => interactions.deleteReply(applicationId, token)),
  };
}

async function insist(call: () => Promise<unknown>): Promise<void> {
  for (const pause of PAUSES_MS) {
    try {
      await call();
      return;
    } catch (error) {
      const { permanent, retryAfter } = deliveryError(error);
      if (permanent && !isNotYetKnown(error)) throw error;
      await sleep(Math.min(LONGEST_PAUSE_MS, Math.max(pause, (retryAfter ?? 0) * 1000)));
    }
  }
  await call();
}

const isNotYetKnown = (error: unknown): boolean => error instanceof DiscordAPIError && error.status === 404;
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
