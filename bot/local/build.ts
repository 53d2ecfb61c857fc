import { keepAssetsBuilt } from "./assets.ts";
import { bundleForBrowser, bundleWorker } from "./bundle.ts";

export type BuiltWorker = { readonly code: string; readonly bindings: Readonly<Record<string, string>> };

/** The local Worker, the dashboard's assets, and the playground page's script and style, which it is given as texts. */
export async function buildWorker(): Promise<BuiltWorker> {
  const [worker, script, style] = await Promise.all([
    bundleWorker("bot/local/worker.ts"),
    bundleForBrowser("bot/local/playground/page/client.ts"),
    bundleForBrowser("bot/local/playground/page/playground.css"),
    keepAssetsBuilt(),
  ]);
  return { code: worker.code, bindings: { PLAYGROUND_SCRIPT: script, PLAYGROUND_STYLE: style } };
}
