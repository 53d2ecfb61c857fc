import { neonConfig } from "@neondatabase/serverless";
import { createTestDatabase } from "#db/testing/test-database.ts";
import { type ClaimFigures, measureClaims } from "./measure-claims.ts";
import { type DrainFigures, type LatencyFigures, measureDrain, measureLatency } from "./measure-drain.ts";

export type ReminderPlan = { readonly pending: readonly [few: number, many: number]; readonly drained: number };
export type ReminderFigures = {
  readonly claims: readonly ClaimFigures[];
  readonly manyOfFew: number; // rows a second with many pending ÷ with few
  readonly drain: DrainFigures;
  readonly latency: LatencyFigures;
};

const LATENCY_DUE = 300;

/** Over the Postgres that TEST_POSTGRES_URL names: PGlite's speed is nobody's measure. */
export async function measureReminders(postgresUrl: string, plan: ReminderPlan): Promise<ReminderFigures> {
  process.env.TEST_POSTGRES_URL = postgresUrl;
  const database = await createTestDatabase({ over: "postgres" });
  neonConfig.fetchEndpoint = database.fetchEndpoint;
  try {
    const few = await measureClaims(database, plan.pending[0]);
    const many = await measureClaims(database, plan.pending[1]);
    const latency = await measureLatency(database, LATENCY_DUE);
    const drain = await measureDrain(database, plan.drained);
    return { claims: [few, many], manyOfFew: Math.round((many.perSecond / few.perSecond) * 100) / 100, drain, latency };
  } finally {
    await database.close();
  }
}
