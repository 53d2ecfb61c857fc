import mention from "#adapters/slack/fixtures/app-mention.json" with { type: "json" };
import button from "#adapters/slack/fixtures/block-actions-button.json" with { type: "json" };
import menu from "#adapters/slack/fixtures/block-actions-static-select.json" with { type: "json" };
import twin from "#adapters/slack/fixtures/message-channel-twin.json" with { type: "json" };
import direct from "#adapters/slack/fixtures/message-im.json" with { type: "json" };
import command from "#adapters/slack/fixtures/slash-command.json" with { type: "json" };
import submission from "#adapters/slack/fixtures/view-submission.json" with { type: "json" };
import { payloadForm, signedParts } from "#adapters/slack/testing/sign.ts";
import { BOT, type SlackWorkspace, TEAM } from "./slack-workspace.ts";

type Name = "ana" | "ben";
type Body = URLSearchParams | Readonly<Record<string, unknown>>;
type Where = { readonly at?: string; readonly trigger?: string }; // a direct message; the channel if left out
type Slack = { readonly url: string; readonly workspace: SlackWorkspace };

/** What Slack would send to /slack/events for what a person does, each a real payload with their names in it. */
export function createSlackEvents({ url, workspace }: Slack) {
  const { ids, channel, responseUrl, signingSecret } = workspace;
  const authorizations = [{ ...mention.authorizations[0], team_id: TEAM, user_id: BOT }];
  const envelope = { team_id: TEAM, context_team_id: TEAM, authorizations };
  let count = 0;
  const next = (): string => `${Date.now()}.${++count}`;

  /** A button or a menu of a message that everybody sees there; the two payloads differ in their action only. */
  const blockActions = (as: Name, action: object, { at, trigger }: Where): URLSearchParams =>
    payloadForm({
      ...button,
      user: { id: ids[as], username: as, name: as, team_id: TEAM },
      team: { id: TEAM, domain: "example" },
      channel: { id: at ?? channel, name: at ? "directmessage" : "launch" },
      container: { ...button.container, channel_id: at ?? channel },
      response_url: responseUrl,
      trigger_id: trigger ?? next(),
      actions: [action],
    });

  return {
    send: async (body: Body, at = new Date()): Promise<Response> =>
      fetch(`${url}/slack/events`, { method: "POST", ...(await signedParts({ signingSecret, body, at })) }),

    command: (as: Name, text: string): URLSearchParams =>
      new URLSearchParams({
        ...command,
        team_id: TEAM,
        channel_id: channel,
        channel_name: "launch",
        user_id: ids[as],
        user_name: as,
        text,
        response_url: responseUrl,
        trigger_id: next(),
      }),

    /** Slack sends both for one message, in either order. */
    mention(as: Name, { text, ts }: { text: string; ts: string }) {
      const said = { user: ids[as], text, ts, event_ts: ts, team: TEAM, channel, blocks: [] };
      return {
        mention: { ...mention, ...envelope, event_id: `Ev${next()}`, event: { ...mention.event, ...said } },
        twin: { ...twin, ...envelope, event_id: `Ev${next()}`, event: { ...twin.event, ...said } },
      };
    },

    direct(as: Name, { text, ts, at }: { text: string; ts: string; at: string }) {
      const said = { user: ids[as], text, ts, event_ts: ts, team: TEAM, channel: at };
      return { ...direct, ...envelope, event_id: `Ev${next()}`, event: { ...direct.event, ...said } };
    },

    press: (as: Name, { actionId, ...where }: { actionId: string } & Where): URLSearchParams =>
      blockActions(as, { ...button.actions[0], action_id: actionId }, where),

    choose: (as: Name, { menuId, value, ...where }: { menuId: string; value: string } & Where): URLSearchParams => {
      const [chosen] = menu.actions;
      const selected_option = { ...chosen?.selected_option, value };
      return blockActions(as, { ...chosen, action_id: menuId, selected_option }, where);
    },

    /** The form as it was opened, with some of its fields filled in. */
    submit(
      as: Name,
      view: Readonly<Record<string, unknown>>,
      filled: Readonly<Record<string, string>>,
    ): URLSearchParams {
      const { callback_id, private_metadata } = view;
      const values = Object.fromEntries(
        Object.entries(filled).map(([name, value]) => [name, { [name]: { type: "plain_text_input", value } }]),
      );
      return payloadForm({
        ...submission,
        team: { id: TEAM, domain: "example" },
        user: { id: ids[as], username: as, name: as, team_id: TEAM },
        trigger_id: next(),
        view: {
          ...submission.view,
          callback_id,
          private_metadata,
          team_id: TEAM,
          app_installed_team_id: TEAM,
          state: { values },
        },
      });
    },
  };
}
export type SlackEvents = ReturnType<typeof createSlackEvents>;

/** A message's buttons: what each says, and its id. */
export function buttonsIn(blocks: unknown): ReadonlyMap<string, string> {
  const rows = (blocks ?? []) as readonly { elements?: readonly Partial<Element>[] }[]; // checked against Block Kit's shape
  const elements = rows.flatMap((row) => row.elements ?? []).filter(({ type }) => type === "button");
  return new Map(elements.map(({ text, action_id = "" }) => [text?.text ?? "", action_id]));
}
type Element = { readonly type: string; readonly action_id: string; readonly text: { readonly text: string } };
