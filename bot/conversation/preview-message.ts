import type { ChatMessage } from "#core/chat/chat-message.ts";
import { clip } from "#core/chat/clip.ts";
import { PLAIN_VIEW, type View } from "#core/chat/view.ts";
import type { Span, Verb } from "#core/language/reading.ts";
import { understand } from "#core/language/understand.ts";
import { cleanText, TEXT_LIMIT } from "./clean-text.ts";
import { daysOffFor } from "./days-off.ts";
import type { ConversationDeps } from "./deps.ts";
import { newUuids } from "./new-uuids.ts";
import { readerFor, senderFor } from "./reader.ts";
import { previewTask } from "./views/preview-task.ts";

const WILL: Partial<Record<Verb, string>> = {
  "list-tasks": "Shows the tasks that fit.",
  "show-task": "Shows the task.",
  "show-progress": "Shows how it is going.",
  "complete-task": "Completes the task.",
  "reopen-task": "Reopens the task.",
  "cancel-task": "Drops the task, after asking.",
  "comment-on-task": "Adds the note to the task.",
  undo: "Takes back your last change.",
  help: "Shows examples.",
  "change-settings": "Changes your setting.",
};

/** What a message would come to; reads the person's habits and writes nothing. `spans` are of `text`. */
export async function previewMessage(
  deps: ConversationDeps,
  message: ChatMessage,
): Promise<{ text: string; spans: readonly Span[]; view: View }> {
  const now = deps.now();
  const text = clip(cleanText(message.text), TEXT_LIMIT);
  const nothing = {
    people: [],
    lists: [],
    tasks: null,
    pending: null,
    undo: null,
    take: 0,
    daysOff: daysOffFor(text, now),
  };
  const loaded = await deps.store.load({ ...message, ...nothing, mentions: [], ids: newUuids(4, now) });
  const reading = understand(text, senderFor(loaded, now, message.addressed));
  const reader = readerFor(loaded.actor.settings, loaded.workspaceTimeZone, now);
  if (reading.verb === "create-task" && reading.summary) {
    return {
      text,
      spans: reading.spans,
      view: { ...PLAIN_VIEW, kind: "preview", layout: "card", tasks: [previewTask(reading, reader)] },
    };
  }
  const say = reading.verb ? (WILL[reading.verb] ?? "Changes the task.") : "";
  return { text, spans: reading.spans, view: { ...PLAIN_VIEW, say } };
}
