import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandInteraction,
  type APIInteraction,
  type APIInteractionResponse,
  type APIMessageComponentInteraction,
  type APIModalSubmitInteraction,
  ApplicationCommandType,
  InteractionResponseType,
  InteractionType,
} from "discord-api-types/v10";
import { parseAction } from "#core/chat/action.ts";
import type { ChatAction } from "#core/chat/chat-message.ts";
import type { ChatOutcome, Conversation } from "#core/chat/chat-port.ts";
import type { View } from "#core/chat/view.ts";
import { autocompleteQuery, renderChoices } from "./autocomplete.ts";
import { commandMessage } from "./command-message.ts";
import { createCommandReply, forAskerOnly } from "./command-reply.ts";
import { notice, type SurfaceNotice } from "./errors.ts";
import { createInteractionWebhook, type InteractionWebhook } from "./interaction-webhook.ts";
import { pressAction, submitAction } from "./press-action.ts";
import { createPressReply } from "./press-reply.ts";
import { renderEditForm } from "./render/edit-form.ts";
import { renderView } from "./render/view.ts";
import { isPrivate, type ReplyTiming, replyInTime, settledWithin } from "./reply.ts";

export type InteractionDeps = ReplyTiming & {
  readonly applicationId: string;
  readonly apiUrl: string;
  readonly appUrl: string;
  readonly conversation: Conversation;
  readonly report: (error: unknown) => void;
};

/** For what Discord doesn't let us defer: a form and an autocomplete must be the first answer, within 3 s. */
const LAST_MOMENT_MS = 2500;

/** Every interaction gets an answer; what fails on the way is reported, and told in kind words. */
export async function answerInteraction(
  interaction: APIInteraction,
  deps: InteractionDeps,
): Promise<APIInteractionResponse> {
  switch (interaction.type) {
    case InteractionType.Ping:
      return { type: InteractionResponseType.Pong };
    case InteractionType.ApplicationCommand:
      return command(interaction, deps);
    case InteractionType.ApplicationCommandAutocomplete:
      return suggest(interaction, deps);
    case InteractionType.MessageComponent:
      return press(interaction, deps);
    case InteractionType.ModalSubmit:
      return act(interaction, submitAction(interaction, deps.applicationId), deps);
  }
}

async function command(interaction: APIApplicationCommandInteraction, deps: InteractionDeps) {
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

async function suggest(interaction: APIApplicationCommandAutocompleteInteraction, deps: InteractionDeps) {
  const query = autocompleteQuery(interaction);
  if (!query) return renderChoices([]);
  const found = await settledWithin(
    attempt(() => deps.conversation.suggestTasks(query), deps),
    LAST_MOMENT_MS,
  );
  return renderChoices(found ?? []);
}

async function press(interaction: APIMessageComponentInteraction, deps: InteractionDeps) {
  const action = pressAction(interaction);
  const opensForm = action && parseAction(action.actionId)?.verb === "edit-task";
  return opensForm ? openForm(action, deps) : act(interaction, action, deps);
}

async function openForm(action: ChatAction, deps: InteractionDeps): Promise<APIInteractionResponse> {
  let failed = false;
  const read = attempt(() => deps.conversation.editForm(action), deps).then((form) => {
    failed = form === undefined;
    return form;
  });
  const form = await settledWithin(read, LAST_MOMENT_MS);
  if (form) return { type: InteractionResponseType.Modal, data: renderEditForm(form) };
  if (form === null) return tell("no-such-task", deps);
  return tell(failed ? "could-not-tell" : "form-too-late", deps);
}

async function act(
  interaction: APIMessageComponentInteraction | APIModalSubmitInteraction,
  action: ChatAction | null,
  deps: InteractionDeps,
) {
  if (!action) return tell("stale-button", deps);
  const reply = createPressReply(webhookOf(interaction, deps), isPrivate(action.replyTo), deps.appUrl);
  return replyInTime(
    viewOf(() => deps.conversation.act(action), deps),
    reply,
    deps,
  );
}

/** What there is to show of an outcome. null: the reply goes elsewhere. Discord doesn't retry, so a failure is told. */
async function viewOf(work: () => Promise<ChatOutcome>, deps: InteractionDeps): Promise<View | null> {
  const outcome = (await attempt(work, deps)) ?? { kind: "could-not-tell" };
  switch (outcome.kind) {
    case "answered":
    case "told":
      return outcome.view;
    case "sent":
      return null;
    case "could-not-tell":
      return notice("could-not-tell");
  }
}

/** undefined: it failed and was reported. */
async function attempt<Value>(work: () => Promise<Value>, { report }: InteractionDeps): Promise<Value | undefined> {
  try {
    return await work();
  } catch (error) {
    report(error);
    return undefined;
  }
}

const tell = (what: SurfaceNotice, { appUrl }: InteractionDeps): APIInteractionResponse => ({
  type: InteractionResponseType.ChannelMessageWithSource,
  data: forAskerOnly(renderView(notice(what), appUrl)),
});

const webhookOf = ({ token }: APIInteraction, { applicationId, apiUrl }: InteractionDeps): InteractionWebhook =>
  createInteractionWebhook({ applicationId, token, apiUrl });
