import type { Messenger } from "#core/chat/chat-port.ts";

/** There is nowhere to send to: a row of the outbox that is marked as sent is in the inbox (sent-messages.ts). */
export const playgroundMessenger: Messenger = {
  send: async () => undefined,
  lookUp: async () => null, // a name is all that is known of anybody here
};
