import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { migrate, readMigrations } from "../local/migrate.ts";
import { type NeonEndpoint, startNeonEndpoint } from "../local/neon-endpoint.ts";
import { createPostgresBackend } from "../local/postgres-backend.ts";
import { type LoginRole, setRolePasswords } from "../local/role-passwords.ts";
import type { SqlBackend } from "../local/sql-backend.ts";
import { cloneTemplate } from "../local/template-database.ts";
import { openMigratedPglite } from "./migrated-pglite.ts";

export type TestDatabase = {
  readonly endpoint: NeonEndpoint;
  readonly backend: SqlBackend;
  /** Connection strings for `neon()`; each names this endpoint's port, so that several databases can be open at once. */
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly jobsUrl: string;
  readonly authUrl: string;
  /** For `neonConfig.fetchEndpoint`: finds the endpoint by the connection string's host and port. */
  readonly fetchEndpoint: (host: string, port: number | string) => string;
  close(): Promise<void>;
};

type OpenDatabase = { readonly backend: SqlBackend; drop(): Promise<void> };

const MIGRATIONS = fileURLToPath(new URL("../migrations", import.meta.url));

/** Any login will do on a throwaway server; the same for all suites, because logins belong to the whole server. */
const PASSWORDS: Record<LoginRole, string> = {
  companion_app: "app-for-tests",
  companion_jobs: "jobs-for-tests",
  companion_auth: "auth-for-tests",
};

/** Which database a suite runs over. */
export type TestServer = "pglite" | "postgres";

/** False skips a suite by name where its server isn't given; with REQUIRE_ALL=1 it runs all the same, and fails. */
export function canTestOver(server: TestServer): boolean {
  return server === "pglite" || postgresUrl() !== null || process.env.REQUIRE_ALL === "1";
}

/**
 * A migrated, empty database for one suite: PGlite in memory, or a clone in the Postgres that TEST_POSTGRES_URL names,
 * which is the default where it is set.
 */
export async function createTestDatabase(
  options: { migrations?: string; over?: TestServer } = {},
): Promise<TestDatabase> {
  const migrations = options.migrations ?? MIGRATIONS;
  const over = options.over ?? (postgresUrl() ? "postgres" : "pglite");
  const key = await keyOf(migrations);
  const { backend, drop } = await open[over](migrations, key);
  const endpoint = await startNeonEndpoint({ backend });

  return {
    endpoint,
    backend,
    ownerUrl: urlOf(endpoint, backend.owner.user, backend.owner.password),
    appUrl: urlOf(endpoint, "companion_app", PASSWORDS.companion_app),
    jobsUrl: urlOf(endpoint, "companion_jobs", PASSWORDS.companion_jobs),
    authUrl: urlOf(endpoint, "companion_auth", PASSWORDS.companion_auth),
    fetchEndpoint: (host, port) => `http://${host}:${port}/sql`,
    async close() {
      await endpoint.close();
      await backend.close();
      await drop();
    },
  };
}

const open: Record<TestServer, (migrations: string, key: string) => Promise<OpenDatabase>> = {
  async pglite(migrations, key) {
    return { backend: await openMigratedPglite(migrations, key), drop: async () => undefined };
  },
  async postgres(migrations, key) {
    const server = postgresUrl();
    if (!server) throw new Error("TEST_POSTGRES_URL is not set");
    const { connectionString, drop } = await cloneTemplate(server, key, (url) => fillTemplate(url, migrations));
    return { backend: createPostgresBackend({ connectionString }), drop };
  },
};

function postgresUrl(): string | null {
  return process.env.TEST_POSTGRES_URL || null;
}

async function fillTemplate(connectionString: string, migrations: string): Promise<void> {
  const backend = createPostgresBackend({ connectionString });
  await migrate(backend, migrations);
  await setRolePasswords(backend, PASSWORDS);
  await backend.close();
}

async function keyOf(migrations: string): Promise<string> {
  const hash = createHash("sha256");
  for (const migration of await readMigrations(migrations)) hash.update(migration.hash);
  return hash.digest("hex").slice(0, 16);
}

function urlOf({ port }: NeonEndpoint, user: string, password: string): string {
  return `postgresql://${encodeURIComponent(user)}:${encodeURIComponent(password || "none")}@127.0.0.1:${port}/companion`;
}
