import { parseAction } from "#core/chat/action.ts";
import type { ChatAction, ChatPerson } from "#core/chat/chat-message.ts";
import type { ResponseAddress } from "../address.ts";
import { KEPT_BLOCK } from "../render/actions.ts";
import { channelKind } from "./channel-kind.ts";
import type { BlockActionsPayload } from "./payloads.ts";

/** null: not a button of ours, or pressed by a stranger in a channel shared with another company. */
export function toButtonAction(payload: BlockActionsPayload): ChatAction | null {
  const { team, enterprise, user, channel, trigger_id, actions, container, message } = payload;
  const [pressed] = actions;
  const actionId = pressed?.selected_option?.value ?? pressed?.action_id ?? "";
  const verb = parseAction(actionId)?.verb;
  const workspaceKey = team?.id ?? user.team_id;
  const stranger = !enterprise && team && user.team_id && user.team_id !== team.id;
  if (!verb || !workspaceKey || stranger) return null;

  const thread = container.thread_ts ?? message?.thread_ts ?? null;
  const keeps = verb === "show-task" || pressed?.block_id.startsWith(KEPT_BLOCK);
  const address: ResponseAddress = {
    response_url: payload.response_url,
    replace: keeps ? "false" : "true",
    private: container.is_ephemeral || verb === "show-task" ? "true" : "false",
    ...(thread ? { thread_ts: thread } : {}),
  };
  return {
    platform: "slack",
    workspaceKey,
    actor: personOf(user),
    channel: { externalId: channel.id, kind: channelKind(channel.id), name: channel.name ?? null, thread },
    inboundKey: `slack:${workspaceKey}:trigger:${trigger_id}`,
    replyTo: { kind: "address", address },
    actionId,
    values: {},
    mentions: [],
  };
}

export const personOf = ({ id, username, name }: BlockActionsPayload["user"]): ChatPerson => ({
  externalId: id,
  name: username ?? name ?? null,
});
