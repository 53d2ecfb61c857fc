import { opensForm } from "#core/chat/action.ts";
import type { ChatAction } from "#core/chat/chat-message.ts";
import type { View } from "#core/chat/view.ts";
import type { Exchange } from "../exchange.ts";
import { toButtonAction } from "../incoming/button-action.ts";
import { BlockActionsPayload } from "../incoming/payloads.ts";
import { openForm } from "./open-form.ts";
import { type AnsweringDeps, attempt, viewToSend } from "./outcome.ts";

type Press = { readonly body: unknown; readonly exchange: Exchange };

/** Slack neither shows the response to a button nor sends it again: failures too are said through response_url. */
export async function answerAction(deps: AnsweringDeps, { body, exchange }: Press): Promise<void> {
  const payload = BlockActionsPayload.safeParse(body);
  const action = payload.success ? toButtonAction(payload.data) : null;
  if (!payload.success || !action) return;

  const view = opensForm(action.actionId)
    ? await openForm(deps, { action, conversation: exchange.conversation, triggerId: payload.data.trigger_id })
    : viewToSend(await attempt(() => exchange.conversation.act(action), deps.report));
  if (view) await sendTo(deps, action, view);
}

/** Throws DeliveryError. */
export async function sendTo(deps: AnsweringDeps, action: ChatAction, view: View): Promise<void> {
  const { replyTo: to, inboundKey: key, workspaceKey } = action;
  if (to.kind === "address") await deps.messenger.send({ key, workspaceKey, to, view });
}
