import { type APIInteractionResponse, InteractionResponseType, MessageFlags } from "discord-api-types/v10";
import type { View } from "#core/chat/view.ts";
import { notice } from "./errors.ts";
import type { InteractionWebhook } from "./interaction-webhook.ts";
import { type DiscordMessage, renderView } from "./render/view.ts";
import type { Reply } from "./reply.ts";

/**
 * A command is answered by a message of its own. `isPrivate`: as asked; a view may ask for it too, and
 * nobody else is bothered with an error.
 */
export function createCommandReply(webhook: InteractionWebhook, isPrivate: boolean, appUrl: string): Reply {
  const render = (view: View): DiscordMessage => renderView(view, { appUrl });
  return {
    now: (view) => ({
      type: InteractionResponseType.ChannelMessageWithSource,
      data: isPrivate || view.private || view.kind === "error" ? forAskerOnly(render(view)) : render(view),
    }),
    deferred: deferring(isPrivate),
    silent: deferring(true),
    later: (view) => {
      if (!view) return webhook.remove();
      const isSecret = view.private && view.kind !== "error"; // an error tells nothing that others may not see
      return isSecret && !isPrivate ? answerPrivately(view) : webhook.edit(render(view));
    },
  };

  /** Who sees a deferred answer is settled when deferring, and the first follow-up would take its place. */
  async function answerPrivately(view: View): Promise<void> {
    await webhook.edit(render(notice("answered-privately")));
    await webhook.followUp(forAskerOnly(render(view)));
  }
}

export const forAskerOnly = (message: DiscordMessage): DiscordMessage => ({
  ...message,
  flags: message.flags | MessageFlags.Ephemeral,
});

const deferring = (isPrivate: boolean): APIInteractionResponse => ({
  type: InteractionResponseType.DeferredChannelMessageWithSource,
  ...(isPrivate && { data: { flags: MessageFlags.Ephemeral } }),
});
