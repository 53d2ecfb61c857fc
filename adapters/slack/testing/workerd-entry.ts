import { PLAIN_VIEW } from "#core/chat/view.ts";
import type { Execution } from "../receiver.ts";
import { createSlackSurface, type SlackSurface } from "../slack-surface.ts";

/** A Worker with nothing but the Slack surface and a conversation that is always done: for workerd.e2e.test.ts. */
const view = { ...PLAIN_VIEW, say: "You have it for tomorrow, Mon 23 Nov 17:00." };
const sent = () => Promise.resolve({ kind: "sent" } as const);
let surface: SlackSurface | null = null;

const worker = {
  fetch(request: Request, env: { readonly SIGNING_SECRET: string }, execution: Execution): Promise<Response> {
    surface ??= createSlackSurface({
      signingSecret: env.SIGNING_SECRET,
      botToken: "xoxb-test",
      apiUrl: "https://slack.test/api/",
      appUrl: "https://companion.example",
      now: () => new Date(),
      conversation: {
        converse: ({ replyTo }) => (replyTo.kind === "response" ? Promise.resolve({ kind: "answered", view }) : sent()),
        act: sent,
        form: () => Promise.resolve(null),
        suggestTasks: () => Promise.resolve([]),
        suggestTemplates: () => Promise.resolve([]),
      },
    });
    return surface.fetch(request, execution);
  },
};
// biome-ignore lint/style/noDefaultExport: a Worker is its default export
export default worker;
