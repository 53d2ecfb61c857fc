import { Pool, type PoolClient } from "pg";
import { sessionOf } from "./postgres-session.ts";
import type { Login, SqlBackend, SqlRequest } from "./sql-backend.ts";
import { readSqlError, SqlUnavailable } from "./sql-error.ts";
import { inTransaction } from "./wire-batch.ts";

/** A small machine's database serves no more at once; what comes above waits in line. */
const CONNECTIONS_PER_LOGIN = 10;

/**
 * Any Postgres, reached as the login of each request says, in the host and database of the connection string; its own
 * login is the owner. Sessions are in UTC, as Neon's are, so that timestamps print alike.
 */
export function createPostgresBackend({ connectionString }: { connectionString: string }): SqlBackend {
  const address = new URL(connectionString);
  const owner = { user: decodeURIComponent(address.username), password: decodeURIComponent(address.password) };
  const pools = new Map<string, Pool>();

  function poolOf(login: Login): Pool {
    const key = JSON.stringify([login.user, login.password]);
    const pool = pools.get(key) ?? createPool(address, login);
    pools.set(key, pool);
    return pool;
  }

  return {
    owner,
    run: (request) => withClient(poolOf(request.login), (client) => runBatch(client, request)),
    script: (scripts) => withClient(poolOf(owner), (client) => runScripts(client, scripts)),
    async close() {
      await Promise.all([...pools.values()].map((pool) => pool.end()));
    },
  };
}

function createPool(address: URL, { user, password }: Login): Pool {
  const url = new URL(address);
  url.username = encodeURIComponent(user);
  url.password = encodeURIComponent(password);
  const pool = new Pool({
    connectionString: url.href,
    options: "-c timezone=UTC",
    max: CONNECTIONS_PER_LOGIN,
    connectionTimeoutMillis: 5_000,
  });
  // A broken connection fails the batch that uses it, and the pool drops it; unheard, its event would end the process.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}

/** What Postgres answered leaves the connection usable; anything else means that it is broken, and it is thrown away. */
async function withClient<T>(pool: Pool, use: (client: PoolClient) => Promise<T>): Promise<T> {
  let client: PoolClient | null = null;
  try {
    client = await pool.connect();
    const result = await use(client);
    client.release();
    return result;
  } catch (error) {
    const refused = readSqlError(error);
    client?.release(refused === null);
    throw refused ?? new SqlUnavailable(String(error), { cause: error });
  }
}

async function runBatch(client: PoolClient, { statements, transaction }: SqlRequest) {
  const all = transaction ? inTransaction(transaction, statements) : statements;
  const { results, error } = await sessionOf(client).run(all);
  if (error) throw error;
  return transaction ? results.slice(1, -1) : results;
}

async function runScripts(client: PoolClient, scripts: readonly string[]): Promise<void> {
  await client.query("begin");
  try {
    for (const script of scripts) await client.query(script);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}
