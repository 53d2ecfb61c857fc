import type { ReminderPlan } from "./reminders/measure-reminders.ts";
import type { ThroughputPlan } from "./throughput/measure-throughput.ts";

/** How long and how often each thing is measured. */
export type BenchPlan = {
  readonly throughput: ThroughputPlan;
  readonly parsingPasses: number;
  readonly adverseTexts: number;
  readonly startProfiles: number; // of each Worker
  readonly reminders: ReminderPlan;
};

/** About eight minutes on two cores; half of them a platform's limit for 10,000 messages. */
export const FULL: BenchPlan = {
  throughput: { rounds: 5, seconds: 3, requestsPerRound: 2_000, connections: 16 },
  parsingPasses: 10,
  adverseTexts: 2_000,
  startProfiles: 5,
  reminders: { pending: [10_000, 1_000_000], drained: 10_000 },
};

/** Enough to see that a bound is broken, in well under a minute. */
export const SMOKE: BenchPlan = {
  throughput: { rounds: 5, seconds: 1, requestsPerRound: 300, connections: 16 },
  parsingPasses: 3,
  adverseTexts: 400,
  startProfiles: 3,
  reminders: { pending: [10_000, 200_000], drained: 500 },
};
