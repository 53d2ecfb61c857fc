import type { ChatPlatform } from "#core/chat/chat-message.ts";
import type { Messenger } from "#core/chat/chat-port.ts";
import type { ChatStore } from "#core/chat/chat-store.ts";
import type { MemberId, WorkspaceId } from "#core/ids.ts";
import type { LanguageModel } from "#core/language/model/language-model.ts";
import type { RateLimit } from "#core/workspaces/rate-limit.ts";
import type { Log } from "../log.ts";

/** What the conversation works with. One a request: now, the log and waitUntil are the request's own. */
export type ConversationDeps = {
  readonly store: ChatStore;
  readonly messengers: Partial<Record<ChatPlatform, Messenger>>;
  readonly rateLimit: RateLimit;
  readonly model: LanguageModel | null; // null: the grammar reads alone
  readonly now: () => Date;
  readonly requestId: string;
  readonly log: Log;
  readonly waitUntil: (work: Promise<unknown>) => void;
  /** The path of a one-time link to the dashboard. One write to the auth schema. */
  readonly signInPath: (who: { readonly workspaceId: WorkspaceId; readonly memberId: MemberId }) => Promise<string>;
};
