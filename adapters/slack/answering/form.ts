import type { AckFn, ViewResponseAction } from "@slack/bolt";
import type { View } from "#core/chat/view.ts";
import type { Exchange } from "../exchange.ts";
import { toFormAction } from "../incoming/form-action.ts";
import { ViewSubmissionPayload } from "../incoming/payloads.ts";
import { ANSWER_WITHIN_MS } from "../limits.ts";
import { sendTo } from "./action.ts";
import { type AnsweringDeps, attempt, viewOf, viewToSend, within } from "./outcome.ts";

type Submission = { readonly body: unknown; readonly ack: AckFn<ViewResponseAction>; readonly exchange: Exchange };

/** A form that could not be saved stays open and says why, with what was typed; else it closes and its card follows. */
export async function answerForm(deps: AnsweringDeps, { body, ack, exchange }: Submission): Promise<void> {
  const payload = ViewSubmissionPayload.safeParse(body);
  const action = payload.success ? toFormAction(payload.data) : null;
  if (!payload.success || !action) return ack();

  const work = attempt(() => exchange.conversation.act(action), deps.report);
  const outcome = await within(work, ANSWER_WITHIN_MS.form);
  const refused = outcome !== null && outcome.kind !== "sent" && outcome.kind !== "answered";
  if (refused)
    return ack({ response_action: "errors", errors: { [firstField(payload.data)]: reason(viewOf(outcome)) } });

  await ack();
  const view = viewToSend(outcome ?? (await work));
  if (view) await sendTo(deps, action, view);
}

/** Slack shows an error beside a field. */
const firstField = ({ view }: ViewSubmissionPayload): string => Object.keys(view.state.values)[0] ?? "";

const reason = (view: View | null): string => view?.say || "I couldn't save that.";
