import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** False skips a suite by name where there is no Chromium; with REQUIRE_ALL=1 it runs all the same, and fails. */
export const canOpenBrowser = (): boolean => chromiumPath() !== null || process.env.REQUIRE_ALL === "1";

/** CHROMIUM_PATH, or where Debian puts it. */
export function openBrowser(): Promise<Browser> {
  const executablePath = chromiumPath();
  if (!executablePath) throw new Error("No Chromium: install it, or name it in CHROMIUM_PATH");
  const quiet = ["--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
  return chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-quic", ...quiet] });
}

function chromiumPath(): string | null {
  const named = process.env.CHROMIUM_PATH;
  return named ?? PLACES.find((path) => existsSync(path)) ?? null;
}
