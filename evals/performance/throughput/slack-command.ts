import { payloadForm, signedParts } from "#adapters/slack/testing/sign.ts";

export type PreparedRequest = { readonly body: string; readonly headers: Readonly<Record<string, string>> };
export type Person = { readonly team: string; readonly user: string };

export const SIGNING_SECRET = "bench-signing-secret";
export const PEOPLE_PER_TEAM = 10;

let acts = 0;

/** A new act each time: Slack never gives a trigger id twice. */
export const newTrigger = (): string => `trigger.${process.pid}.${++acts}`;

/** The person with that number; ten of them share a team. */
export const personAt = (at: number): Person => ({
  team: `T${Math.floor(at / PEOPLE_PER_TEAM)}BENCH`,
  user: `U${at}BENCH`,
});

/** A slash command as Slack signs and sends it, in the person's own conversation with the app. */
export function slackCommand(
  person: Person,
  text: string,
  responseUrl: string,
  trigger = newTrigger(),
): Promise<PreparedRequest> {
  const body = new URLSearchParams({
    command: "/task",
    text,
    team_id: person.team,
    team_domain: "bench",
    channel_id: `D${person.user}`,
    channel_name: "directmessage",
    user_id: person.user,
    user_name: `name-of-${person.user}`,
    api_app_id: "A1BENCH",
    trigger_id: trigger,
    response_url: responseUrl,
  });
  return signedParts({ signingSecret: SIGNING_SECRET, body });
}

/** The press of a button on a card that only the person sees. */
export function slackButton(person: Person, actionId: string, responseUrl: string): Promise<PreparedRequest> {
  const body = payloadForm({
    type: "block_actions",
    team: { id: person.team },
    user: { id: person.user, team_id: person.team },
    trigger_id: newTrigger(),
    response_url: responseUrl,
    channel: { id: `D${person.user}`, name: "directmessage" },
    container: { is_ephemeral: true },
    actions: [{ type: "button", action_id: actionId, block_id: "1" }],
  });
  return signedParts({ signingSecret: SIGNING_SECRET, body });
}
