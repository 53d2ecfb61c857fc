import type { ThroughputPlan } from "./throughput/measure-throughput.ts";

/** How long and how often each thing is measured. */
export type BenchPlan = {
  readonly throughput: ThroughputPlan;
  readonly parsingPasses: number;
  readonly adverseTexts: number;
  readonly startProfiles: number; // of each Worker
};

/** About two minutes on two cores. */
export const FULL: BenchPlan = {
  throughput: { rounds: 5, seconds: 3, requestsPerRound: 2_000, connections: 16 },
  parsingPasses: 10,
  adverseTexts: 2_000,
  startProfiles: 5,
};

/** Enough to see that a bound is broken, in well under a minute. */
export const SMOKE: BenchPlan = {
  throughput: { rounds: 5, seconds: 1, requestsPerRound: 300, connections: 16 },
  parsingPasses: 3,
  adverseTexts: 400,
  startProfiles: 3,
};
