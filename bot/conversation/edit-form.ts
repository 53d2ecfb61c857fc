import { formatAction, parseAction } from "#core/chat/action.ts";
import type { ChatAction } from "#core/chat/chat-message.ts";
import { dateView } from "#core/chat/date-view.ts";
import type { EditForm } from "#core/chat/view.ts";
import { PRIORITY_WORDS } from "#core/chat/words.ts";
import type { ConversationDeps } from "./deps.ts";
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
    ...whatButtonLoads(id, action),
    ids: newUuids(4, at),
    mentions: [],
    take: 0,
  });
  const [task] = loaded.tasks;
  if (!task) return null;
  const reader = readerFor(loaded.actor.settings, loaded.workspaceTimeZone, at);
  return {
    actionId: formatAction({ verb: "edit-task", subject: task.id }),
    number: task.number,
    summary: task.summary,
    due: task.due ? dateView(task.due, reader).text : "",
    assignees: task.assigneeNames.map((name) => `@${name}`).join(" "),
    priority: PRIORITY_WORDS[task.priority].toLowerCase() as EditForm["priority"], // the words are the form's choices
  };
}
