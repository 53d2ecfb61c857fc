import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { SqlBackend } from "./sql-backend.ts";
import { readSqlError } from "./sql-error.ts";

export type Migration = {
  readonly tag: string;
  readonly statements: readonly string[];
  readonly hash: string; // SHA-256 of the file, hex
  readonly when: number; // milliseconds, from the journal: what orders migrations
};

type Journal = { readonly entries: readonly { readonly tag: string; readonly when: number }[] };

const ALREADY_APPLIED = "DCM01"; // a SQLSTATE of our own: somebody else applied it while we waited
const LOCK = 726_401; // any number, as long as every migrator takes the same

/** The table is drizzle-orm's own, so that its migrator and drizzle-kit agree with ours. */
const HISTORY = [
  "create schema if not exists drizzle",
  "create table if not exists drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)",
];

/** Applies what the folder has and the database hasn't, in order, each in one transaction. Answers the tags it applied. */
export async function migrate(backend: SqlBackend, folder: string): Promise<readonly string[]> {
  const migrations = await readMigrations(folder);
  await backend.script([`select pg_advisory_xact_lock(${LOCK})`, ...HISTORY]);
  const latest = await latestApplied(backend);

  const applied: string[] = [];
  for (const migration of migrations) {
    if (migration.when > latest && (await apply(backend, migration))) applied.push(migration.tag);
  }
  return applied;
}

/** A folder in drizzle-kit's layout: NNNN_name.sql and meta/_journal.json. */
export async function readMigrations(folder: string): Promise<readonly Migration[]> {
  // drizzle-kit writes this file; the shape is its own.
  const { entries } = JSON.parse(await readFile(join(folder, "meta/_journal.json"), "utf8")) as Journal;
  return Promise.all(
    entries.map(async ({ tag, when }) => {
      const text = await readFile(join(folder, `${tag}.sql`), "utf8");
      const statements = text.split("--> statement-breakpoint").filter((statement) => statement.trim() !== "");
      return { tag, statements, hash: createHash("sha256").update(text).digest("hex"), when };
    }),
  );
}

async function latestApplied(backend: SqlBackend): Promise<number> {
  const query = "select coalesce(max(created_at), 0) from drizzle.__drizzle_migrations";
  const [result] = await backend.run({ login: backend.owner, statements: [{ query, params: [] }], transaction: null });
  return Number(result?.rows[0]?.[0] ?? 0);
}

async function apply(backend: SqlBackend, { tag, statements, hash, when }: Migration): Promise<boolean> {
  const history = "drizzle.__drizzle_migrations";
  try {
    await backend.script([
      `select pg_advisory_xact_lock(${LOCK})`,
      `do $$ begin if exists (select from ${history} where created_at >= ${when}) then
         raise exception 'already applied' using errcode = '${ALREADY_APPLIED}'; end if; end $$`,
      ...statements,
      `insert into ${history} (hash, created_at) values ('${hash}', ${when})`,
    ]);
    return true;
  } catch (error) {
    const refused = readSqlError(error);
    if (refused?.fields.code === ALREADY_APPLIED) return false;
    throw new Error(`Migration ${tag} failed: ${refused?.message ?? String(error)}`, { cause: error });
  }
}
