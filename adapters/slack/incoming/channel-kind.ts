import type { ChatChannel } from "#core/chat/chat-message.ts";

/** Slack's ids of direct conversations begin with D; C and G are channels, public, private or of several people. */
export const channelKind = (channelId: string): ChatChannel["kind"] =>
  channelId.startsWith("D") ? "direct" : "channel";
