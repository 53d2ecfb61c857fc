import { parseAction } from "#core/chat/action.ts";
import type { ChatAction } from "#core/chat/chat-message.ts";
import type { ChatForm } from "#core/chat/form.ts";
import type { ConversationDeps } from "./deps.ts";
import { formFor } from "./form-fields.ts";
import { turnFor } from "./handle.ts";
import { newUuids } from "./new-uuids.ts";
import { whatButtonLoads } from "./press.ts";
import { Question } from "./question.ts";
import { runForm } from "./verbs/templates/run-form.ts";

/** The form behind a button: of a task, with its present values as a person would write them, or of what a run lacks. */
export async function form({ store, now }: ConversationDeps, action: ChatAction): Promise<ChatForm | null> {
  const id = parseAction(action.actionId);
  if (!id) return null;
  const at = now();
  const { takesAsAsked: _, ...needs } = whatButtonLoads(id, action, at); // looking takes no numbers
  const loaded = await store.load({ ...action, ...needs, ids: newUuids(4, at), mentions: [], take: 0 });
  const turn = { ...turnFor(action, { text: "" }, loaded, at), seen: new Map() };
  if (id.verb === "answer") {
    const { pending, actor } = loaded;
    const asked = pending && pending.memberId === actor.id && pending.expires >= at ? pending : null;
    const question = asked && Question.parse(asked.question);
    return question?.kind === "run" ? runForm(turn, question, action.actionId) : null;
  }
  const [task] = loaded.tasks;
  return task ? formFor(task, turn.reader) : null;
}
