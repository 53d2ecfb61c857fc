/** A message that Slack took. */
export type SlackPost = { readonly channel: string; readonly body: string; readonly at: Date };

/** Slack's Web API as far as deliveries call it: opens a direct channel for anybody and takes every message, twice too. */
export type SlackInbox = {
  readonly posts: SlackPost[];
  answer(path: string, body: string): object;
};

export function createSlackInbox(now: () => Date): SlackInbox {
  const posts: SlackPost[] = [];
  const methods: Readonly<Record<string, (body: string) => object>> = {
    "users.info": () => ({ ok: true, user: { name: "somebody", tz: "Etc/UTC", locale: "en-GB" } }),
    "conversations.open": (body) => ({ ok: true, channel: { id: directChannel(String(JSON.parse(body).users)) } }),
    "chat.postMessage": (body) => {
      posts.push({ channel: String(JSON.parse(body).channel), body, at: now() });
      return { ok: true, ts: `1764000000.${String(posts.length).padStart(6, "0")}` };
    },
  };
  return {
    posts,
    answer: (path, body) => methods[path.split("/").at(-1) ?? ""]?.(body) ?? { ok: false, error: "unknown_method" },
  };
}

const directChannel = (person: string): string => `D${person}`;
