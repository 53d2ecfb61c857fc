import type { ChatMessage } from "#core/chat/chat-message.ts";
import type { MessageAddress } from "../address.ts";
import { channelKind } from "./channel-kind.ts";
import type { EventEnvelope } from "./payloads.ts";
import { readText } from "./text.ts";

type SlackEvent = EventEnvelope["event"];

const WRITTEN_BY_PEOPLE = new Set([undefined, "file_share", "thread_broadcast"]);

/**
 * A mention in a channel, or a direct message. null: not for us: a bot's, our own, an edit or deletion, a stranger's
 * from a shared channel, or the `message` twin of an `app_mention`, which is dropped here, before it has a key.
 */
export function toEventMessage(envelope: EventEnvelope): ChatMessage | null {
  const { event } = envelope;
  const [authorization] = envelope.authorizations ?? [];
  const botUserId = authorization?.user_id ?? null;
  const workspaceKey = authorization?.team_id ?? envelope.team_id;
  const direct = channelKind(event.channel) === "direct";
  if (event.user === undefined || !isPersons(event, botUserId) || isStrangers(envelope, workspaceKey)) return null;
  if (event.type === "message" && !direct) return null;

  const { text, mentions } = readText(event.text, botUserId);
  if (text === "" && event.subtype === "file_share") return null; // a file alone says nothing to us
  return {
    platform: "slack",
    workspaceKey,
    actor: { externalId: event.user, name: null },
    channel: {
      externalId: event.channel,
      kind: direct ? "direct" : "channel",
      name: null,
      thread: threadOf(event, direct),
    },
    text: text === "" ? "help" : text, // called by name alone
    mentions,
    addressed: direct ? "direct" : "mention",
    inboundKey: `slack:${workspaceKey}:${event.channel}:${event.ts}`,
    replyTo: { kind: "address", address: addressOf(event, event.user, direct) },
  };
}

function isPersons(event: SlackEvent, botUserId: string | null): boolean {
  const own = event.user === botUserId || event.user === "USLACKBOT";
  return !own && !event.bot_id && event.edited === undefined && WRITTEN_BY_PEOPLE.has(event.subtype);
}

/** In a channel shared with another company, its people are not members here. An Enterprise Grid is one company. */
function isStrangers({ event, enterprise_id, authorizations }: EventEnvelope, workspaceKey: string): boolean {
  const grid = enterprise_id ?? authorizations?.[0]?.enterprise_id;
  return !grid && event.user_team !== undefined && event.user_team !== workspaceKey;
}

/** The thread where it was asked; in a channel, else the thread that the message begins. */
const threadOf = ({ thread_ts, ts }: SlackEvent, direct: boolean): string | null => thread_ts ?? (direct ? null : ts);

function addressOf(event: SlackEvent, user: string, direct: boolean): MessageAddress {
  const thread = threadOf(event, direct);
  return {
    channel: event.channel,
    ts: event.ts,
    user,
    ...(thread ? { thread_ts: thread } : {}),
    ...(event.thread_ts ? { in_thread: "true" } : {}),
  };
}
