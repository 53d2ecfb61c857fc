import {
  type APIInteraction,
  type APIInteractionResponse,
  InteractionResponseType,
  InteractionType,
} from "discord-api-types/v10";
import { answerAutocomplete, answerCommand } from "./answer-command.ts";
import { answerPress, answerSubmission } from "./answer-press.ts";
import type { InteractionDeps } from "./interaction-deps.ts";

/** Every interaction gets an answer; what fails on the way is reported, and told in kind words. */
export async function answerInteraction(
  interaction: APIInteraction,
  deps: InteractionDeps,
): Promise<APIInteractionResponse> {
  switch (interaction.type) {
    case InteractionType.Ping:
      return { type: InteractionResponseType.Pong };
    case InteractionType.ApplicationCommand:
      return answerCommand(interaction, deps);
    case InteractionType.ApplicationCommandAutocomplete:
      return answerAutocomplete(interaction, deps);
    case InteractionType.MessageComponent:
      return answerPress(interaction, deps);
    case InteractionType.ModalSubmit:
      return answerSubmission(interaction, deps);
  }
}
