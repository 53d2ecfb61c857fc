import type { ChatAction, ChatMessage } from "#core/chat/chat-message.ts";
import type { ChatOutcome, Conversation } from "#core/chat/chat-port.ts";
import type { ChatForm } from "#core/chat/form.ts";

export type Script = {
  readonly outcome?: ChatOutcome | (() => Promise<ChatOutcome>);
  readonly form?: ChatForm | null;
};

/** A conversation that says what the test wants and keeps what it heard. */
export function createTalk({ outcome = { kind: "sent" }, form = null }: Script = {}) {
  const heard: { messages: ChatMessage[]; actions: ChatAction[] } = { messages: [], actions: [] };
  const answer = (): Promise<ChatOutcome> => (typeof outcome === "function" ? outcome() : Promise.resolve(outcome));
  const conversation: Conversation = {
    converse(message) {
      heard.messages.push(message);
      return answer();
    },
    act(action) {
      heard.actions.push(action);
      return answer();
    },
    form(action) {
      heard.actions.push(action);
      return Promise.resolve(form);
    },
    suggestTasks: () => Promise.resolve([]),
    suggestTemplates: () => Promise.resolve([]),
  };
  return { conversation, heard };
}

/** An execution context whose waitUntil can be waited for. */
export function createExecution() {
  const pending: Promise<unknown>[] = [];
  return {
    waitUntil(work: Promise<unknown>): void {
      pending.push(work);
    },
    settled: (): Promise<unknown> => Promise.allSettled(pending),
  };
}
