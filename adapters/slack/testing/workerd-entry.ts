import { PLAIN_VIEW } from "#core/chat/view.ts";
import { createSlackSurface, type SlackSurface } from "../slack-surface.ts";

/** A Worker with nothing but the Slack surface: what workerd.e2e.test.ts proves and slack-cost.ts measures. */
const view = { ...PLAIN_VIEW, say: "You have it for tomorrow, Mon 23 Nov 17:00." };
const answered = () => Promise.resolve({ kind: "answered", view } as const);
let surface: SlackSurface | null = null;

const worker = {
  fetch(
    request: Request,
    env: { readonly SIGNING_SECRET: string },
    execution: { waitUntil(work: Promise<unknown>): void },
  ) {
    surface ??= createSlackSurface({
      signingSecret: env.SIGNING_SECRET,
      botToken: "xoxb-test",
      apiUrl: "https://slack.test/api/",
      appUrl: "https://companion.example",
      now: () => new Date(),
      conversation: {
        converse: answered,
        act: answered,
        editForm: () => Promise.resolve(null),
        suggestTasks: () => Promise.resolve([]),
      },
    });
    if (new URL(request.url).pathname === "/bare") return request.text().then(() => Response.json({ text: view.say }));
    return surface.fetch(request, execution);
  },
};
// biome-ignore lint/style/noDefaultExport: a Worker is its default export
export default worker;
