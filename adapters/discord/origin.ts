import {
  type APIInteraction,
  type APIPingInteraction,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  MessageFlags,
} from "discord-api-types/v10";
import type { ChatChannel, ChatMessage, ChatPerson } from "#core/chat/chat-message.ts";
import { nameOf } from "./written-text.ts";

/** Any interaction that a person made. */
export type PersonInteraction = Exclude<APIInteraction, APIPingInteraction>;

/** What every interaction says about who asks, where, and by which act. */
export type Origin = Pick<ChatMessage, "platform" | "workspaceKey" | "actor" | "channel" | "inboundKey">;

/** null: an interaction without a user, which Discord doesn't send. */
export function originOf(interaction: PersonInteraction): Origin | null {
  const actor = actorOf(interaction);
  if (!actor) return null;
  return {
    platform: "discord",
    workspaceKey: isGuildInstall(interaction) ? String(interaction.guild_id) : `dm:${actor.externalId}`,
    actor,
    channel: channelOf(interaction),
    inboundKey: `discord:${interaction.id}`,
  };
}

/** Somebody's own install, used in a guild that hasn't installed Companion, is not that guild's business. */
export function isGuildInstall({ guild_id, authorizing_integration_owners: owners }: PersonInteraction): boolean {
  return guild_id !== undefined && (!owners || owners[ApplicationIntegrationType.GuildInstall] !== undefined);
}

/** Whether only the asker sees the message whose button was pressed. */
export function isOnPrivateMessage({ message, context }: PersonInteraction): boolean {
  return context === InteractionContextType.BotDM || ((message?.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
}

function actorOf({ member, user, locale }: PersonInteraction): ChatPerson | null {
  const person = member?.user ?? user;
  return person ? { externalId: person.id, name: nameOf(person), ...(locale && { locale }) } : null;
}

const THREADS: readonly ChannelType[] = [
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
];

/** A thread is a channel to Discord; here it is where the answer belongs, inside its parent. */
function channelOf({ channel, channel_id, guild_id }: PersonInteraction): ChatChannel {
  const id = channel?.id ?? channel_id ?? "";
  const parent = channel && THREADS.includes(channel.type) && "parent_id" in channel ? channel.parent_id : null;
  return {
    externalId: parent ?? id,
    kind: guild_id === undefined ? "direct" : "channel",
    name: parent ? null : (channel?.name ?? null),
    thread: parent ? id : null,
  };
}
