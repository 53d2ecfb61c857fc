import * as z from "zod";
import type { AssetPaths } from "./dashboard-env.ts";

const Manifest = z.object({ css: z.string().startsWith("/assets/"), js: z.string().startsWith("/assets/") });

/** The Workers static-assets binding, as far as it is needed here. */
export type AssetFetcher = { fetch(request: Request): Promise<Response> };

/** Reads the build's manifest once per isolate; a failure is not remembered. */
export function createAssetPaths(assets: AssetFetcher): () => Promise<AssetPaths> {
  let known: AssetPaths | null = null;
  return async () => {
    known ??= await readManifest(assets);
    return known;
  };
}

async function readManifest(assets: AssetFetcher): Promise<AssetPaths> {
  const answer = await assets.fetch(new Request("http://assets/manifest.json"));
  if (!answer.ok) throw new Error(`No manifest of the built assets (${answer.status}): run npm run build:assets`);
  return Manifest.parse(await answer.json());
}
