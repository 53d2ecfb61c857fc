import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { afterAll, beforeAll, expect, it } from "vitest";
import { migrate } from "./migrate.ts";
import { createPgliteBackend, type PgliteBackend } from "./pglite-backend.ts";

const fixtures = fileURLToPath(new URL("./fixtures/migrations", import.meta.url));
let backend: PgliteBackend;
let folder: string;

beforeAll(async () => {
  backend = await createPgliteBackend({ dataDir: "memory" });
  folder = await mkdtemp(join(tmpdir(), "migrations-"));
  await cp(fixtures, folder, { recursive: true });
});
afterAll(async () => {
  await backend.close();
  await rm(folder, { recursive: true });
});

async function rows(query: string) {
  const [result] = await backend.run({ login: backend.owner, statements: [{ query, params: [] }], transaction: null });
  return result?.rows;
}

async function addMigration(tag: string, when: number, text: string): Promise<void> {
  const path = join(folder, "meta/_journal.json");
  const journal = JSON.parse(await readFile(path, "utf8"));
  journal.entries = [...journal.entries.filter((entry: { tag: string }) => entry.tag !== tag), { tag, when }];
  await writeFile(path, JSON.stringify(journal));
  await writeFile(join(folder, `${tag}.sql`), text);
}

it("applies each migration once, even when two migrate at the same time", async () => {
  const [one, two] = await Promise.all([migrate(backend, folder), migrate(backend, folder)]);
  expect([...one, ...two].toSorted()).toEqual(["0000_start", "0001_security"]);
  expect(await migrate(backend, folder)).toEqual([]);
});

it("records them as drizzle-orm's migrator would", async () => {
  const expected = readMigrationFiles({ migrationsFolder: folder });
  expect(await rows("select hash, created_at from drizzle.__drizzle_migrations order by id")).toEqual(
    expected.map(({ hash, folderMillis }) => [hash, String(folderMillis)]),
  );
});

it("leaves nothing of a migration that fails, names it, and applies it once it is mended", async () => {
  await addMigration("0002_more", 1767398400000, "create table more (id int);--> statement-breakpoint\nselect 1/0;");
  await expect(migrate(backend, folder)).rejects.toThrow("Migration 0002_more failed: division by zero");
  expect(await rows("select to_regclass('more')")).toEqual([[null]]);

  await addMigration("0002_more", 1767398400000, "create table more (id int);");
  expect(await migrate(backend, folder)).toEqual(["0002_more"]);
});

it("says so when the folder holds no migrations", async () => {
  await expect(migrate(backend, tmpdir())).rejects.toThrow("_journal.json");
});
