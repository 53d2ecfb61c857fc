import {
  type APIContainerComponent,
  type APIMessage,
  type APITextDisplayComponent,
  ComponentType,
} from "discord-api-types/v10";
import type { ChatPerson } from "#core/chat/chat-message.ts";
import { DeliveryError, type Messenger, type OutboundMessage, type Posted } from "#core/chat/chat-port.ts";
import { deliveryError } from "./delivery-error.ts";
import { DISCORD_LIMITS } from "./limits.ts";
import { createRateGate, type RateGate } from "./rate-gate.ts";
import { type DiscordMessage, renderView } from "./render/view.ts";
import { createDiscordApi } from "./rest.ts";
import { scopeOf } from "./scoped-action.ts";

export type DiscordMessengerSettings = {
  readonly botToken: string;
  readonly applicationId: string;
  readonly apiUrl: string; // "https://discord.com/api"
  readonly appUrl: string; // where the dashboard's links begin
  readonly now?: () => Date;
};

/**
 * Sends what the outbox holds. Addresses: `{channel_id}`, or `{interaction_token}` with `message_id` "@original" to put
 * the message in the place of a deferred answer. Interactions name their people, so there is nothing to look up.
 */
export function createDiscordMessenger(settings: DiscordMessengerSettings): Messenger {
  const gate = createRateGate(settings.now ?? (() => new Date()));
  return {
    async send(message) {
      try {
        return postedAs(await deliver(message, settings, gate));
      } catch (error) {
        throw deliveryError(error);
      }
    },
    lookUp: async (): Promise<ChatPerson | null> => null,
  };
}

async function deliver(
  { key, workspaceKey, to, view }: OutboundMessage,
  settings: DiscordMessengerSettings,
  gate: RateGate,
): Promise<APIMessage> {
  const api = createDiscordApi({ ...settings, gate });
  const scope = to.kind === "person" ? scopeOf(workspaceKey) : null;
  const message = renderView(view, { appUrl: settings.appUrl, scope });
  if (to.kind === "person") {
    const channel = await api.users.createDM(to.externalId); // Discord gives the same channel each time
    return api.channels.createMessage(channel.id, await withNonce(message, key));
  }
  if (to.kind === "message") {
    return api.channels.editMessage(to.channelId, to.messageId, message);
  }
  if (to.kind === "channel") {
    return api.channels.createMessage(to.externalId, await withNonce(calling(message, to.mention), key));
  }
  const { channel_id, interaction_token, application_id = settings.applicationId, message_id } = to.address;
  if (channel_id) return api.channels.createMessage(channel_id, await withNonce(message, key));
  if (!interaction_token)
    throw new DeliveryError("An address without a channel or an interaction", { permanent: true });
  if (message_id) return api.interactions.editReply(application_id, interaction_token, message, message_id);
  return api.interactions.followUp(application_id, interaction_token, message);
}

const postedAs = ({ channel_id, id }: APIMessage): Posted | null =>
  channel_id && id ? { channelId: channel_id, messageId: id } : null;

/** Nobody asked here just now: whoever is meant is called by name, and nobody else. */
function calling(message: DiscordMessage, mention: string | null): CallingMessage {
  if (!mention) return message;
  const call = { type: ComponentType.TextDisplay, content: `<@${mention}>` } as const;
  return { ...message, components: [call, ...message.components], allowed_mentions: { parse: [], users: [mention] } };
}

type CallingMessage = Omit<DiscordMessage, "components" | "allowed_mentions"> & {
  readonly components: (APIContainerComponent | APITextDisplayComponent)[];
  readonly allowed_mentions: { readonly parse: []; readonly users?: string[] };
};

type Nonced<Message> = Message & { readonly nonce: string; readonly enforce_nonce: true };

/** Within minutes of the first, Discord answers a second message of the same nonce with the first one. */
async function withNonce<Message>(message: Message, key: string): Promise<Nonced<Message>> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(key)));
  const hex = [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return { ...message, nonce: hex.slice(0, DISCORD_LIMITS.nonce), enforce_nonce: true };
}
