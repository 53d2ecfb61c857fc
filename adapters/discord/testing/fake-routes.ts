import { checkCommands } from "./check-commands.ts";
import { checkMessage } from "./check-message.ts";

export type FakeCall = {
  readonly method: string;
  readonly path: string; // from the version on: "/v10/channels/1/messages"
  readonly authorization: string | null;
  readonly body: unknown;
};
export type FakeAnswer = {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};
export type FakeMessage = {
  readonly id: string;
  readonly channelId: string | null; // null: by an interaction's token
  readonly token: string | null;
  nonce: string | null;
  readonly at: Date;
  body: unknown; // as last edited
  deleted: boolean;
};

/** What the fake knows. Tests add channels and interactions, and read what was sent. */
export type FakeState = {
  readonly applicationId: string;
  readonly botToken: string;
  readonly now: () => Date;
  readonly channels: Set<string>; // the bot may post there
  readonly closedTo: Set<string>; // people who take no direct messages
  readonly interactions: Set<string>; // tokens that were answered: only then does Discord know the webhook
  readonly commands: Map<string, unknown>; // by guild's id, "" for everywhere
  readonly messages: FakeMessage[];
};

type Handler = (state: FakeState, call: FakeCall, parts: string[]) => FakeAnswer;

/** By method and path; "bot" routes want the bot's token, as Discord's do. */
const ROUTES: readonly { readonly on: RegExp; readonly bot: boolean; readonly handle: Handler }[] = [
  { on: /^POST \/v10\/channels\/(\d+)\/messages$/, bot: true, handle: createMessage },
  { on: /^PATCH \/v10\/channels\/(\d+)\/messages\/(\d+)$/, bot: true, handle: editMessage },
  { on: /^POST \/v10\/users\/@me\/channels$/, bot: true, handle: openDirect },
  { on: /^PUT \/v10\/applications\/(\d+)\/commands$/, bot: true, handle: putCommands },
  { on: /^PUT \/v10\/applications\/(\d+)\/guilds\/(\d+)\/commands$/, bot: true, handle: putCommands },
  { on: /^PATCH \/v10\/webhooks\/(\d+)\/([^/]+)\/messages\/(@original|\d+)$/, bot: false, handle: editReply },
  { on: /^DELETE \/v10\/webhooks\/(\d+)\/([^/]+)\/messages\/(@original|\d+)$/, bot: false, handle: deleteReply },
  { on: /^POST \/v10\/webhooks\/(\d+)\/([^/]+)$/, bot: false, handle: followUp },
];

export function answerCall(state: FakeState, call: FakeCall): FakeAnswer {
  for (const { on, bot, handle } of ROUTES) {
    const match = on.exec(`${call.method} ${call.path}`);
    if (!match) continue;
    if (bot && call.authorization !== `Bot ${state.botToken}`) return refusal(401, 0, "401: Unauthorized");
    return handle(state, call, match.slice(1));
  }
  return refusal(404, 0, "404: Not Found");
}

function createMessage(state: FakeState, { body }: FakeCall, [channelId = ""]: string[]): FakeAnswer {
  if (state.closedTo.has(channelId)) return refusal(403, 50007, "Cannot send messages to this user");
  if (!state.channels.has(channelId)) return refusal(404, 10003, "Unknown Channel");
  const wrong = checkMessage(body);
  if (wrong.length > 0) return invalid(wrong);
  const { nonce = null, enforce_nonce } = body as { nonce?: string | null; enforce_nonce?: true }; // checkMessage has seen it
  const first = enforce_nonce && state.messages.find((message) => isRemembered(state, message, nonce));
  const message = first || keep(state, { channelId, token: null, nonce, body });
  return { status: 200, body: { id: message.id, channel_id: channelId, type: 0, nonce } };
}

