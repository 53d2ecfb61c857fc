import * as z from "zod";

/** Only the fields that we read of what Slack sends; everything else is dropped (docs.slack.dev/reference). */
const id = z.string().min(1).max(64);

export const CommandPayload = z.object({
  command: z.string(),
  text: z.string().default(""),
  team_id: id,
  channel_id: id,
  channel_name: z.string().default(""),
  user_id: id,
  user_name: z.string().default(""),
  trigger_id: z.string().min(1),
  response_url: z.url(),
});
export type CommandPayload = z.infer<typeof CommandPayload>;

export const EventEnvelope = z.object({
  team_id: id,
  enterprise_id: id.nullish(),
  authorizations: z
    .array(z.object({ team_id: id.nullish(), enterprise_id: id.nullish(), user_id: id.nullish() }))
    .optional(),
  event: z.object({
    type: z.enum(["app_mention", "message"]),
    subtype: z.string().optional(),
    channel: id,
    channel_type: z.string().optional(),
    user: id.optional(),
    user_team: id.optional(), // only where the author is of another workspace (Slack Connect, Enterprise Grid)
    bot_id: id.nullish(),
    text: z.string().default(""),
    ts: z.string().min(1),
    thread_ts: z.string().optional(),
    edited: z.unknown().optional(),
  }),
});
export type EventEnvelope = z.infer<typeof EventEnvelope>;

const user = z.object({ id, username: z.string().optional(), name: z.string().optional(), team_id: id.nullish() });
const team = z.object({ id }).nullish();
const enterprise = z.object({ id }).nullish();

export const BlockActionsPayload = z.object({
  type: z.literal("block_actions"),
  team,
  enterprise,
  user,
  trigger_id: z.string().min(1),
  response_url: z.url(), // on every button in a message; we have no others
  channel: z.object({ id, name: z.string().optional() }),
  container: z.object({ is_ephemeral: z.boolean().optional(), thread_ts: z.string().optional() }).default({}),
  message: z.object({ thread_ts: z.string().optional() }).optional(), // Slack leaves it out where the message is private
  actions: z
    .array(
      z.object({
        action_id: z.string(),
        block_id: z.string().default(""),
        selected_option: z.object({ value: z.string() }).nullish(), // menus: the choice is the action
      }),
    )
    .min(1),
});
export type BlockActionsPayload = z.infer<typeof BlockActionsPayload>;

const field = z.object({
  value: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
});

export const ViewSubmissionPayload = z.object({
  type: z.literal("view_submission"),
  team,
  enterprise,
  user,
  trigger_id: z.string().min(1),
  view: z.object({
    id,
    callback_id: z.string(),
    private_metadata: z.string().default(""),
    app_installed_team_id: id.nullish(),
    state: z.object({ values: z.record(z.string(), z.record(z.string(), field)) }),
  }),
});
export type ViewSubmissionPayload = z.infer<typeof ViewSubmissionPayload>;
