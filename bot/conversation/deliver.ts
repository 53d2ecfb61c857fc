import type { ChatPlatform } from "#core/chat/chat-message.ts";
import type { Posted } from "#core/chat/chat-port.ts";
import type { Commit, OutboxRow } from "#core/chat/chat-store.ts";
import { errorFields } from "../log.ts";
import type { ConversationDeps } from "./deps.ts";

/** Sends the rows that the commit leased to this request, one by one. What fails stays for the scheduler. */
export async function deliver(deps: ConversationDeps, { workspaceId, memberId, outbox }: Commit): Promise<void> {
  for (const row of outbox) {
    try {
      const posted = await sendOne(deps, row);
      if (!row.lease) continue;
      const sent = { workspaceId, memberId, id: row.id, lease: row.lease, posted };
      await deps.store.markSent(sent).catch(() => deps.store.markSent(sent)); // unmarked, it would be sent again
    } catch (error) {
      deps.log("warn", "delivery-failed", { outboxId: row.id, ...errorFields(error) });
    }
  }
}

async function sendOne(
  { messengers }: ConversationDeps,
  { key, platform, workspaceKey, to, view }: OutboxRow,
): Promise<Posted | null> {
  const messenger = messengers[platform as ChatPlatform]; // rows are made from a ChatMessage's own platform
  if (!messenger) throw new Error(`no messenger for ${platform}`);
  return messenger.send({ key, workspaceKey, to, view });
}
