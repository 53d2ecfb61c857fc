import { randomBytes } from "node:crypto";
import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { LOGIN_ROLES, type LoginRole } from "#db/local/role-passwords.ts";

export type LocalSecrets = {
  readonly ENCRYPTION_KEYS: string;
  readonly SESSION_SECRET: string;
  readonly redisToken: string;
  readonly rolePasswords: Readonly<Record<LoginRole, string>>;
};

/** Made on the first run and kept beside the data, readable by its owner alone: without them, what is stored can't be read. */
export async function keepSecrets(dataDir: string | "memory"): Promise<LocalSecrets> {
  if (dataDir === "memory") return complete({});
  const file = join(dataDir, "secrets.json");
  const known = await readKnown(file);
  const secrets = complete(known);
  if (JSON.stringify(secrets) !== JSON.stringify(known)) {
    await mkdir(dataDir, { recursive: true });
    await writeFile(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  }
  await chmod(file, 0o600);
  return secrets;
}

/** What an older run did not know yet is added; nothing that is kept changes. */
function complete(known: Partial<LocalSecrets>): LocalSecrets {
  const passwords = LOGIN_ROLES.map((role) => [role, known.rolePasswords?.[role] ?? secret()]);
  return {
    ENCRYPTION_KEYS: known.ENCRYPTION_KEYS ?? `local:${randomBytes(32).toString("base64")}`,
    SESSION_SECRET: known.SESSION_SECRET ?? secret(),
    redisToken: known.redisToken ?? secret(),
    rolePasswords: Object.fromEntries(passwords) as Record<LoginRole, string>, // one for each of LOGIN_ROLES
  };
}

const secret = (): string => randomBytes(32).toString("base64url");

async function readKnown(file: string): Promise<Partial<LocalSecrets>> {
  try {
    return JSON.parse(await readFile(file, "utf8")) as Partial<LocalSecrets>; // written above
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return {};
    throw new Error(`${file} can't be read. Put it back, or move the folder away to start afresh.`, { cause: error });
  }
}
