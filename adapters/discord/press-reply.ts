import { InteractionResponseType } from "discord-api-types/v10";
import type { View } from "#core/chat/view.ts";
import { forAskerOnly } from "./command-reply.ts";
import type { InteractionWebhook } from "./interaction-webhook.ts";
import { renderView } from "./render/view.ts";
import type { Reply } from "./reply.ts";

/**
 * A pressed button changes its own card. What only concerns the presser, and what must not take the card's place (an
 * error, a question, help), comes as a private message below it. `onPrivate`: the card itself is for the presser alone.
 */
export function createPressReply(webhook: InteractionWebhook, onPrivate: boolean, appUrl: string): Reply {
  return {
    now: (view) =>
      replacesCard(view, onPrivate)
        ? { type: InteractionResponseType.UpdateMessage, data: renderView(view, appUrl) }
        : { type: InteractionResponseType.ChannelMessageWithSource, data: forAskerOnly(renderView(view, appUrl)) },
    deferred: { type: InteractionResponseType.DeferredMessageUpdate },
    silent: { type: InteractionResponseType.DeferredMessageUpdate },
    later: async (view) => {
      if (!view) return;
      const message = renderView(view, appUrl);
      await (replacesCard(view, onPrivate) ? webhook.edit(message) : webhook.followUp(forAskerOnly(message)));
    },
  };
}

function replacesCard({ kind, private: isPrivate }: View, onPrivate: boolean): boolean {
  if (kind === "error" || kind === "help") return false;
  return onPrivate || (kind !== "question" && !isPrivate);
}
