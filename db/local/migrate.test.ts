import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { canTestOver, type TestServer } from "../testing/test-database.ts";
import { migrate } from "./migrate.ts";
import { createPgliteBackend } from "./pglite-backend.ts";
import { createPostgresBackend } from "./postgres-backend.ts";
import type { SqlBackend } from "./sql-backend.ts";
import { cloneTemplate } from "./template-database.ts";

const fixtures = fileURLToPath(new URL("./fixtures/migrations", import.meta.url));

type Empty = { backend: SqlBackend; drop(): Promise<void> };

const openEmpty: Record<TestServer, () => Promise<Empty>> = {
  pglite: async () => ({ backend: await createPgliteBackend({ dataDir: "memory" }), drop: async () => undefined }),
  async postgres() {
    const server = process.env.TEST_POSTGRES_URL ?? "";
    const { connectionString, drop } = await cloneTemplate(server, "empty", async () => undefined);
    return { backend: createPostgresBackend({ connectionString }), drop };
  },
};

for (const over of ["pglite", "postgres"] as const) {
  describe.skipIf(!canTestOver(over))(`migrating ${over}`, () => {
    let empty: Empty;
    let backend: SqlBackend;
    let folder: string;

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), "migrations-"));
      await cp(fixtures, folder, { recursive: true });
      empty = await openEmpty[over]();
      backend = empty.backend;
    });
    afterAll(async () => {
      await backend?.close();
      await empty?.drop();
      await rm(folder, { recursive: true });
    });

    async function rows(query: string) {
      const [result] = await backend.run({
        login: backend.owner,
        statements: [{ query, params: [] }],
        transaction: null,
      });
      return result?.rows;
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
      await addMigration(folder, "create table more (id int);--> statement-breakpoint\nselect 1/0;");
      await expect(migrate(backend, folder)).rejects.toThrow("Migration 0002_more failed: division by zero");
      expect(await rows("select to_regclass('more')")).toEqual([[null]]);

      await addMigration(folder, "create table more (id int);");
      expect(await migrate(backend, folder)).toEqual(["0002_more"]);
    });

    it("says so when the folder holds no migrations", async () => {
      await expect(migrate(backend, tmpdir())).rejects.toThrow("_journal.json");
    });
  });
}

/** Writes 0002_more, or writes it anew. */
async function addMigration(folder: string, text: string): Promise<void> {
  const path = join(folder, "meta/_journal.json");
  const journal: { entries: { tag: string }[] } = JSON.parse(await readFile(path, "utf8"));
  const before = journal.entries.filter(({ tag }) => tag !== "0002_more");
  const entries = [...before, { tag: "0002_more", when: 1767398400000 }];
  await writeFile(path, JSON.stringify({ ...journal, entries }));
  await writeFile(join(folder, "0002_more.sql"), text);
}
