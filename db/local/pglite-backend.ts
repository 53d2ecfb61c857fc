import { mkdir } from "node:fs/promises";
import { type messages, PGlite } from "@electric-sql/pglite";
import type { SqlBackend, SqlRequest, SqlResult, SqlStatement } from "./sql-backend.ts";
import { toSqlError } from "./sql-error.ts";
import { createStatementCache } from "./statement-cache.ts";
import { encodeBatch, encodeScript, inTransaction } from "./wire-batch.ts";
import { createWireReader, type WireReader } from "./wire-reader.ts";

export type PgliteBackend = SqlBackend & {
  /** The database as a tarball, to be opened again with `load`. */
  dump(): Promise<Blob>;
};

const OWNER = "postgres";
const STALE_PLAN = "0A000"; // "cached plan must not change result type", after a migration

/**
 * Postgres in this process, in a folder or in memory. It has one session: batches wait for each other, and a login other
 * than the owner is a role set for its transaction, which puts it under row-level security as a real login would be.
 * Passwords are not asked for. The wire protocol is used as it is, so values stay the text that Postgres prints.
 */
export async function createPgliteBackend(options: {
  dataDir: string | "memory";
  load?: Blob;
}): Promise<PgliteBackend> {
  const inMemory = options.dataDir === "memory";
  if (!inMemory) await mkdir(options.dataDir, { recursive: true });
  const database = await PGlite.create({
    ...(inMemory ? {} : { dataDir: options.dataDir }),
    ...(options.load ? { loadDataDir: options.load } : {}),
  });
  const session = createSession(database);

  return {
    owner: { user: OWNER, password: "" },
    run: (request) => database.runExclusive(() => session.batch(request)),
    script: (scripts) => database.runExclusive(() => session.script(scripts)),
    dump: () => database.dumpDataDir("none"),
    close: () => database.close(),
  };
}

function createSession(database: PGlite) {
  const cache = createStatementCache();

  async function send(bytes: Uint8Array) {
    const messages = await database.execProtocolStream(bytes, { throwOnError: false, syncToFs: false });
    const reader = createWireReader();
    for (const message of messages) deliver(message, reader);
    return reader.read();
  }

  async function forgetStatements(): Promise<void> {
    await send(encodeScript("deallocate all"));
    cache.clear();
  }

  async function attempt(statements: readonly SqlStatement[]) {
    if (cache.isFull()) await forgetStatements();
    const outcome = await send(encodeBatch(statements, cache));
    if (outcome.error) cache.drop();
    else cache.keep();
    if (database.isInTransaction()) await send(encodeScript("rollback"));
    return outcome;
  }

  return {
    async batch({ login, statements, transaction }: SqlRequest): Promise<readonly SqlResult[]> {
      const role = login.user === OWNER ? [] : [`set local role ${quoteIdentifier(login.user)}`];
      const entered = transaction ?? (role.length > 0 ? { isolation: null, readOnly: false, deferrable: false } : null);
      const all = entered ? inTransaction(entered, statements, role) : statements;

      let outcome = await attempt(all);
      if (outcome.error?.fields.code === STALE_PLAN) {
        await forgetStatements();
        outcome = await attempt(all);
      }
      if (outcome.error) throw outcome.error;
      return entered ? outcome.results.slice(1 + role.length, -1) : outcome.results;
    },

    async script(scripts: readonly string[]): Promise<void> {
      for (const script of ["begin", ...scripts, "commit"]) {
        const { error } = await send(encodeScript(script));
        if (!error) continue;
        await send(encodeScript("rollback"));
        throw error;
      }
    },
  };
}

/** PGlite types its messages by their common part; the name says which one it is. */
function deliver(message: messages.BackendMessage, reader: WireReader): void {
  switch (message.name) {
    case "rowDescription":
      reader.fields((message as messages.RowDescriptionMessage).fields);
      break;
    case "dataRow":
      reader.row((message as messages.DataRowMessage).fields);
      break;
    case "commandComplete":
      reader.complete((message as messages.CommandCompleteMessage).text);
      break;
    case "emptyQuery":
      reader.complete("");
      break;
    case "error":
      reader.fail(toSqlError(message as messages.DatabaseError));
      break;
    default: // parseComplete, notices and the like carry nothing for us
  }
}

function quoteIdentifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
