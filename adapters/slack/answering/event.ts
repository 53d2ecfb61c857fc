import type { ReplyAddress } from "#core/chat/chat-message.ts";
import { AskAgain } from "../errors.ts";
import type { Exchange } from "../exchange.ts";
import { toEventMessage } from "../incoming/event-message.ts";
import { EventEnvelope } from "../incoming/payloads.ts";
import { type AnsweringDeps, attempt, viewToSend } from "./outcome.ts";

type Event = { readonly body: unknown; readonly exchange: Exchange };

/**
 * Slack ignores the response to an event, but sends it again on 503: asked for as long as nobody was told and the
 * answer is still open. Throws AskAgain then, and DeliveryError where the person could not be told afterwards.
 */
export async function answerEvent(deps: AnsweringDeps, { body, exchange }: Event): Promise<void> {
  const envelope = EventEnvelope.safeParse(body);
  const message = envelope.success ? toEventMessage(envelope.data) : null;
  if (!message) return;

  const outcome = await attempt(() => exchange.conversation.converse(message), deps.report);
  const untold = outcome.kind === "could-not-tell" || outcome.kind === "failed";
  if (untold && !exchange.answered) throw new AskAgain(message.inboundKey);

  const view = viewToSend(outcome);
  if (!view) return;
  const { inboundKey: key, workspaceKey } = message;
  await deps.messenger.send({ key, workspaceKey, to: sentTo(message.replyTo), view });
}

/** An event's answer is always sent: toEventMessage makes no other kind of address. */
function sentTo(replyTo: ReplyAddress): Extract<ReplyAddress, { kind: "address" }> {
  if (replyTo.kind === "response") throw new Error("An event has no response to answer in");
  return replyTo;
}
