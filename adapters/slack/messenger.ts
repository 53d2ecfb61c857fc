import * as z from "zod";
import type { ChatPerson } from "#core/chat/chat-message.ts";
import { DeliveryError, type Messenger, type Posted } from "#core/chat/chat-port.ts";
import type { View } from "#core/chat/view.ts";
import { SlackAddress } from "./address.ts";
import { type RenderedView, renderView } from "./render/view.ts";
import { createSlackApi, type SlackApi } from "./web-api.ts";

export type SlackMessengerOptions = {
  readonly botToken: string;
  readonly apiUrl: string; // https://slack.com/api/
  readonly appUrl: string; // the dashboard's
};

/** Sends what the outbox holds. Slack has no idempotency key of its own: `key` is not passed on. */
export function createSlackMessenger({ botToken, apiUrl, appUrl }: SlackMessengerOptions): Messenger {
  const api = createSlackApi({ botToken, apiUrl });

  return {
    async send({ to, view }) {
      const rendered = renderView(view, appUrl);
      if (to.kind === "message") return update(api, to, rendered);
      if (to.kind === "channel") return postInChannel(api, to, rendered);
      const address = to.kind === "person" ? await openDirect(api, to.externalId) : addressOf(to.address);
      if ("response_url" in address) return respond(api, address, view, rendered);
      if (view.reaction === "done" && address.ts) return react(api, address.channel, address.ts);
      return postMessage(api, address, view, rendered);
    },

    async lookUp(_workspaceKey, externalId) {
      try {
        const { user } = await api.call("users.info", { user: externalId, include_locale: true });
        return personOf(externalId, user);
      } catch (error) {
        if (error instanceof DeliveryError && error.permanent) return null; // no such person, or not for us to know
        throw error; // asked again with their next message
      }
    },
  };
}

type ResponseTo = Extract<SlackAddress, { response_url: string }>;
type MessageTo = Exclude<SlackAddress, ResponseTo>;

async function openDirect(api: SlackApi, users: string): Promise<MessageTo> {
  const { channel } = Opened.parse(await api.call("conversations.open", { users }));
  return { channel: channel.id };
}

function addressOf(opaque: Readonly<Record<string, string>>): SlackAddress {
  const address = SlackAddress.safeParse(opaque);
  if (!address.success) throw new DeliveryError("Not an address of Slack's", { permanent: true, cause: address.error });
  return address.data;
}

/** The pressed card gives way to the answer, unless the answer is for one person and the card was for all, or it failed. */
async function respond(api: SlackApi, to: ResponseTo, view: View, rendered: RenderedView): Promise<null> {
  const privately = to.private === "true" || view.private || view.kind === "error";
  const replace = to.replace === "true" && view.kind !== "error" && (to.private === "true" || !view.private);
  await api.respond(to.response_url, {
    replace_original: replace,
    response_type: privately ? "ephemeral" : "in_channel",
    ...(to.thread_ts && !replace ? { thread_ts: to.thread_ts } : {}),
    ...rendered,
    ...QUIET,
  });
  return null;
}

async function postMessage(api: SlackApi, to: MessageTo, view: View, rendered: RenderedView): Promise<Posted | null> {
  const inChannel = /^[CG]/.test(to.channel);
  if (view.private && inChannel && to.user) {
    const thread = to.in_thread && to.thread_ts ? { thread_ts: to.thread_ts } : {};
    await api.call("chat.postEphemeral", { channel: to.channel, user: to.user, ...thread, ...rendered });
    return null;
  }
  const thread = to.thread_ts ? { thread_ts: to.thread_ts } : {};
  return postedBy(await api.call("chat.postMessage", { channel: to.channel, ...thread, ...rendered, ...QUIET }));
}

/** Nobody asked here just now: whoever is meant is called by name. */
async function postInChannel(
  api: SlackApi,
  { externalId: channel, mention }: { readonly externalId: string; readonly mention: string | null },
  { text, blocks }: RenderedView,
): Promise<Posted | null> {
  const called = mention ? `<@${mention}>` : null;
  const body = called
    ? { text: `${called} ${text}`, blocks: [{ type: "section", text: { type: "mrkdwn", text: called } }, ...blocks] }
    : { text, blocks };
  return postedBy(await api.call("chat.postMessage", { channel, ...body, ...QUIET }));
}

async function update(
  api: SlackApi,
  { channelId: channel, messageId: ts }: Posted,
  rendered: RenderedView,
): Promise<null> {
  await api.call("chat.update", { channel, ts, ...rendered });
  return null;
}

const Answer = z.object({ channel: z.string(), ts: z.string() });

function postedBy(answer: unknown): Posted | null {
  const said = Answer.safeParse(answer);
  return said.success ? { channelId: said.data.channel, messageId: said.data.ts } : null;
}

const QUIET = { unfurl_links: false, unfurl_media: false } as const;

async function react(api: SlackApi, channel: string, timestamp: string): Promise<null> {
  try {
    await api.call("reactions.add", { channel, timestamp, name: "white_check_mark" });
  } catch (error) {
    if (!(error instanceof DeliveryError && error.cause === "already_reacted")) throw error; // sent twice: fine
  }
  return null;
}

const Opened = z.object({ channel: z.object({ id: z.string() }) });

const SlackUser = z.object({
  name: z.string().nullish(),
  real_name: z.string().nullish(),
  tz: z.string().nullish(),
  locale: z.string().nullish(),
  profile: z.object({ display_name: z.string().nullish(), real_name: z.string().nullish() }).nullish(),
});

function personOf(externalId: string, user: unknown): ChatPerson | null {
  const parsed = SlackUser.safeParse(user);
  if (!parsed.success) return null;
  const { name, tz, locale, profile, real_name } = parsed.data;
  return {
    externalId,
    name: profile?.display_name || profile?.real_name || real_name || name || null,
    ...(tz ? { timeZone: tz } : {}),
    ...(locale ? { locale } : {}),
  };
}
