import { createEmulator } from "emulate";
import { checkMessage, checkModal } from "#adapters/slack/testing/check-blocks.ts";
import { type Asked, startFrontServer } from "./front-server.ts";

export type SlackCall = { readonly method: string; readonly body: Readonly<Record<string, unknown>> };
export type SlackPost = {
  readonly ts: string;
  readonly user: string;
  readonly text: string;
  readonly blocks?: unknown;
};
type Json = Readonly<Record<string, unknown>>;

/** A stateful Slack with people and channels; what the bot asks of it passes a front that keeps, checks and can be away. */
export type SlackWorkspace = {
  readonly settings: Readonly<Record<string, string>>; // the Worker's
  readonly signingSecret: string;
  readonly responseUrl: string; // what commands and buttons come with
  readonly channel: string;
  readonly ids: Readonly<Record<Person, string>>;
  readonly calls: SlackCall[]; // what the bot asked, answers to a response_url as method "respond"
  readonly faults: string[]; // what Slack would have refused in them, or let mention people
  setDown(down: boolean): void;
  /** As that person, in the emulator: what a message is before Slack tells the bot of it. */
  post(as: "ana" | "ben", channel: string, text: string): Promise<string>;
  thread(ts: string): Promise<readonly SlackPost[]>; // the answers of the bot in that thread of the channel
  directMessages(to: "ana" | "ben"): Promise<readonly SlackPost[]>; // what the bot wrote to them
  posts(): Promise<readonly SlackPost[]>; // what the bot wrote in the channel, as it stands there now, oldest first
  reactions(channel: string, ts: string): Promise<readonly string[]>;
  directChannel(of: "ana" | "ben"): Promise<string>;
  /** For a button that opens a form; lives for 3 s. */
  triggerId(of: "ana" | "ben"): Promise<string>;
  close(): Promise<void>;
};
type Person = "ana" | "ben" | "bot";

export const TEAM = "T000000001"; // the emulator's
export const BOT = "U0COMPANION";
const APP = "A0COMPANION";
const BOT_TOKEN = "xoxb-companion";
const tokenOf = (name: string): string => (name === "bot" ? BOT_TOKEN : `xoxp-${name}`);

export async function createSlackWorkspace(): Promise<SlackWorkspace> {
  const emulator = await createEmulator({ service: "slack", port: 0, seed: { slack: SEED } });
  const direct = emulator.url.replace("localhost", "127.0.0.1");
  const calls: SlackCall[] = [];
  const faults: string[] = [];
  const front = await startFrontServer((asked) => keepAndPass(asked, { direct, calls, faults }));

  const ask = async (as: string, method: string, body: Json = {}): Promise<Json> => {
    const answer = await callSlack(direct, tokenOf(as), { method, body });
    if (answer.ok !== true) throw new Error(`${method}: ${String(answer.error)}`);
    return answer;
  };
  const { members } = (await ask("bot", "users.list")) as { members: { id: string; name: string }[] }; // Slack's shape
  const idOf = (name: string): string => members.find((member) => member.name === name)?.id ?? "";
  const { channels } = (await ask("bot", "conversations.list")) as { channels: { id: string; name: string }[] }; // ditto
  const channel = channels.find(({ name }) => name === "launch")?.id ?? "";
  const ids = { ana: idOf("ana"), ben: idOf("ben"), bot: BOT };
  const open = async (name: "ana" | "ben"): Promise<string> => {
    const { channel: opened } = await ask("bot", "conversations.open", { users: ids[name] });
    return (opened as { id: string }).id; // Slack's shape
  };
  const postsIn = async (answer: Promise<Json>): Promise<readonly SlackPost[]> =>
    ((await answer).messages as SlackPost[]).filter(({ user }) => user === BOT); // Slack's shape

  return {
    settings: { SLACK_SIGNING_SECRET: SIGNING_SECRET, SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_API_URL: `${front.url}/api/` },
    signingSecret: SIGNING_SECRET,
    responseUrl: `${front.url}/respond/1`,
    channel,
    ids,
    calls,
    faults,
    setDown: front.setDown,
    post: async (as, to, text) => String((await ask(as, "chat.postMessage", { channel: to, text })).ts),
    thread: (ts) => postsIn(ask("bot", "conversations.replies", { channel, ts })),
    directMessages: async (to) => postsIn(ask("bot", "conversations.history", { channel: await open(to) })),
    posts: async () => (await postsIn(ask("bot", "conversations.history", { channel }))).toReversed(),
    async reactions(at, timestamp) {
      const { message } = await ask("bot", "reactions.get", { channel: at, timestamp });
      return (message as { reactions: { name: string }[] }).reactions.map(({ name }) => name); // Slack's shape
    },
    directChannel: open,
    triggerId: async (of) => String((await ask("bot", "views.generateTriggerId", { user_id: ids[of] })).trigger_id),
    async close() {
      await front.close();
      await emulator.close();
    },
  };
}

const SIGNING_SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
const person = (name: string) => ({ name, real_name: name === "ana" ? "Ana" : "Ben" });
const SEED = {
  users: [person("ana"), person("ben")],
  channels: [{ name: "launch", topic: "The launch" }],
  oauth_apps: [
    {
      app_id: APP,
      client_id: "1.2",
      client_secret: "unused",
      name: "Companion",
      redirect_uris: ["http://127.0.0.1/unused"],
      bot_user_id: BOT,
      bot_name: "companion",
    },
  ],
  tokens: [
    { token: BOT_TOKEN, type: "bot", user_id: BOT, bot_user_id: BOT, app_id: APP },
    { token: tokenOf("ana"), user: "ana" },
    { token: tokenOf("ben"), user: "ben" },
  ],
};

async function callSlack(url: string, token: string, { method, body }: SlackCall): Promise<Json> {
  const response = await fetch(`${url}/api/${method}`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return (await response.json()) as Json; // the emulator answers in JSON
}

type Kept = { readonly direct: string; readonly calls: SlackCall[]; readonly faults: string[] };

/** Slack takes no token but the app's own, and no block that its pages forbid; the emulator is less strict. */
async function keepAndPass({ path, headers, body }: Asked, { direct, calls, faults }: Kept): Promise<Response> {
  const method = path.startsWith("/respond/") ? "respond" : path.replace("/api/", "");
  const asked = readBody(body);
  calls.push({ method, body: asked });
  faults.push(...faultsIn(method, asked));
  if (method === "respond") return new Response("ok");
  if (headers.get("authorization") !== `Bearer ${BOT_TOKEN}`)
    return Response.json({ ok: false, error: "invalid_auth" });
  return Response.json(await callSlack(direct, BOT_TOKEN, { method, body: asked }));
}

const readBody = (body: string): Json =>
  body.startsWith("{") ? (JSON.parse(body) as Json) : Object.fromEntries(new URLSearchParams(body));

function faultsIn(method: string, { text, blocks, view }: Json): string[] {
  if (method === "views.open") return checkModal(view);
  if (!Array.isArray(blocks)) return [];
  return checkMessage({ text: String(text), blocks });
}
