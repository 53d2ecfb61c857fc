import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

export type DataLock = {
  /** Tells those who come later where the holder can be reached. */
  describe(holder: { readonly address: string }): Promise<void>;
  release(): Promise<void>;
};

/** Somebody else works in the folder. The message says who; `address` where they can be reached, if they said so. */
export class DataInUse extends Error {
  override readonly name = "DataInUse";
  readonly pid: number | null;
  readonly address: string | null;

  constructor(folder: string, { pid, address }: Holder) {
    const who = pid === null ? "another process" : `process ${pid}`;
    super(`${folder} is in use by ${who}${address ? ` at ${address}` : ""}`);
    this.pid = pid;
    this.address = address;
  }
}

/** Kept reachable: a handle that is collected as garbage closes its file, and with it the lock. */
const held = new Set<DatabaseSync>();

type Holder = { readonly pid: number | null; readonly address: string | null };

/**
 * Holds a data folder for this process alone; throws DataInUse if somebody has it. Two PGlites in one folder lose data
 * without an error. The lock is an open exclusive transaction on an empty SQLite file: the operating system lets go of it
 * however the process ends, so it is never stale and no process id is compared.
 */
export async function acquireDataLock(folder: string): Promise<DataLock> {
  await mkdir(folder, { recursive: true });
  const holderFile = join(folder, "holder.json");
  const lock = tryLock(join(folder, "lock"));
  if (!lock) throw new DataInUse(folder, await readHolder(holderFile));

  const write = (address: string | null) => writeFile(holderFile, JSON.stringify({ pid: process.pid, address }));
  await write(null);
  return {
    describe: ({ address }) => write(address),
    async release() {
      await rm(holderFile, { force: true });
      held.delete(lock);
      lock.close();
    },
  };
}

function tryLock(file: string): DatabaseSync | null {
  const database = new DatabaseSync(file);
  try {
    database.exec("begin exclusive");
    held.add(database);
    return database;
  } catch (error) {
    database.close();
    if (error instanceof Error && error.message.includes("locked")) return null;
    throw error;
  }
}

/** Only for the message: a holder that has just begun may not have written it yet. */
async function readHolder(file: string): Promise<Holder> {
  try {
    const { pid, address }: { pid?: unknown; address?: unknown } = JSON.parse(await readFile(file, "utf8"));
    return { pid: typeof pid === "number" ? pid : null, address: typeof address === "string" ? address : null };
  } catch {
    return { pid: null, address: null };
  }
}
