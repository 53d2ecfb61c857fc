import { mkdir, rm, writeFile } from "node:fs/promises";
import { isBuiltin } from "node:module";
import { dirname, join, resolve } from "node:path";
import { type BuildOptions, build, type Plugin } from "esbuild";
import { REPOSITORY } from "./repository.ts";
import { readWranglerConfig } from "./wrangler-config.ts";

export type Bundle = {
  readonly code: string;
  readonly inputs: readonly string[]; // from the repository's root
};

/** What wrangler.toml's build command builds. */
export const DEPLOYED_ENTRY = "bot/worker.ts";

/**
 * Builds a Worker into one text, with the aliases of wrangler.toml. Paths are absolute or from the repository's root;
 * without `outfile` nothing is written. Used by the local run, the tests and the benches.
 */
export async function bundleWorker(entry: string, outfile?: string): Promise<Bundle> {
  const result = await build({ ...workerOptions([entry]), write: false });
  const code = result.outputFiles[0]?.text ?? "";
  if (outfile !== undefined) {
    const path = resolve(REPOSITORY, outfile);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, code);
  }
  return { code, inputs: Object.keys(result.metafile.inputs) };
}

/** The same for the deployed Worker, into a folder: what it imports only when it is asked is a module of its own. */
export async function bundleDeployed(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await build({ ...workerOptions([DEPLOYED_ENTRY]), outdir: folder, splitting: true });
}

const workerOptions = (entryPoints: string[]) =>
  ({
    entryPoints,
    absWorkingDir: REPOSITORY,
    bundle: true,
    minify: true,
    keepNames: true,
    format: "esm",
    target: "es2024",
    platform: "browser",
    conditions: ["workerd", "worker", "browser"],
    mainFields: ["browser", "module", "main"],
    define: { "process.env.NODE_ENV": '"production"' },
    external: ["cloudflare:*"],
    alias: { ...readWranglerConfig().alias },
    plugins: [nodeBuiltins],
    metafile: true,
    logLevel: "error",
    legalComments: "none",
    jsx: "automatic",
    jsxImportSource: "hono/jsx",
  }) as const satisfies BuildOptions;

/** A page's script or style sheet, for the browser, as one text. */
export async function bundleForBrowser(entry: string): Promise<string> {
  const result = await build({
    entryPoints: [join(REPOSITORY, entry)],
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    platform: "browser",
    write: false,
    logLevel: "error",
  });
  return result.outputFiles[0]?.text ?? "";
}

/** workerd has Node's modules under their "node:" names only, and no `require`: what CommonJS packages ask for is imported. */
const nodeBuiltins: Plugin = {
  name: "node-builtins",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[\w:/@.-]+$/ }, ({ path, kind }) => {
      if (!isBuiltin(path)) return null;
      const name = path.startsWith("node:") ? path : `node:${path}`;
      return kind === "require-call" ? { path: name, namespace: "required-builtin" } : { path: name, external: true };
    });
    onLoad({ filter: /.*/, namespace: "required-builtin" }, ({ path }) => ({
      contents: `import builtin from ${JSON.stringify(path)}; module.exports = builtin;`,
      loader: "js",
    }));
  },
};
