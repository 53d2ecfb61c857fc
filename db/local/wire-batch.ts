import { protocol } from "@electric-sql/pglite";
import type { Isolation, SqlStatement, Transaction } from "./sql-backend.ts";
import type { StatementCache } from "./statement-cache.ts";

const { serialize } = protocol;

const LEVELS: Record<Isolation, string> = {
  ReadUncommitted: "read uncommitted",
  ReadCommitted: "read committed",
  RepeatableRead: "repeatable read",
  Serializable: "serializable",
};

/** The whole batch as one message to Postgres: every statement, then Sync, so that it costs one network trip. */
export function encodeBatch(statements: readonly SqlStatement[], cache: StatementCache): Uint8Array {
  const messages = statements.flatMap((statement) => encodeStatement(statement, cache));
  return Buffer.concat([...messages, serialize.sync()]);
}

/** Statements in a transaction, entered as `prelude` says; what follows a failure is skipped, COMMIT too. */
export function inTransaction(
  { isolation, readOnly, deferrable }: Transaction,
  statements: readonly SqlStatement[],
  prelude: readonly string[] = [],
): readonly SqlStatement[] {
  const modes = [
    ...(isolation ? [`isolation level ${LEVELS[isolation]}`] : []),
    ...(readOnly ? ["read only"] : []),
    ...(deferrable ? ["deferrable"] : []),
  ];
  const begin = ["begin", modes.join(", ")].join(" ").trim();
  return [...[begin, ...prelude].map(plain), ...statements, plain("commit")];
}

export function encodeScript(script: string): Uint8Array {
  return serialize.query(script);
}

function plain(query: string): SqlStatement {
  return { query, params: [] };
}

function encodeStatement({ query, params }: SqlStatement, cache: StatementCache): Uint8Array[] {
  const { name, parsed } = cache.look(query);
  return [
    ...(parsed ? [] : [serialize.parse({ text: query, name })]),
    serialize.bind({ statement: name, values: [...params] }),
    serialize.describe({ type: "P" }),
    serialize.execute({}),
  ];
}
