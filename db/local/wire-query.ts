import type { Connection, Submittable } from "pg";
import type { SqlField, SqlResult } from "./sql-backend.ts";
import { readSqlError, type SqlError } from "./sql-error.ts";
import { createWireReader } from "./wire-reader.ts";

export type WireOutcome = { readonly results: readonly SqlResult[]; readonly error: SqlError | null };

/**
 * A query object for node-postgres (as pg-cursor is one) that sends a pipelined batch in one write and leaves values as
 * text. `outcome` rejects only if the connection breaks. https://node-postgres.com/apis/client#clientquery
 */
export function createWireQuery(bytes: Uint8Array): { query: Submittable; outcome: Promise<WireOutcome> } {
  const reader = createWireReader();
  let settle: (error?: unknown) => void = () => undefined;
  const outcome = new Promise<WireOutcome>((resolve, reject) => {
    settle = (error) => (error === undefined ? resolve(reader.read()) : reject(error));
  });

  const query = {
    submit(connection: Connection): void {
      connection.stream.write(bytes);
    },
    handleRowDescription: ({ fields }: { fields: readonly SqlField[] }) => reader.fields(fields),
    handleDataRow: ({ fields }: { fields: readonly (string | null)[] }) => reader.row(fields),
    handleCommandComplete: ({ text }: { text: string }) => reader.complete(text),
    handleEmptyQuery: () => reader.complete(""),
    handleReadyForQuery: () => settle(),
    handleError(error: unknown): void {
      const refused = readSqlError(error);
      if (refused) reader.fail(refused);
      settle(refused ? undefined : error);
    },
  };
  return { query, outcome };
}
