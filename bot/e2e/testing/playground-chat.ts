import { startCompanion } from "#bot/local/companion.ts";
import type { Reply } from "#bot/local/playground/reply.ts";
import { readSettings } from "#bot/local/settings.ts";
import { renderPlain } from "#core/chat/render-plain.ts";
import type { ActionView, View } from "#core/chat/view.ts";
import { type Card, type Chat, type Tap, tapCalled } from "./chat.ts";

/** The playground of what `npm start` starts, by its JSON. */
export async function startPlaygroundChat(): Promise<Chat> {
  const settings = readSettings({ PORT: "0", DATA_DIR: "memory", TZ: "UTC" });
  const companion = await startCompanion(settings, () => undefined);
  const ana = { as: "ana", channel: "dm" };
  let taps = 0;

  async function ask(path: string, body: object): Promise<View> {
    const response = await fetch(companion.url + path, { method: "POST", body: JSON.stringify({ ...ana, ...body }) });
    const { replies } = (await response.json()) as { replies?: readonly Reply[] }; // DESIGN.md
    const [reply] = replies ?? [];
    if (!reply) throw new Error(`${path} was answered ${response.status}, without a reply`);
    return reply.view;
  }
  const say = (text: string): Promise<View> => ask("/playground/messages", { text });

  return {
    say: async (text) => cardOf(await say(text)),
    async tap(card, label) {
      const { id } = tapCalled(card, label);
      const key = `tap-${++taps}`;
      const view = await ask("/playground/actions", { id, key });
      await ask("/playground/actions", { id, key });
      return cardOf(view);
    },
    async dueOf(summary) {
      const { tasks } = await say("my tasks");
      const called = tasks.filter((task) => task.summary === summary);
      const [task] = called;
      if (!task || called.length > 1) throw new Error(`${called.length} tasks are called "${summary}"`);
      const date = task.due?.date;
      if (!date) return null;
      return date.value === "date" ? date.date : date.local;
    },
    close: () => companion.close(),
  };
}

const cardOf = (view: View): Card => ({ text: renderPlain(view), taps: new Map(view.actions.flatMap(tapsOf)) });

function tapsOf({ id, label, options }: ActionView): [string, Tap][] {
  if (options.length === 0) return [[label, { id, menuId: null }]];
  return options.map((option) => [option.label, { id: option.id, menuId: id }]);
}
