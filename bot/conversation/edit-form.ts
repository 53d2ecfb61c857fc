import { parseAction } from "#core/chat/action.ts";
import type { ChatAction } from "#core/chat/chat-message.ts";
import type { EditForm } from "#core/chat/view.ts";
import type { ConversationDeps } from "./deps.ts";
import { formFor } from "./form-fields.ts";
import { newUuids } from "./new-uuids.ts";
import { whatButtonLoads } from "./press.ts";
import { readerFor } from "./reader.ts";

/** The form behind the Edit button, with the present values as a person would write them. */
export async function editForm({ store, now }: ConversationDeps, action: ChatAction): Promise<EditForm | null> {
  const id = parseAction(action.actionId);
  if (!id) return null;
  const at = now();
  const loaded = await store.load({
    ...action,
    ...whatButtonLoads(id, action, at),
    ids: newUuids(4, at),
    mentions: [],
    take: 0,
  });
  const [task] = loaded.tasks;
  if (!task) return null;
  return formFor(task, readerFor(loaded.actor.settings, loaded.workspaceTimeZone, at));
}
