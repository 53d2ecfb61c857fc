import type { Conversation } from "#core/chat/chat-port.ts";

/** One request on its way through Bolt, which carries it to the listeners in `context`. */
export type Exchange = {
  readonly conversation: Conversation;
  answered: boolean; // the HTTP answer has gone out: what is still to be said must be sent
};

/** The one place that reads it back. Safe because the receiver alone calls processEvent, always with an exchange. */
export const exchangeOf = (context: Readonly<Record<string, unknown>>): Exchange => context.exchange as Exchange;
