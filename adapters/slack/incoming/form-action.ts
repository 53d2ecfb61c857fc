import * as z from "zod";
import { parseAction } from "#core/chat/action.ts";
import type { ChatAction } from "#core/chat/chat-message.ts";
import { personOf } from "./button-action.ts";
import { channelKind } from "./channel-kind.ts";
import type { ViewSubmissionPayload } from "./payloads.ts";

/** What the form remembers of the card whose button opened it, in the modal's `private_metadata`. */
export type FormOrigin = Pick<ChatAction, "channel"> & { readonly address: Readonly<Record<string, string>> };

const ReadFormOrigin = z.object({
  channel: z.object({ externalId: z.string(), name: z.string().nullable(), thread: z.string().nullable() }),
  address: z.record(z.string(), z.string()),
});

/** A submitted form. null: not a form of ours. */
export function toFormAction({ team, user, trigger_id, view }: ViewSubmissionPayload): ChatAction | null {
  const origin = readOrigin(view.private_metadata);
  const workspaceKey = view.app_installed_team_id ?? team?.id ?? user.team_id;
  if (!origin || !workspaceKey || parseAction(view.callback_id) === null) return null;

  const { channel, address } = origin;
  return {
    platform: "slack",
    workspaceKey,
    actor: personOf(user),
    channel: { ...channel, kind: channelKind(channel.externalId) },
    inboundKey: `slack:${workspaceKey}:trigger:${trigger_id}`,
    replyTo: { kind: "address", address },
    actionId: view.callback_id,
    values: valuesOf(view.state.values),
    mentions: [],
  };
}

function readOrigin(metadata: string): z.infer<typeof ReadFormOrigin> | null {
  try {
    return ReadFormOrigin.parse(JSON.parse(metadata));
  } catch {
    return null; // another app's form, or an older one of ours
  }
}

/** Each input block holds one field, and both are named for it. An empty field is the empty string. */
function valuesOf(blocks: ViewSubmissionPayload["view"]["state"]["values"]): Record<string, string> {
  const fields = Object.values(blocks).flatMap((fields) => Object.entries(fields));
  return Object.fromEntries(
    fields.map(([name, { value, selected_option }]) => [name, chosen(selected_option) ?? value ?? ""]),
  );
}

/** Slack has no empty option: NO_CHOICE stands for it. */
export const NO_CHOICE = "none";
const chosen = (option: { readonly value: string } | null | undefined): string | undefined =>
  option?.value === NO_CHOICE ? "" : option?.value;
