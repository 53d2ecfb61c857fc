import { mkdir, writeFile } from "node:fs/promises";
import { isBuiltin } from "node:module";
import { dirname, join, resolve } from "node:path";
import { build, type Plugin } from "esbuild";
import { REPOSITORY } from "../../bot/local/repository.ts";
import { readWranglerConfig } from "../../bot/local/wrangler-config.ts";

export type Bundle = {
  readonly code: string;
  readonly inputs: readonly string[]; // from the repository's root
};

/**
 * Builds a Worker as wrangler would: the same conditions, and the aliases of wrangler.toml. Paths are absolute or from the
 * repository's root; without `outfile` nothing is written. Used by the local run, the tests and the benches.
 */
export async function bundleWorker(entry: string, outfile?: string): Promise<Bundle> {
  const { alias } = readWranglerConfig();
  const result = await build({
    entryPoints: [entry],
    absWorkingDir: REPOSITORY,
    bundle: true,
    minify: false,
    keepNames: true,
    format: "esm",
    target: "es2024",
    platform: "browser",
    conditions: ["workerd", "worker", "browser"],
    mainFields: ["browser", "module", "main"],
    define: { "process.env.NODE_ENV": '"production"' },
    external: ["cloudflare:*"],
    alias: { ...alias },
    plugins: [nodeBuiltins],
    metafile: true,
    write: false,
    logLevel: "error",
    legalComments: "none",
    jsx: "automatic",
    jsxImportSource: "hono/jsx",
  });
  const code = result.outputFiles[0]?.text ?? "";
  if (outfile !== undefined) {
    const path = resolve(REPOSITORY, outfile);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, code);
  }
  return { code, inputs: Object.keys(result.metafile.inputs) };
}

/** A page's script or style sheet, for the browser, as one text. */
export async function bundleForBrowser(entry: string): Promise<string> {
  const result = await build({
    entryPoints: [join(REPOSITORY, entry)],
    bundle: true,
    minify: false,
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
