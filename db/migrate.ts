import { fileURLToPath } from "node:url";
import { migrate } from "./local/migrate.ts";
import { createPostgresBackend } from "./local/postgres-backend.ts";

/** `node db/migrate.ts`: brings the database that DATABASE_MIGRATIONS_URL names up to date, as its owner. */
const connectionString = process.env.DATABASE_MIGRATIONS_URL;
if (!connectionString)
  throw new Error("DATABASE_MIGRATIONS_URL is not set: it names the database, with its owner's login");

const backend = createPostgresBackend({ connectionString });
const applied = await migrate(backend, fileURLToPath(new URL("./migrations", import.meta.url)));
await backend.close();
process.stdout.write(applied.length === 0 ? "Nothing to migrate.\n" : `Migrated: ${applied.join(", ")}\n`);
