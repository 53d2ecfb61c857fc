import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const DIST = join(HERE, "dist");

/** Answers by the hash in a name can be kept for good; the others are asked after each time. */
const HEADERS = `/assets/app-*
  Cache-Control: public, max-age=31536000, immutable
/*
  X-Content-Type-Options: nosniff
`;

/** Builds dist/: the files that are served under /assets/, and a manifest that names them by their content. */
export function buildAssets(dist = DIST): { readonly css: string; readonly js: string } {
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(join(dist, "assets"), { recursive: true });
  const manifest = { css: place(dist, "css", buildStyles(dist)), js: place(dist, "js", buildScript()) };
  copyFileSync(join(HERE, "icon.svg"), join(dist, "assets", "icon.svg"));
  writeFileSync(join(dist, "manifest.json"), JSON.stringify(manifest));
  writeFileSync(join(dist, "_headers"), HEADERS);
  return manifest;
}

function buildStyles(dist: string): string {
  const require = createRequire(import.meta.url);
  const manifest = require.resolve("@tailwindcss/cli/package.json");
  const { bin } = JSON.parse(readFileSync(manifest, "utf8")) as { bin: { tailwindcss: string } }; // npm's own format
  const out = join(dist, "app.css");
  const args = [
    join(dirname(manifest), bin.tailwindcss),
    "--input",
    join(HERE, "app.css"),
    "--output",
    out,
    "--minify",
  ];
  execFileSync(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"] });
  const css = readFileSync(out, "utf8");
  rmSync(out);
  return css;
}

function buildScript(): string {
  const { outputFiles } = buildSync({
    entryPoints: [join(HERE, "app.ts")],
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
    legalComments: "none",
  });
  return outputFiles.map(({ text }) => text).join("");
}

function place(dist: string, kind: "css" | "js", text: string): string {
  const hash = createHash("sha256").update(text).digest("base64url").slice(0, 10);
  const name = `app-${hash}.${kind}`;
  writeFileSync(join(dist, "assets", name), text);
  return `/assets/${name}`;
}

if (import.meta.main) {
  const { css, js } = buildAssets();
  const size = (path: string) => `${(readFileSync(join(DIST, path)).length / 1024).toFixed(1)} KB`;
  process.stdout.write(`${css} ${size(css)}\n${js} ${size(js)}\n`);
}
