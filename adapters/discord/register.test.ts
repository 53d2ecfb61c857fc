import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { COMMANDS } from "./commands.ts";
import { readSettings } from "./register.ts";
import { createFakeDiscord, type FakeDiscord } from "./testing/fake-discord.ts";

let discord: FakeDiscord;
beforeAll(async () => {
  discord = await createFakeDiscord();
});
afterAll(() => discord.close());

type Ended = { readonly code: number; readonly out: string; readonly err: string };

/** Runs the program as `npm run discord:register` does. */
async function register(env: Record<string, string>, ...args: string[]): Promise<Ended> {
  const program = fileURLToPath(new URL("./register.ts", import.meta.url));
  const run = promisify(execFile)(process.execPath, [program, ...args], {
    env: { PATH: process.env.PATH ?? "", ...env },
  });
  return run.then(
    ({ stdout, stderr }) => ({ code: 0, out: stdout, err: stderr }),
    ({ code, stdout, stderr }) => ({ code: Number(code), out: String(stdout), err: String(stderr) }),
  );
}
const env = (changes: Record<string, string> = {}) => ({
  DISCORD_APPLICATION_ID: discord.applicationId,
  DISCORD_BOT_TOKEN: discord.botToken,
  DISCORD_API_URL: discord.apiUrl,
  ...changes,
});

describe("discord:register", () => {
  it("puts every command in place, as Discord takes them", async () => {
    expect(await register(env())).toEqual({
      code: 0,
      out: expect.stringContaining(`Registered ${COMMANDS.length} commands`),
      err: "",
    });
    expect(discord.commands.get("")).toEqual(COMMANDS);
  });

  it("registers in one guild where it is named", async () => {
    expect((await register(env(), "1170000000000000001")).code).toBe(0);
    expect(discord.commands.has("1170000000000000001")).toBe(true);
  });

  it.each([
    { what: "a refused token", changes: { DISCORD_BOT_TOKEN: "wrong" }, says: /refused the token/ },
    { what: "an unknown application", changes: { DISCORD_APPLICATION_ID: "5" }, says: /knows no such application/ },
    { what: "an unreachable Discord", changes: { DISCORD_API_URL: "http://127.0.0.1:9/api" }, says: /out of reach/ },
  ])("says in one line what to do about $what", async ({ changes, says }) => {
    const { code, err } = await register(env(changes));
    expect(code).toBe(1);
    expect(err).toMatch(says);
    expect(err.trim().split("\n")).toHaveLength(1);
  });
});

describe("the settings of discord:register", () => {
  it.each([
    { env: {}, says: /DISCORD_APPLICATION_ID and DISCORD_BOT_TOKEN/ },
    { env: { DISCORD_APPLICATION_ID: "1" }, says: /Set DISCORD_BOT_TOKEN / },
    {
      env: { DISCORD_APPLICATION_ID: "companion", DISCORD_BOT_TOKEN: "t" },
      says: /DISCORD_APPLICATION_ID is a number/,
    },
  ])("name what is wrong in $env", ({ env, says }) => {
    expect(readSettings(env, [])).toMatch(says);
  });
});
