import type { Neighbours } from "../neighbours/start-neighbours.ts";
import { median, quantile, round } from "../statistics.ts";
import type { RunningWorkerd } from "../workerd/start-workerd.ts";
import { type LoadResult, runLoad } from "./load.ts";
import { recordCommand } from "./record-command.ts";
import { type PreparedRequest, personAt, slackCommand } from "./slack-command.ts";
import { commandUrlOf, type RunningVariant, startVariants, type Variant } from "./variants.ts";

export type ThroughputPlan = {
  readonly rounds: number; // each takes every variant in turn
  readonly seconds: number; // of one variant in one round
  readonly requestsPerRound: number; // at most
  readonly connections: number;
};

export type ThroughputFigures = {
  readonly variant: Variant;
  readonly perSecond: number; // median of the rounds
  readonly rounds: readonly number[]; // per second, in the order in which they were taken
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly requests: number;
};

const TEXT = "buy milk tomorrow 5pm";
const ACTS_PER_PERSON = 8; // fewer than what makes the rate limiter ask Redis

/** Signed commands of many people, on each variant in turn, so that a busier minute of the machine is busy for all. */
export async function measureThroughput(
  neighbours: Neighbours,
  product: RunningWorkerd,
  plan: ThroughputPlan,
): Promise<readonly ThroughputFigures[]> {
  const templates = await recordCommand(neighbours, commandUrlOf(product), TEXT);
  const variants = await startVariants(neighbours, product, templates);
  try {
    const people = Math.ceil((plan.requestsPerRound * (plan.rounds + 1)) / ACTS_PER_PERSON);
    const prepare = requestsOf(neighbours.responseUrl, people);
    await meet(product, await prepare(people));
    for (const variant of variants) await measureOnce(variant, prepare, { ...plan, seconds: plan.seconds / 2 }); // warm-up
    const measured = variants.map(({ variant }) => ({ variant, results: [] as LoadResult[] }));
    for (let at = 0; at < plan.rounds; at++) {
      for (const [i, running] of variants.entries())
        measured[i]?.results.push(await measureOnce(running, prepare, plan));
    }
    return measured.map(({ variant, results }) => figuresOf(variant, results));
  } finally {
    await Promise.all(variants.filter(({ workerd }) => workerd !== product).map(({ workerd }) => workerd.close()));
  }
}

type Prepare = (count: number) => Promise<readonly PreparedRequest[]>;

/** Signs that many commands, by one person after the other. */
function requestsOf(responseUrl: string, people: number): Prepare {
  let next = 0;
  return (count) =>
    Promise.all(Array.from({ length: count }, () => slackCommand(personAt(next++ % people), TEXT, responseUrl)));
}

/** Everybody's first act makes their rows and asks Slack who they are. */
async function meet(product: RunningWorkerd, requests: readonly PreparedRequest[]): Promise<void> {
  const { refused } = await runLoad({ url: commandUrlOf(product), requests, connections: 4, seconds: 120 });
  if (refused > 0) throw new Error(`${refused} first commands were not answered`);
}

async function measureOnce(
  { variant, commandUrl }: RunningVariant,
  prepare: Prepare,
  { requestsPerRound, connections, seconds }: ThroughputPlan,
): Promise<LoadResult> {
  const requests = await prepare(requestsPerRound);
  const result = await runLoad({ url: commandUrl, requests, connections, seconds });
  if (result.refused > 0)
    throw new Error(`${variant} refused ${result.refused} of ${result.latencies.length} commands`);
  return result;
}

function figuresOf(variant: Variant, results: readonly LoadResult[]): ThroughputFigures {
  const latencies = results.flatMap((result) => result.latencies);
  const rounds = results.map(({ perSecond }) => round(perSecond, 0));
  return {
    variant,
    perSecond: round(median(rounds), 0),
    rounds,
    p50Ms: round(median(latencies)),
    p99Ms: round(quantile(latencies, 0.99)),
    requests: latencies.length,
  };
}

export type Ratios = Readonly<Record<Exclude<Variant, "full">, number>>;

/** How much of each other variant's throughput the product reaches: the median of the rounds' own ratios. */
export function ratiosOf(figures: readonly ThroughputFigures[]): Ratios {
  const of = (variant: Variant): readonly number[] => figures.find((one) => one.variant === variant)?.rounds ?? [];
  const full = of("full");
  const to = (variant: Variant): number =>
    round(median(of(variant).map((other, at) => (full[at] ?? Number.NaN) / other)));
  return { bare: to("bare"), "one-query": to("one-query"), "two-batches": to("two-batches") };
}
