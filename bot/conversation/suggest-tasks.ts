import type { ChatAction } from "#core/chat/chat-message.ts";
import { isOpen } from "#core/tasks/task.ts";
import type { ConversationDeps } from "./deps.ts";
import { tellingWords } from "./match-words.ts";
import { newUuids } from "./new-uuids.ts";
import { readerFor } from "./reader.ts";
import { inOrder } from "./views/task-list.ts";

const MOST = 25;

/** Open tasks for an autocomplete field: by number, by words, and with nothing typed the person's own. */
export async function suggestTasks({ store, now }: ConversationDeps, query: ChatAction & { readonly typed: string }) {
  const at = now();
  const typed = query.typed.trim().replace(/^#/, "");
  const number = /^\d{1,9}$/.test(typed) ? [Number(typed)] : [];
  const words = typed === "" ? [] : tellingWords(typed).slice(0, 8);
  const mine = {
    who: "involved",
    status: "open",
    from: null,
    to: null,
    list: null,
    categories: [],
    here: false,
    words: [],
  } as const;
  const loaded = await store.load({
    ...query,
    mentions: [],
    people: [],
    lists: [],
    pending: null,
    undo: null,
    take: 0,
    ids: newUuids(4, at),
    tasks: { numbers: number, ids: [], remembered: false, words, filter: typed === "" ? mine : null },
  });
  const reader = readerFor(loaded.actor.settings, loaded.workspaceTimeZone, at);
  return inOrder(loaded.tasks.filter(isOpen), reader)
    .slice(0, MOST)
    .map((task) => ({ number: task.number, summary: task.summary }));
}
