import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { migrate } from "../local/migrate.ts";
import { createPgliteBackend, type PgliteBackend } from "../local/pglite-backend.ts";

const CACHE = fileURLToPath(new URL("../../node_modules/.cache/test-database", import.meta.url));

const KEPT_MS = 24 * 60 * 60 * 1000;

/** A migrated database in memory. Making one takes 4 s and more; opening a dump of the last one with that key 0.6 s. */
export async function openMigratedPglite(migrations: string, key: string): Promise<PgliteBackend> {
  const file = join(CACHE, `pglite-${await pgliteVersion()}-${key}.tar`);
  const dump = await readFile(file).catch(() => null);
  if (dump) return createPgliteBackend({ dataDir: "memory", load: new Blob([dump]) });

  const backend = await createPgliteBackend({ dataDir: "memory" });
  await migrate(backend, migrations);
  await keep(file, await backend.dump());
  return backend;
}

/** Written aside and renamed, so that a suite that starts at the same time never opens half a file. */
async function keep(file: string, dump: Blob): Promise<void> {
  await mkdir(CACHE, { recursive: true });
  await dropOld();
  const unfinished = `${file}.${process.pid}.${Date.now()}`;
  await writeFile(unfinished, Buffer.from(await dump.arrayBuffer()));
  await rename(unfinished, file);
}

/** Each is 40 MB, and migrations that are being written change often. */
async function dropOld(): Promise<void> {
  for (const name of await readdir(CACHE)) {
    const file = join(CACHE, name);
    const kept = await stat(file).catch(() => null); // somebody else may have dropped it just now
    if (kept && kept.mtimeMs < Date.now() - KEPT_MS) await rm(file, { force: true });
  }
}

/** A dump opens only in the version that made it. */
async function pgliteVersion(): Promise<string> {
  const main = createRequire(import.meta.url).resolve("@electric-sql/pglite");
  // npm's own file; a package always has a version.
  const { version } = JSON.parse(await readFile(join(main, "../../package.json"), "utf8")) as { version: string };
  return version;
}
