import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { REPOSITORY } from "./repository.ts";

const DASHBOARD = join(REPOSITORY, "web-dashboard");
const BUILT = join(DASHBOARD, "assets/dist/manifest.json");

/** The dashboard's style and script, built where they are missing or older than what they are made from. */
export async function keepAssetsBuilt(): Promise<void> {
  if (existsSync(BUILT) && (await newestSource()) <= (await stat(BUILT)).mtimeMs) return;
  await promisify(execFile)(process.execPath, [join(DASHBOARD, "assets/build.ts")]); // apart, as it blocks; throws what it said
}

/** Tailwind reads the views too, so every source of the dashboard counts. */
async function newestSource(): Promise<number> {
  const files = await readdir(DASHBOARD, { recursive: true, withFileTypes: true });
  const sources = files.filter((file) => file.isFile() && !file.parentPath.includes("dist"));
  const times = await Promise.all(sources.map(async (file) => (await stat(join(file.parentPath, file.name))).mtimeMs));
  return Math.max(...times);
}
