import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandInteraction,
  type APIInteractionResponse,
  ApplicationCommandType,
} from "discord-api-types/v10";
import { renderChoices, suggestionsFor } from "./autocomplete.ts";
import { commandMessage } from "./command-message.ts";
import { createCommandReply } from "./command-reply.ts";
import { type InteractionDeps, LAST_MOMENT_MS, webhookOf } from "./interaction-deps.ts";
import { attempt, tell, viewOf } from "./outcome-view.ts";
import { isPrivate, replyInTime, settledWithin } from "./reply.ts";

/** A slash command or "Save as task": said to the conversation as a message. */
export async function answerCommand(
  interaction: APIApplicationCommandInteraction,
  deps: InteractionDeps,
): Promise<APIInteractionResponse> {
  const message = commandMessage(interaction, deps.applicationId);
  if (!message) {
    const saving = interaction.data.type === ApplicationCommandType.Message;
    return tell(saving ? "nothing-to-save" : "not-understood", deps);
  }
  const reply = createCommandReply(webhookOf(interaction, deps), isPrivate(message.replyTo), deps.appUrl);
  return replyInTime(
    viewOf(() => deps.conversation.converse(message), deps),
    reply,
    deps,
  );
}

/** Suggestions while somebody types; none is better than late. */
export async function answerAutocomplete(
  interaction: APIApplicationCommandAutocompleteInteraction,
  deps: InteractionDeps,
) {
  const found = await settledWithin(
    attempt(() => suggestionsFor(interaction, deps.conversation), deps),
    LAST_MOMENT_MS,
  );
  return renderChoices(found ?? []);
}