function editMessage(state: FakeState, { body }: FakeCall, [channelId = "", id = ""]: string[]): FakeAnswer {
  const wrong = checkMessage(body);
  if (wrong.length > 0) return invalid(wrong);
  const present = state.messages.find((message) => message.channelId === channelId && message.id === id);
  if (!present || present.deleted) return refusal(404, 10008, "Unknown Message");
  present.body = body;
  return { status: 200, body: { id, channel_id: channelId, type: 0 } };
}

const NONCE_MS = 120_000;

/** "The past few minutes" (developers/docs/resources/message#create-message): the fewest that the words allow. */
const isRemembered = ({ now }: FakeState, { nonce, at }: FakeMessage, asked: string | null): boolean =>
  asked !== null && nonce === asked && now().getTime() - at.getTime() < NONCE_MS;

/** The channel's id is made of the person's, so that tests know it. */
function openDirect(state: FakeState, { body }: FakeCall): FakeAnswer {
  const { recipient_id } = (body ?? {}) as { recipient_id?: unknown }; // JSON of our own client
  if (typeof recipient_id !== "string" || !/^\d{1,20}$/.test(recipient_id))
    return invalid(["recipient_id: not a person"]);
  const id = directChannel(recipient_id);
  if (state.closedTo.has(recipient_id)) state.closedTo.add(id);
  else state.channels.add(id);
  return { status: 200, body: { id, type: 1, last_message_id: null, recipients: [{ id: recipient_id }] } };
}

export const directChannel = (personId: string): string => `9${personId.slice(1)}`;

function putCommands(state: FakeState, { body }: FakeCall, [applicationId, guildId = ""]: string[]): FakeAnswer {
  if (applicationId !== state.applicationId) return refusal(404, 10002, "Unknown Application");
  const wrong = checkCommands(body);
  if (wrong.length > 0) return invalid(wrong);
  state.commands.set(guildId, body);
  return { status: 200, body };
}

function editReply(state: FakeState, { body }: FakeCall, [applicationId, token = "", id = ""]: string[]): FakeAnswer {
  if (!knows(state, applicationId, token)) return refusal(404, 10015, "Unknown Webhook");
  const wrong = checkMessage(body);
  if (wrong.length > 0) return invalid(wrong);
  const present = state.messages.find(
    (message) => message.token === token && (id === "@original" || message.id === id),
  );
  if (present?.deleted) return refusal(404, 10008, "Unknown Message");
  if (present) present.body = body;
  const message = present ?? keep(state, { channelId: null, token, nonce: null, body });
  return { status: 200, body: { id: message.id } };
}

function deleteReply(state: FakeState, _: FakeCall, [applicationId, token = ""]: string[]): FakeAnswer {
  if (!knows(state, applicationId, token)) return refusal(404, 10015, "Unknown Webhook");
  const original = state.messages.find((message) => message.token === token);
  if (original) original.deleted = true;
  return { status: 204 };
}

function followUp(state: FakeState, { body }: FakeCall, [applicationId, token = ""]: string[]): FakeAnswer {
  if (!knows(state, applicationId, token)) return refusal(404, 10015, "Unknown Webhook");
  const wrong = checkMessage(body);
  if (wrong.length > 0) return invalid(wrong);
  return { status: 200, body: { id: keep(state, { channelId: null, token, nonce: null, body }).id } };
}

const knows = (state: FakeState, applicationId: string | undefined, token: string): boolean =>
  applicationId === state.applicationId && state.interactions.has(token);

function keep(state: FakeState, message: Omit<FakeMessage, "id" | "deleted" | "at">): FakeMessage {
  const kept = {
    ...message,
    at: state.now(),
    id: String(1200000000000000000n + BigInt(state.messages.length)),
    deleted: false,
  };
  state.messages.push(kept);
  return kept;
}

const refusal = (status: number, code: number, message: string): FakeAnswer => ({ status, body: { message, code } });

/** Discord's shape of a form error (developers/docs/reference#error-messages). */
const invalid = (wrong: readonly string[]): FakeAnswer => ({
  status: 400,
  body: {
    code: 50035,
    message: "Invalid Form Body",
    errors: { _errors: wrong.map((message) => ({ code: "INVALID", message })) },
  },
});
