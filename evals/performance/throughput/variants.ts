import { bundleWorker } from "#bot/local/bundle.ts";
import type { Neighbours } from "../neighbours/start-neighbours.ts";
import { type RunningWorkerd, startWorkerd } from "../workerd/start-workerd.ts";
import type { BatchTemplate } from "./batch-template.ts";
import { SIGNING_SECRET } from "./slack-command.ts";

/** What the signed command is measured on: the product, and what stands for its parts. */
export const VARIANTS = ["bare", "one-query", "two-batches", "full"] as const;
export type Variant = (typeof VARIANTS)[number];
export type RunningVariant = {
  readonly variant: Variant;
  readonly commandUrl: string;
  readonly workerd: RunningWorkerd;
};

const PRODUCT = "bot/worker.ts";

/** The product as it is deployed. Nobody rewrites its answers: it logs as little as in production. */
export async function startProduct(neighbours: Neighbours): Promise<RunningWorkerd> {
  const { code } = await bundleWorker(PRODUCT);
  return startWorkerd(code, {
    ...neighbours.bindings,
    SESSION_SECRET: "bench-session-secret-of-32-characters",
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    SLACK_BOT_TOKEN: "xoxb-bench",
    LOG_LEVEL: "warn",
  });
}

export const commandUrlOf = ({ url }: RunningWorkerd): string => `${url}/slack/events`;

/** The other three, each in a workerd of its own beside the product's. */
export async function startVariants(
  neighbours: Neighbours,
  product: RunningWorkerd,
  templates: readonly BatchTemplate[],
): Promise<readonly RunningVariant[]> {
  const bindings = { ...neighbours.bindings, OWNER_URL: neighbours.ownerUrl, TEMPLATES: JSON.stringify(templates) };
  const others = VARIANTS.filter((variant) => variant !== "full").map(async (variant) => {
    const { code } = await bundleWorker(`evals/performance/workers/${variant}.ts`);
    const workerd = await startWorkerd(code, bindings);
    return { variant, workerd, commandUrl: commandUrlOf(workerd) };
  });
  return [...(await Promise.all(others)), { variant: "full", workerd: product, commandUrl: commandUrlOf(product) }];
}
