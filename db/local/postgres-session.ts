import type { ClientBase } from "pg";
import type { SqlStatement } from "./sql-backend.ts";
import { createStatementCache } from "./statement-cache.ts";
import { encodeBatch } from "./wire-batch.ts";
import { createWireQuery, type WireOutcome } from "./wire-query.ts";

const STALE_PLAN = "0A000"; // "cached plan must not change result type", after a migration

/** One connection with the statements it has prepared. */
export type PostgresSession = { run(statements: readonly SqlStatement[]): Promise<WireOutcome> };

const sessions = new WeakMap<ClientBase, PostgresSession>();

/** A pool hands out the same clients again: each keeps its session. */
export function sessionOf(client: ClientBase): PostgresSession {
  const session = sessions.get(client) ?? createSession(client);
  sessions.set(client, session);
  return session;
}

function createSession(client: ClientBase): PostgresSession {
  const cache = createStatementCache();

  async function forgetStatements(): Promise<void> {
    await client.query("deallocate all");
    cache.clear();
  }

  async function attempt(statements: readonly SqlStatement[]): Promise<WireOutcome> {
    if (cache.isFull()) await forgetStatements();
    const { query, outcome } = createWireQuery(encodeBatch(statements, cache));
    client.query(query);
    const answered = await outcome;
    if (answered.error) cache.drop();
    else cache.keep();
    // After a failure the commit was skipped too; without one, a statement of its own may have opened a transaction.
    if (answered.error || client.getTransactionStatus() !== "I") await client.query("rollback");
    return answered;
  }

  return {
    async run(statements) {
      const first = await attempt(statements);
      if (first.error?.fields.code !== STALE_PLAN) return first;
      await forgetStatements();
      return attempt(statements);
    },
  };
}
