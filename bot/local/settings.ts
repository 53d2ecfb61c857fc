import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { REPOSITORY } from "./repository.ts";

/** Something in the settings is wrong; the message is one line that says what to do. */
export class WrongSetting extends Error {
  override readonly name = "WrongSetting";
}

export type LocalSettings = {
  readonly port: number; // 0: any that is free
  readonly dataDir: string | "memory"; // absolute
  readonly postgresUrl: string | null;
  readonly redisUrl: string | null;
  readonly forWorker: Readonly<Record<string, string>>; // what the Worker takes as it stands
};

/** What the Worker may be given from outside; its database, Redis and secrets are the local run's own. */
const FOR_WORKER = [
  "APP_URL",
  "SLACK_SIGNING_SECRET",
  "SLACK_CLIENT_ID",
  "SLACK_CLIENT_SECRET",
  "SLACK_BOT_TOKEN",
  "SLACK_API_URL",
  "DISCORD_PUBLIC_KEY",
  "DISCORD_APPLICATION_ID",
  "DISCORD_CLIENT_SECRET",
  "DISCORD_BOT_TOKEN",
  "DISCORD_API_URL",
  "OPENAI_API_KEY",
  "OPENAI_BASE_URL",
  "OPENAI_MODEL",
  "RESEND_API_KEY",
  "RESEND_API_URL",
  "EMAIL_FROM",
  "LOG_LEVEL",
  "ENCRYPTION_KEYS",
  "SESSION_SECRET",
];

type Environment = Readonly<Record<string, string | undefined>>;

/** The environment, over `.env` where there is one. */
export function loadEnvironment(): Environment {
  const file = join(REPOSITORY, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
  return process.env;
}

/** Throws WrongSetting. */
export function readSettings(env: Environment): LocalSettings {
  const given = FOR_WORKER.flatMap((name): [string, string][] => (env[name] ? [[name, env[name]]] : []));
  return {
    port: readPort(env.PORT || "8787"),
    dataDir: env.DATA_DIR === "memory" ? "memory" : resolve(REPOSITORY, env.DATA_DIR || ".data"),
    postgresUrl: readUrl("POSTGRES_URL", env, ["postgres:", "postgresql:"]),
    redisUrl: readUrl("REDIS_URL", env, ["redis:", "rediss:"]),
    forWorker: Object.fromEntries(given),
  };
}

function readPort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new WrongSetting(`PORT is "${text}"; it must be a number from 0 to 65535.`);
}

function readUrl(name: string, env: Environment, protocols: readonly string[]): string | null {
  const text = env[name];
  if (!text) return null;
  if (protocols.includes(URL.parse(text)?.protocol ?? "")) return text;
  throw new WrongSetting(`${name} must begin with ${protocols.map((protocol) => `${protocol}//`).join(" or ")}.`);
}
