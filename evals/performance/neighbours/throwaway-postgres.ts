import { execFile } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { chmod, chown, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";

export type ThrowawayPostgres = { readonly url: string; close(): Promise<void> };

type Account = { readonly uid: number; readonly gid: number } | Record<string, never>;

const run = promisify(execFile);
const DEBIAN = "/usr/lib/postgresql";

/** A Postgres of this run's own, in a temporary folder on a free port of 127.0.0.1; null where no Postgres is installed. */
export async function startThrowawayPostgres(): Promise<ThrowawayPostgres | null> {
  const programs = findPrograms();
  if (!programs) return null;
  const account = await accountToUse();
  const folder = await mkdtemp(join(tmpdir(), "companion-postgres-"));
  const data = join(folder, "data");
  const control = (...args: string[]) =>
    run(join(programs, "pg_ctl"), ["-D", data, "-w", ...args], { ...account, cwd: folder });

  await writeFile(join(folder, "password"), "bench");
  if (account.uid !== undefined) await chown(folder, account.uid, account.gid);
  await chmod(join(folder, "password"), 0o644);
  const login = ["-U", "postgres", "--auth=scram-sha-256", `--pwfile=${join(folder, "password")}`];
  await run(join(programs, "initdb"), ["-D", data, ...login, "-E", "UTF8", "--locale=C"], { ...account, cwd: folder });
  const port = await freePort();
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder}`;
  await control("-l", join(folder, "log"), "-o", settings, "start");
  return {
    url: `postgres://postgres:bench@127.0.0.1:${port}/postgres`,
    async close() {
      await control("-m", "immediate", "stop");
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The folder with initdb and pg_ctl: on the PATH, or where Debian keeps them, the newest first. */
function findPrograms(): string | null {
  const debian = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...(process.env.PATH ?? "").split(delimiter),
    ...debian.map((version) => join(DEBIAN, version, "bin")),
  ];
  return folders.find((folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "pg_ctl"))) ?? null;
}

/** Postgres refuses to run as root: there it runs as the account that its package made. */
async function accountToUse(): Promise<Account> {
  if (process.getuid?.() !== 0) return {};
  const [uid, gid] = await Promise.all(
    ["-u", "-g"].map(async (which) => Number((await run("id", [which, "postgres"])).stdout)),
  );
  return uid === undefined || gid === undefined ? {} : { uid, gid };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
