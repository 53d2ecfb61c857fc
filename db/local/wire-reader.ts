import type { SqlField, SqlResult } from "./sql-backend.ts";
import type { SqlError } from "./sql-error.ts";

/** Gathers the answers to one pipelined batch, whichever driver decoded them. */
export type WireReader = {
  fields(fields: readonly SqlField[]): void;
  row(values: readonly (string | null)[]): void;
  complete(tag: string): void;
  fail(error: SqlError): void;
  read(): { readonly results: readonly SqlResult[]; readonly error: SqlError | null };
};

export function createWireReader(): WireReader {
  const results: SqlResult[] = [];
  let fields: readonly SqlField[] = [];
  let rows: (readonly (string | null)[])[] = [];
  let error: SqlError | null = null;

  return {
    fields: (described) => {
      fields = described;
    },
    row: (values) => {
      rows.push(values);
    },
    complete(tag) {
      results.push({ ...readTag(tag), fields, rows });
      fields = [];
      rows = [];
    },
    fail(refused) {
      error ??= refused;
    },
    read: () => ({ results, error }),
  };
}

/** "INSERT 0 3" is INSERT of 3 rows, "SELECT 2" of 2, "CREATE TABLE" is CREATE of none: as node-postgres reads tags. */
function readTag(tag: string): Pick<SqlResult, "command" | "rowCount"> {
  const [, command = "", first, second] = /^([A-Za-z]*)(?: (\d+))?(?: (\d+))?/.exec(tag) ?? [];
  const count = second ?? first;
  return { command, rowCount: count === undefined ? null : Number(count) };
}
