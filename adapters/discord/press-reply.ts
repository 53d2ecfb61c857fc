import { InteractionResponseType } from "discord-api-types/v10";
import type { View } from "#core/chat/view.ts";
import { forAskerOnly } from "./command-reply.ts";
import type { InteractionWebhook } from "./interaction-webhook.ts";
import type { RenderSettings } from "./render/render-settings.ts";
import { renderView } from "./render/view.ts";
import type { Reply } from "./reply.ts";

/**
 * A pressed button changes its own card. What only concerns the presser, and what must not take the card's place (an
 * error, a question, help), comes as a private message below it. `onPrivate`: the card itself is for the presser alone.
 */
export function createPressReply(webhook: InteractionWebhook, onPrivate: boolean, settings: RenderSettings): Reply {
  return {
    now: (view) =>
      replacesCard(view, onPrivate)
        ? { type: InteractionResponseType.UpdateMessage, data: renderView(view, settings) }
        : { type: InteractionResponseType.ChannelMessageWithSource, data: forAskerOnly(renderView(view, settings)) },
    deferred: { type: InteractionResponseType.DeferredMessageUpdate },
    silent: { type: InteractionResponseType.DeferredMessageUpdate },
    later: async (view) => {
      if (!view) return;
      const message = renderView(view, settings);
      await (replacesCard(view, onPrivate) ? webhook.edit(message) : webhook.followUp(forAskerOnly(message)));
    },
  };
}

function replacesCard({ kind, private: isPrivate }: View, onPrivate: boolean): boolean {
  if (kind === "error" || kind === "help") return false;
  return onPrivate || (kind !== "question" && !isPrivate);
}
