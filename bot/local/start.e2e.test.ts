import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, describe, expect, it } from "vitest";

const PATIENCE = 90_000;
const dataDir = mkdtempSync(join(tmpdir(), "companion-start-"));
const running = new Set<ChildProcess>();

/** Runs start.ts; settles once it says that it is ready, or when it ends. */
function start(
  env: Record<string, string>,
  [command = "", ...args] = [process.execPath, "bot/local/start.ts"],
): Promise<{ child: ChildProcess; out: string; err: string; code: number | null }> {
  const child = spawn(command, args, {
    env: { PATH: process.env.PATH, DATA_DIR: dataDir, PORT: "0", ...env },
  });
  running.add(child);
  let out = "";
  let err = "";
  return new Promise((resolve) => {
    const settle = (code: number | null): void => resolve({ child, out, err, code });
    child.stdout.on("data", (data: Buffer) => {
      out += data.toString();
      if (out.includes("E-mail")) settle(null);
    });
    child.stderr.on("data", (data: Buffer) => {
      err += data.toString();
    });
    child.on("close", (code) => {
      running.delete(child);
      settle(code);
    });
  });
}

const addressIn = (out: string): string => /http:\/\/localhost:\d+/.exec(out)?.[0] ?? "";

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  return new Promise((resolve) => {
    child.once("close", resolve);
    child.kill(signal);
  });
}

async function say(url: string, text: string): Promise<string> {
  const body = JSON.stringify({ as: "ana", channel: "dm", text });
  const response = await fetch(`${url}/playground/messages`, { method: "POST", body });
  const { replies } = (await response.json()) as { replies: { text: string }[] };
  return replies.map((reply) => reply.text).join("\n");
}

/** Whether anybody answers there within the patience of somebody who starts again at once. */
async function fallenSilent(url: string): Promise<boolean> {
  for (let tries = 0; tries < 80; tries++) {
    const answered = await fetch(`${url}/healthz`).then(
      () => true,
      () => false,
    );
    if (!answered) return true;
    await sleep(100);
  }
  return false;
}

afterEach(async () => {
  for (const child of running) await end(child, "SIGKILL");
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

/** What a terminal shows when these lines are typed into it. */
function chat(lines: readonly string[], env: Record<string, string>): Promise<string> {
  const child = spawn(process.execPath, ["bot/local/chat.ts", "--as", "ana"], {
    env: { PATH: process.env.PATH, DATA_DIR: dataDir, ...env },
  });
  running.add(child);
  let out = "";
  child.stdout.on("data", (data: Buffer) => {
    out += data.toString();
  });
  child.stdin.end(`${lines.join("\n")}\n`);
  return new Promise((resolve) => {
    child.on("close", () => {
      running.delete(child);
      resolve(out);
    });
  });
}

describe("npm run chat", () => {
  const LINES = ["remind @ben to feed the cat tomorrow", "1", "/as ben", "/quit"];

  it("talks through the server that runs", { timeout: PATIENCE }, async () => {
    const { out } = await start({});
    const shown = await chat(LINES, {});
    expect(shown).toContain(`Talking to ${addressIn(out)}`);
    expect(shown).toContain("[1] Done");
    expect(shown).toMatch(/✓ #\d+ Feed the cat/);
    expect(shown).toContain("(to ben) Ana asked you:");
  });

  it("starts one of its own where none runs", { timeout: PATIENCE }, async () => {
    expect(await chat(["feed the dog tomorrow", "/quit"], { DATA_DIR: "memory" })).toContain("Feed the dog");
  });
});

describe("npm start", () => {
  it("says where it is, what is on, and what is off and why; and stops on Ctrl-C", { timeout: PATIENCE }, async () => {
    const { child, out } = await start({ DISCORD_PUBLIC_KEY: "0".repeat(64) });
    const url = addressIn(out);
    expect(out).toContain(`${url}/playground`);
    expect(out).toMatch(/ready in \d+\.\d s/);
    expect(out).toContain("Slack       off: SLACK_SIGNING_SECRET");
    expect(out).not.toContain("DISCORD_PUBLIC_KEY");
    expect((await fetch(`${url}/playground`)).status).toBe(200);

    expect(await end(child, "SIGINT")).toBe(0);
    expect(await fallenSilent(url)).toBe(true);
    expect(readdirSync(dataDir)).not.toContain("holder.json");
  });

  it("keeps its secrets for its owner's eyes", () => {
    expect(statSync(join(dataDir, "secrets.json")).mode & 0o777).toBe(0o600);
  });

  it("loses nothing by kill -9, leaves nobody on its port, and starts again there", { timeout: PATIENCE }, async () => {
    const first = await start({});
    const url = addressIn(first.out);
    expect(await say(url, "buy stamps tomorrow")).toContain("Buy stamps");
    await end(first.child, "SIGKILL");
    expect(await fallenSilent(url)).toBe(true);

    const second = await start({ PORT: new URL(url).port });
    expect(addressIn(second.out)).toBe(url);
    expect(await say(url, "my tasks")).toContain("Buy stamps");
  });

  it("ends with npm, however npm ends", { timeout: PATIENCE }, async () => {
    const npm = await start({ DATA_DIR: "memory" }, ["npm", "start"]);
    const url = addressIn(npm.out);
    npm.child.kill("SIGKILL");
    expect(await fallenSilent(url)).toBe(true);
  });

  it("says who holds the data", { timeout: PATIENCE }, async () => {
    const holder = await start({});
    const { code, err } = await start({});
    expect(code).toBe(1);
    expect(err).toContain(`in use by process ${holder.child.pid} at ${addressIn(holder.out)}`);
    expect(err.trim().split("\n")).toHaveLength(1);
  });

  it("says that the port is taken, and how to choose another", { timeout: PATIENCE }, async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const { port } = server.address() as AddressInfo; // a server that listens on a port always has one
    const { code, err } = await start({ PORT: `${port}` });
    server.close();
    expect(code).toBe(1);
    expect(err.trim()).toBe(`Port ${port} is taken. Choose another: PORT=${port + 1} npm start`);
  });

  it.each([
    { env: { PORT: "eighty" }, says: 'PORT is "eighty"; it must be a number from 0 to 65535.' },
    { env: { POSTGRES_URL: "postgres://me:secret@127.0.0.1:1/db" }, says: "no Postgres to be reached at 127.0.0.1:1" },
    { env: { DISCORD_PUBLIC_KEY: "abc" }, says: "DISCORD_PUBLIC_KEY (64 hexadecimal digits)" },
  ])("names what is wrong in $env, in one line", { timeout: PATIENCE }, async ({ env, says }) => {
    const { code, err } = await start({ DATA_DIR: "memory", ...env });
    expect(code).toBe(1);
    expect(err).toContain(says);
    expect(err.trim().split("\n")).toHaveLength(1);
    expect(err).not.toContain("secret");
  });
});
