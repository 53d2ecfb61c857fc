import type { ChatAction, ChatMessage } from "#core/chat/chat-message.ts";
import type { ChatOutcome, Conversation } from "#core/chat/chat-port.ts";
import { PLAIN_VIEW, type View } from "#core/chat/view.ts";

/** A conversation that answers as told and remembers what it was called with. */
export type FakeConversation = Conversation & {
  readonly heard: ChatMessage[];
  readonly acted: ChatAction[];
  readonly asked: unknown[];
  readonly calls: () => number;
};

export const answered = (say: string, changes: Partial<View> = {}): ChatOutcome => ({
  kind: "answered",
  view: { ...PLAIN_VIEW, kind: "receipt", say, ...changes },
});

export function createFakeConversation(
  answers: Partial<Conversation> & { outcome?: ChatOutcome } = {},
): FakeConversation {
  const { outcome = answered("Noted."), ...own } = answers;
  const heard: ChatMessage[] = [];
  const acted: ChatAction[] = [];
  const asked: unknown[] = [];
  return {
    heard,
    acted,
    asked,
    calls: () => heard.length + acted.length + asked.length,
    converse: (message) => {
      heard.push(message);
      return own.converse?.(message) ?? Promise.resolve(outcome);
    },
    act: (action) => {
      acted.push(action);
      return own.act?.(action) ?? Promise.resolve(outcome);
    },
    form: (action) => {
      asked.push(action);
      return own.form?.(action) ?? Promise.resolve(null);
    },
    suggestTasks: (query) => {
      asked.push(query);
      return own.suggestTasks?.(query) ?? Promise.resolve([]);
    },
    suggestTemplates: (query) => {
      asked.push(query);
      return own.suggestTemplates?.(query) ?? Promise.resolve([]);
    },
  };
}
