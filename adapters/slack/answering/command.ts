import type { AckFn, RespondArguments } from "@slack/bolt";
import { WORKING_ON_IT } from "../errors.ts";
import type { Exchange } from "../exchange.ts";
import { toCommandMessage } from "../incoming/command-message.ts";
import { CommandPayload } from "../incoming/payloads.ts";
import { ANSWER_WITHIN_MS } from "../limits.ts";
import { renderView } from "../render/view.ts";
import { type AnsweringDeps, attempt, viewOf, within } from "./outcome.ts";

type Command = { readonly body: unknown; readonly ack: AckFn<string | RespondArguments>; readonly exchange: Exchange };

/** Answers in the HTTP response; what takes longer is announced there and follows through response_url. */
export async function answerCommand(deps: AnsweringDeps, { body, ack, exchange }: Command): Promise<void> {
  const payload = CommandPayload.safeParse(body);
  if (!payload.success) return ack();

  const message = toCommandMessage(payload.data);
  const work = attempt(() => exchange.conversation.converse(message), deps.report);
  const outcome = await within(work, ANSWER_WITHIN_MS.command);
  if (outcome) {
    const view = viewOf(outcome);
    return view ? ack({ response_type: "ephemeral", ...renderView(view, deps.appUrl) }) : ack();
  }

  await ack({ response_type: "ephemeral", text: WORKING_ON_IT });
  const view = viewOf(await work);
  if (!view) return;
  await deps.messenger.send({
    key: message.inboundKey,
    workspaceKey: message.workspaceKey,
    to: {
      kind: "address",
      address: { response_url: payload.data.response_url, replace: "false", private: "true" },
    },
    view,
  });
}
