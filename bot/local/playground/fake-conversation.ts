import type { ChatAction, ChatMessage } from "#core/chat/chat-message.ts";
import type { ChatOutcome, Conversation } from "#core/chat/chat-port.ts";
import { EDIT_FORM } from "#core/chat/testing/edit-form.ts";
import { PLAIN_VIEW } from "#core/chat/view.ts";

/** For tests of what lies before the conversation: it repeats what it was given. */
export function createFakeConversation(answer: ChatOutcome | null = null) {
  const messages: ChatMessage[] = [];
  const pressed: ChatAction[] = [];
  const conversation: Conversation = {
    async converse(message) {
      messages.push(message);
      return answer ?? { kind: "answered", view: { ...PLAIN_VIEW, say: `You said ${message.text}` } };
    },
    async act(action) {
      pressed.push(action);
      return answer ?? { kind: "answered", view: { ...PLAIN_VIEW, say: `You pressed ${action.actionId}` } };
    },
    async form({ actionId }) {
      return { ...EDIT_FORM, actionId };
    },
    async suggestTasks() {
      return [];
    },
    async suggestTemplates() {
      return [];
    },
  };
  return { conversation, messages, pressed };
}
