import {
  type APIInteractionResponse,
  type APIMessageComponentInteraction,
  type APIModalSubmitInteraction,
  InteractionResponseType,
} from "discord-api-types/v10";
import { opensForm } from "#core/chat/action.ts";
import { type InteractionDeps, LAST_MOMENT_MS, webhookOf } from "./interaction-deps.ts";
import { attempt, tell, viewOf } from "./outcome-view.ts";
import { type Pressed, pressAction, submitAction } from "./press-action.ts";
import { createPressReply } from "./press-reply.ts";
import { renderForm } from "./render/form.ts";
import { isPrivate, replyInTime, settledWithin } from "./reply.ts";

/** A button or a menu's choice: done at once, but for what opens a form. */
export async function answerPress(
  interaction: APIMessageComponentInteraction,
  deps: InteractionDeps,
): Promise<APIInteractionResponse> {
  const pressed = pressAction(interaction);
  return pressed && opensForm(pressed.action.actionId) ? openForm(pressed, deps) : act(interaction, pressed, deps);
}

/** A submitted form. */
export async function answerSubmission(
  interaction: APIModalSubmitInteraction,
  deps: InteractionDeps,
): Promise<APIInteractionResponse> {
  return act(interaction, submitAction(interaction, deps.applicationId), deps);
}

async function openForm({ action, scope }: Pressed, deps: InteractionDeps): Promise<APIInteractionResponse> {
  let failed = false;
  const read = attempt(() => deps.conversation.form(action), deps).then((form) => {
    failed = form === undefined;
    return form;
  });
  const form = await settledWithin(read, LAST_MOMENT_MS);
  if (form) return { type: InteractionResponseType.Modal, data: renderForm(form, scope) };
  if (form === null) return tell("no-such-task", deps);
  return tell(failed ? "could-not-tell" : "form-too-late", deps);
}

async function act(
  interaction: APIMessageComponentInteraction | APIModalSubmitInteraction,
  pressed: Pressed | null,
  deps: InteractionDeps,
) {
  if (!pressed) return tell("stale-button", deps);
  const { action, scope } = pressed;
  const reply = createPressReply(webhookOf(interaction, deps), isPrivate(action.replyTo), {
    appUrl: deps.appUrl,
    scope,
  });
  return replyInTime(
    viewOf(() => deps.conversation.act(action), deps),
    reply,
    deps,
  );
}
