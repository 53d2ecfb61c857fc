import { join } from "node:path";
import { createIoredisBackend } from "#adapters/upstash/local/ioredis-backend.ts";
import { createMemoryBackend } from "#adapters/upstash/local/memory-backend.ts";
import { startRedisEndpoint } from "#adapters/upstash/local/redis-endpoint.ts";
import { migrate } from "#db/local/migrate.ts";
import { startNeonEndpoint } from "#db/local/neon-endpoint.ts";
import { createPgliteBackend } from "#db/local/pglite-backend.ts";
import { createPostgresBackend } from "#db/local/postgres-backend.ts";
import { LOGIN_ROLES, type LoginRole, setRolePasswords } from "#db/local/role-passwords.ts";
import { SqlUnavailable } from "#db/local/sql-error.ts";
import { REPOSITORY } from "./repository.ts";
import type { LocalSecrets } from "./secrets.ts";
import { type LocalSettings, WrongSetting } from "./settings.ts";

export type LocalServices = {
  readonly bindings: Readonly<Record<string, string>>;
  close(): Promise<void>;
};

/** What Neon and Upstash are in production: the database, migrated, and Redis, each behind its HTTP protocol on loopback. */
export async function startServices(settings: LocalSettings, secrets: LocalSecrets): Promise<LocalServices> {
  const [database, redis] = await Promise.all([startDatabase(settings, secrets), startRedis(settings, secrets)]);
  return {
    bindings: { ...database.bindings, ...redis.bindings },
    async close() {
      await Promise.all([database.close(), redis.close()]);
    },
  };
}

async function startDatabase({ postgresUrl, dataDir }: LocalSettings, { rolePasswords }: LocalSecrets) {
  const backend = postgresUrl
    ? createPostgresBackend({ connectionString: postgresUrl })
    : await createPgliteBackend({ dataDir: dataDir === "memory" ? "memory" : join(dataDir, "postgres") });
  await migrate(backend, join(REPOSITORY, "db/migrations")).catch((error: unknown) => refuse(error, postgresUrl));
  await setRolePasswords(backend, rolePasswords);
  const endpoint = await startNeonEndpoint({ backend });

  const urlOf = (role: LoginRole): string => loginUrl(postgresUrl, role, rolePasswords[role]);
  const [app, jobs, auth] = LOGIN_ROLES.map(urlOf);
  return {
    bindings: {
      NEON_FETCH_ENDPOINT: endpoint.url,
      DATABASE_URL: app ?? "",
      DATABASE_JOBS_URL: jobs ?? "",
      DATABASE_AUTH_URL: auth ?? "",
    },
    async close() {
      await endpoint.close();
      await backend.close();
    },
  };
}

function refuse(error: unknown, postgresUrl: string | null): never {
  if (!postgresUrl || !(error instanceof SqlUnavailable)) throw error;
  const { host } = new URL(postgresUrl); // never the password
  throw new WrongSetting(`POSTGRES_URL: there is no Postgres to be reached at ${host}. Is it running?`);
}

/** The driver takes a URL with a host of Neon's form; what it says of host and database is not used locally. */
function loginUrl(postgresUrl: string | null, role: LoginRole, password: string): string {
  const url = new URL(postgresUrl ?? "postgres://localhost/companion");
  url.username = role;
  url.password = password;
  return url.href;
}

async function startRedis({ redisUrl }: LocalSettings, { redisToken }: LocalSecrets) {
  const backend = redisUrl ? createIoredisBackend({ url: redisUrl }) : createMemoryBackend();
  const endpoint = await startRedisEndpoint({ backend, token: redisToken });
  return {
    bindings: { UPSTASH_REDIS_REST_URL: endpoint.url, UPSTASH_REDIS_REST_TOKEN: endpoint.token },
    async close() {
      await endpoint.close();
      await backend.close();
    },
  };
}
