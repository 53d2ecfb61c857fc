import { relative, sep } from "node:path";
import { REPOSITORY } from "./repository.ts";
import type { LocalSettings } from "./settings.ts";

type Facts = { readonly url: string; readonly settings: LocalSettings; readonly milliseconds: number };

/** What the terminal says when everything runs: where it is, what is on, what is off and why. */
export function renderBanner({ url, settings, milliseconds }: Facts): string {
  const rows: [string, string][] = [
    ["Playground", `${url}/playground`],
    ["Dashboard", `${url}/`],
    ["", ""],
    ["Data", dataLine(settings)],
    ["Redis", settings.redisUrl ? `at ${hostOf(settings.redisUrl)}` : "in this process"],
    ...SURFACES.map(({ name, needs, without }): [string, string] => [name, stateOf(needs, without, settings)]),
  ];
  const lines = rows.map(([name, text]) => (name === "" ? "" : `  ${name.padEnd(12)}${text}`));
  const ready = `Companion is ready in ${(milliseconds / 1000).toFixed(1)} s. Ctrl-C stops it.`;
  return ["", `  ${ready}`, "", ...lines, ""].join("\n");
}

type Surface = { readonly name: string; readonly needs: readonly string[]; readonly without: string };

const SURFACES: readonly Surface[] = [
  { name: "Slack", needs: ["SLACK_SIGNING_SECRET", "SLACK_BOT_TOKEN"], without: "" },
  { name: "Discord", needs: ["DISCORD_PUBLIC_KEY", "DISCORD_APPLICATION_ID", "DISCORD_BOT_TOKEN"], without: "" },
  { name: "Model", needs: ["OPENAI_API_KEY"], without: "; the grammar reads alone" },
  { name: "E-mail", needs: ["RESEND_API_KEY", "EMAIL_FROM"], without: "" },
];

function stateOf(needs: readonly string[], without: string, { forWorker }: LocalSettings): string {
  const missing = needs.filter((name) => !forWorker[name]);
  if (missing.length === 0) return "on";
  return `off: ${missing.join(", ")} ${missing.length === 1 ? "is" : "are"} not set${without}`;
}

function dataLine({ postgresUrl, dataDir }: LocalSettings): string {
  if (postgresUrl) return `Postgres at ${hostOf(postgresUrl)}`;
  if (dataDir === "memory") return "in memory: nothing is kept";
  const path = relative(REPOSITORY, dataDir);
  return `kept in ${path.startsWith("..") ? dataDir : `${path}${sep}`}`;
}

/** Host and database, never the password. */
function hostOf(address: string): string {
  const { host, pathname } = new URL(address);
  return `${host}${pathname === "/" ? "" : pathname}`;
}
