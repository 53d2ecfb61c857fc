import type { ChatAction } from "#core/chat/chat-message.ts";
import { type Conversation, DeliveryError } from "#core/chat/chat-port.ts";
import type { View } from "#core/chat/view.ts";
import { FORM_LATE, FORM_UNREADABLE, NO_SUCH_TASK } from "../errors.ts";
import type { FormOrigin } from "../incoming/form-action.ts";
import { renderForm } from "../render/form.ts";
import type { AnsweringDeps } from "./outcome.ts";

type Opening = { readonly action: ChatAction; readonly conversation: Conversation; readonly triggerId: string };

/** Opens a form while the trigger lives (3 s). Returns what to say instead where it can't; null: it is open. */
export async function openForm(
  deps: AnsweringDeps,
  { action, conversation, triggerId }: Opening,
): Promise<View | null> {
  try {
    const form = await conversation.form(action);
    if (!form) return NO_SUCH_TASK;
    await deps.api.call("views.open", { trigger_id: triggerId, view: renderForm(form, originOf(action)) });
    return null;
  } catch (error) {
    deps.report(error);
    return error instanceof DeliveryError ? FORM_LATE : FORM_UNREADABLE;
  }
}

function originOf({ channel, replyTo }: ChatAction): FormOrigin {
  return { channel, address: replyTo.kind === "address" ? replyTo.address : {} };
}
