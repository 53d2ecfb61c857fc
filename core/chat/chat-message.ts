import type { Surface } from "../context.ts";

/**
 * Where a person acts. On the dashboard the workspace key is our own workspace id, a person our own member id, and each
 * person has one channel, their desk.
 */
export type ChatPlatform = Extract<Surface, "slack" | "discord" | "playground" | "dashboard">;

/** A person as the platform names them. `name` where the platform told us; names are only for people to read. */
export type ChatPerson = {
  readonly externalId: string;
  readonly name: string | null;
  readonly timeZone?: string; // where the platform tells us
  readonly locale?: string; // BCP 47, where the platform tells us
};

/**
 * What an adapter makes of an incoming message, command or modal. Platform words end here.
 * `text` has the bot's own mention removed; people in it stand as `<@externalId>` and are listed in `mentions`.
 */
export type ChatMessage = {
  readonly platform: ChatPlatform;
  readonly workspaceKey: string; // the platform's team or guild
  readonly actor: ChatPerson;
  readonly channel: ChatChannel;
  readonly text: string;
  readonly mentions: readonly ChatPerson[];
  readonly addressed: "direct" | "mention";
  readonly inboundKey: string; // unique for the act; commits with its effect
  readonly replyTo: ReplyAddress;
};

export type ChatChannel = {
  readonly externalId: string;
  readonly kind: "direct" | "channel";
  readonly name: string | null;
  readonly thread: string | null; // where the answer belongs
};

/** A pressed button, chosen option or submitted form. */
export type ChatAction = Omit<ChatMessage, "text" | "mentions" | "addressed"> & {
  readonly actionId: string; // core/chat/action.ts
  readonly values: Readonly<Record<string, string>>; // a form's fields by name
  readonly mentions: readonly ChatPerson[]; // people chosen in a form
};

/**
 * Where and how the reply goes.
 * "response": the HTTP answer itself carries it (slash command, interaction).
 * "address": sent by the platform's API from the outbox; `address` is opaque JSON that only the adapter reads.
 */
export type ReplyAddress =
  | { readonly kind: "response"; readonly private: boolean }
  | { readonly kind: "address"; readonly address: Readonly<Record<string, string>> };
