import type { ChatAction, ChatMessage, ChatPerson } from "./chat-message.ts";
import type { ChatForm } from "./form.ts";
import type { View } from "./view.ts";

/**
 * What an adapter calls with what people did. Implemented by bot/conversation.
 * "answered": the view goes back in the HTTP response (reply kind "response").
 * "sent": the reply went, or will go, through the outbox to its address: nothing to answer.
 * "told": it failed and `view` says so kindly; nothing was changed; don't let the platform retry.
 * "could-not-tell": it failed before anything was stored and nobody was told: ask the platform to send it again.
 */
export type ChatOutcome =
  | { readonly kind: "answered"; readonly view: View }
  | { readonly kind: "sent" }
  | { readonly kind: "told"; readonly view: View }
  | { readonly kind: "could-not-tell" };

export type Conversation = {
  converse(message: ChatMessage): Promise<ChatOutcome>;
  act(action: ChatAction): Promise<ChatOutcome>;
  /** The form behind a button that opens one (action.ts); null: there is nothing to fill in any more. One read, no write. */
  form(action: ChatAction): Promise<ChatForm | null>;
  /** Open tasks for an autocomplete field, best match first, at most 25. One read, no write. */
  suggestTasks(query: ChatAction & { readonly typed: string }): Promise<readonly { number: number; summary: string }[]>;
  /** For an autocomplete field: words as they may be said, best match first, at most 25. One read, no write. */
  suggestTemplates(query: TemplateSearch): Promise<readonly string[]>;
};

/** Templates by name; or the roles ("captain") or the choices ("region: EU") of the one that is called `template`. */
export type TemplateSearch = ChatAction & {
  readonly typed: string;
  readonly wanted: "name" | "role" | "choice";
  readonly template: string;
};

/** How an adapter sends what the outbox holds. Implemented by each adapter; called by the request and by bot/jobs. */
export type Messenger = {
  /**
   * `key` is the row's own: pass it on where the platform dedupes (Discord nonce). Answers where the message stands now;
   * null where the platform doesn't say, or it can't be changed later. Throws DeliveryError.
   */
  send(message: OutboundMessage): Promise<Posted | null>;
  /** What the platform tells of a person, on first use. null where it tells nothing or is away. */
  lookUp(workspaceKey: string, externalId: string): Promise<ChatPerson | null>;
};

export type OutboundMessage = {
  readonly key: string;
  readonly workspaceKey: string;
  readonly to: Recipient;
  readonly view: View;
};

/** A message that stands in a channel, as its platform names both. */
export type Posted = { readonly channelId: string; readonly messageId: string };

/**
 * A reply's address as the adapter made it, a person to be told in private, a channel and whom to call there, or a message
 * of ours that is to say this from now on.
 */
export type Recipient =
  | { readonly kind: "address"; readonly address: Readonly<Record<string, string>> }
  | { readonly kind: "person"; readonly externalId: string }
  | { readonly kind: "channel"; readonly externalId: string; readonly mention: string | null }
  | ({ readonly kind: "message" } & Posted);

/**
 * retryAfter in seconds, where the platform says; permanent: trying again is of no use; pauses: how much of the platform
 * wants to be left alone that long; perhapsArrived: the platform was lost, or failed, with the message in hand.
 */
export class DeliveryError extends Error {
  override readonly name = "DeliveryError";
  readonly permanent: boolean;
  readonly retryAfter: number | null;
  readonly pauses: "recipient" | "workspace" | "platform";
  readonly perhapsArrived: boolean;

  constructor(message: string, options: DeliveryFailure) {
    super(message, { cause: options.cause });
    this.permanent = options.permanent;
    this.retryAfter = options.retryAfter ?? null;
    this.pauses = options.pauses ?? "recipient";
    this.perhapsArrived = options.perhapsArrived ?? false;
  }
}

type DeliveryFailure = {
  readonly permanent: boolean;
  readonly retryAfter?: number | null;
  readonly pauses?: DeliveryError["pauses"];
  readonly perhapsArrived?: boolean;
  readonly cause?: unknown;
};
