import { DiscordAPIError, REST, Routes } from "discord.js";
import { COMMANDS } from "./commands.ts";

export type RegisterSettings = {
  readonly applicationId: string;
  readonly botToken: string;
  readonly apiUrl: string;
  readonly guildId: string | null; // only there, at once; null: everywhere
};

/** Puts our commands in the place of the application's present ones; answers how many there are now. */
export async function registerCommands({
  applicationId,
  botToken,
  apiUrl,
  guildId,
}: RegisterSettings): Promise<number> {
  const rest = new REST({ version: "10", api: apiUrl.replace(/\/(v\d+)?\/?$/, ""), retries: 1 }).setToken(botToken);
  const route = guildId
    ? Routes.applicationGuildCommands(applicationId, guildId)
    : Routes.applicationCommands(applicationId);
  const registered = await rest.put(route, { body: COMMANDS });
  return Array.isArray(registered) ? registered.length : 0;
}

/** The settings, or one line that names what is missing. `args`: a guild's id, to register only there. */
export function readSettings(
  env: Readonly<Record<string, string | undefined>>,
  [guildId]: readonly string[],
): RegisterSettings | string {
  const { DISCORD_APPLICATION_ID: applicationId, DISCORD_BOT_TOKEN: botToken } = env;
  const missing = Object.entries({ DISCORD_APPLICATION_ID: applicationId, DISCORD_BOT_TOKEN: botToken })
    .filter(([, value]) => !value)
    .map(([name]) => name);
  if (!applicationId || !botToken) return `Set ${missing.join(" and ")} (Discord's developer portal shows them).`;
  const guild = guildId ?? env.DISCORD_GUILD_ID ?? null;
  for (const [name, id] of [
    ["DISCORD_APPLICATION_ID", applicationId],
    ["The guild's id", guild ?? "0"],
  ] as const) {
    if (!/^\d{1,20}$/.test(id)) return `${name} is a number of up to 20 digits, not "${id}".`;
  }
  return { applicationId, botToken, apiUrl: env.DISCORD_API_URL ?? "https://discord.com/api", guildId: guild };
}

/** What to do about a failure, in one line. */
export function explain(error: unknown): string {
  if (!(error instanceof DiscordAPIError)) return `Discord is out of reach: ${String(error)}`;
  switch (error.status) {
    case 401:
      return "Discord refused the token: copy DISCORD_BOT_TOKEN again from the portal's Bot page.";
    case 403:
      return "The bot may not do that: install it in that guild with the applications.commands scope.";
    case 404:
      return "Discord knows no such application: DISCORD_APPLICATION_ID and the token must be of one application.";
    default:
      return `Discord refused the commands (${error.status}): ${error.message}`;
  }
}

async function main(): Promise<void> {
  const settings = readSettings(process.env, process.argv.slice(2));
  if (typeof settings === "string") return fail(settings);
  try {
    const count = await registerCommands(settings);
    const where = settings.guildId
      ? `in guild ${settings.guildId}`
      : "everywhere (clients may take a minute to show them)";
    process.stdout.write(`Registered ${count} commands ${where}.\n`);
  } catch (error) {
    fail(explain(error));
  }
}

function fail(why: string): void {
  process.stderr.write(`${why}\n`);
  process.exitCode = 1;
}

if (import.meta.main) await main();
