import type { ChatMessage } from "#core/chat/chat-message.ts";
import { channelKind } from "./channel-kind.ts";
import type { CommandPayload } from "./payloads.ts";
import { readText } from "./text.ts";

/** `/task …` is the whole conversation; alone it asks for help. The answer is for the asker's eyes. */
export function toCommandMessage(payload: CommandPayload): ChatMessage {
  const { text, mentions } = readText(payload.text, null);
  return {
    platform: "slack",
    workspaceKey: payload.team_id,
    actor: { externalId: payload.user_id, name: payload.user_name || null },
    channel: {
      externalId: payload.channel_id,
      kind: channelKind(payload.channel_id),
      name: payload.channel_name || null,
      thread: null, // commands don't work in threads
    },
    text: text === "" ? "help" : text,
    mentions,
    addressed: "direct",
    inboundKey: `slack:${payload.team_id}:trigger:${payload.trigger_id}`,
    replyTo: { kind: "response", private: true },
  };
}
