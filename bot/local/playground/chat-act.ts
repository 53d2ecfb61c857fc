import type { ChatAction, ChatChannel, ChatMessage } from "#core/chat/chat-message.ts";
import { personNamed, readMentions } from "./mentions.ts";
import type { PressRequest, SayRequest } from "./requests.ts";

export const WORKSPACE_KEY = "local";
export const PLATFORM = "playground";

/** What was said, as the conversation takes it from any platform. */
export function toChatMessage(said: SayRequest): ChatMessage {
  const { text, mentions } = readMentions(said.text);
  return {
    ...actOf(said),
    actor: { ...personNamed(said.as), ...(said.timeZone ? { timeZone: said.timeZone } : {}) },
    text,
    mentions,
    addressed: said.channel === "dm" ? "direct" : "mention",
  };
}

/** A pressed button or a submitted form. */
export function toChatAction(pressed: PressRequest): ChatAction {
  const { mentions } = readMentions(pressed.values.assignees ?? "");
  return { ...actOf(pressed), actionId: pressed.id, values: pressed.values, mentions };
}

function actOf({ as, channel, key }: SayRequest | PressRequest) {
  return {
    platform: PLATFORM,
    workspaceKey: WORKSPACE_KEY,
    actor: personNamed(as),
    channel: channelOf(as, channel),
    inboundKey: `${PLATFORM}:${key ?? crypto.randomUUID()}`,
    replyTo: { kind: "response", private: channel === "dm" },
  } as const;
}

/** A direct message is a channel of the person's own. */
function channelOf(as: string, channel: string): ChatChannel {
  if (channel === "dm") return { externalId: `dm-${as}`, kind: "direct", name: null, thread: null };
  return { externalId: channel, kind: "channel", name: channel, thread: null };
}
