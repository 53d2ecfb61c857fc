import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { REPOSITORY } from "#bot/local/repository.ts";

const require = createRequire(import.meta.url);
const PROGRAM = join(dirname(require.resolve("wrangler/package.json")), "bin/wrangler.js");

/** What wrangler prints, without colours. It asks nothing and reports nothing to anybody. */
export async function runWrangler(args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM, ...args], {
    cwd: REPOSITORY,
    env: { ...process.env, CI: "1", WRANGLER_SEND_METRICS: "false", NO_COLOR: "1", FORCE_COLOR: "0" },
    maxBuffer: 10_000_000,
  });
  return stdout;
}
