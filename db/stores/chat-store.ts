import { type SQL, sql } from "drizzle-orm";
import type { Posted } from "#core/chat/chat-port.ts";
import type { ChatStore, Loaded, LoadRequest } from "#core/chat/chat-store.ts";
import type { Database } from "../client.ts";
import { isInTheWay, sqlState, UNIQUE_VIOLATION } from "../sql-state.ts";
import { commit } from "./commit.ts";
import { loadChat } from "./load-chat.ts";

/** core/chat's port over Neon, as the role companion_app. */
export function createChatStore(db: Database): ChatStore {
  return {
    load: (request) => loadTwiceIfNeeded(db, request),
    commit: (input) => commit(db, input),
    async markSent({ workspaceId, memberId, id, lease, posted }) {
      await db.batch([
        db.execute(sql`select companion.resume(${workspaceId}::uuid, ${memberId}::uuid)`),
        db.execute(
          sql`update outbox set sent_at = now(), lease = null, ${keepsPlace(posted)}
            where id = ${id}::uuid and lease = ${lease}::uuid`,
        ),
      ]);
    },
  };
}

/** Only a run's card is ever changed where it stands. */
export const keepsPlace = (posted: Posted | null): SQL =>
  sql`posted = case when run_id is not null then ${posted && JSON.stringify(posted)}::jsonb end`;

/** Two first messages at once both try to make the same rows: the one that lost finds them the second time. */
async function loadTwiceIfNeeded(db: Database, request: LoadRequest): Promise<Loaded> {
  try {
    return await loadChat(db, request);
  } catch (error) {
    const state = sqlState(error);
    if (!isInTheWay(state) && state !== UNIQUE_VIOLATION) throw error;
    return loadChat(db, request);
  }
}
