import * as z from "zod";
import { DEFAULT_BASE_URL, DEFAULT_MODEL } from "#adapters/openai/defaults.ts";

const secret = z.string().min(1).optional();
const url = z.url();

/** Settings, parsed once per isolate: a wrong one is named in one clear line; a surface whose secrets are absent is off. */
export const Env = z.object({
  APP_URL: url,
  DATABASE_URL: url,
  DATABASE_JOBS_URL: url,
  DATABASE_AUTH_URL: url,
  NEON_FETCH_ENDPOINT: url.optional(),
  UPSTASH_REDIS_REST_URL: url,
  UPSTASH_REDIS_REST_TOKEN: z.string().min(1),
  SESSION_SECRET: z.string().min(32),
  ENCRYPTION_KEYS: secret,
  SLACK_SIGNING_SECRET: secret,
  SLACK_BOT_TOKEN: secret,
  SLACK_API_URL: url.default("https://slack.com/api/"),
  DISCORD_PUBLIC_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/, "64 hexadecimal digits")
    .optional(),
  DISCORD_APPLICATION_ID: secret,
  DISCORD_BOT_TOKEN: secret,
  DISCORD_API_URL: url.default("https://discord.com/api"),
  OPENAI_API_KEY: secret,
  OPENAI_BASE_URL: url.default(DEFAULT_BASE_URL),
  OPENAI_MODEL: z.string().min(1).default(DEFAULT_MODEL),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error"]).default("info"),
});
export type Env = z.infer<typeof Env>;
export type Bindings = Readonly<Record<string, unknown>>; // what the platform hands over, unchecked

/** Empty settings count as absent. Throws one line that names each wrong setting, without its value. */
export function parseEnv(bindings: Bindings): Env {
  const given = Object.fromEntries(Object.entries(bindings).filter(([, value]) => value !== ""));
  const parsed = Env.safeParse(given);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map(({ path, message }) => `${path.join(".")} (${message})`);
  throw new Error(`These settings are missing or wrong: ${wrong.join(", ")}`);
}

type Fetcher = { fetch(request: Request): Promise<Response> };

/** The static assets binding. Without one there is nothing built to serve. */
export function assetsIn({ ASSETS: assets }: Bindings): Fetcher {
  return isFetcher(assets) ? assets : { fetch: async () => new Response(null, { status: 404 }) };
}

const isFetcher = (value: unknown): value is Fetcher => typeof value === "object" && value !== null && "fetch" in value;

/** Slack's settings, where all are there; null: Slack is off. */
export function slackSettings(env: Env) {
  const {
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_BOT_TOKEN: botToken,
    SLACK_API_URL: apiUrl,
    APP_URL: appUrl,
  } = env;
  return signingSecret && botToken ? { signingSecret, botToken, apiUrl, appUrl } : null;
}

/** Discord's settings, where all are there; null: Discord is off. */
export function discordSettings(env: Env) {
  const { DISCORD_PUBLIC_KEY: publicKey, DISCORD_APPLICATION_ID: applicationId, DISCORD_BOT_TOKEN: botToken } = env;
  if (!publicKey || !applicationId || !botToken) return null;
  return { publicKey, applicationId, botToken, apiUrl: env.DISCORD_API_URL, appUrl: env.APP_URL };
}

/** The model's settings, where there is a key; null: the grammar reads alone. */
export function openAiSettings({ OPENAI_API_KEY: apiKey, OPENAI_BASE_URL: baseUrl, OPENAI_MODEL: model }: Env) {
  return apiKey ? { apiKey, baseUrl, model } : null;
}
