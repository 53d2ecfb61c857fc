import type { JobDeps } from "./job-deps.ts";

const BATCH = 5_000;
const MOST_BATCHES = 40; // 200,000 a tick; the next one goes on

/** Makes owed what is due at the clock's now, however late it is. Answers how many alarms fired. */
export async function fireAlarms({
  scheduler,
  now,
  reached,
}: Pick<JobDeps, "scheduler" | "now" | "reached">): Promise<number> {
  let all = 0;
  for (let batch = 0; batch < MOST_BATCHES; batch += 1) {
    const fired = await scheduler.fire(now(), BATCH);
    await reached("fired");
    all += fired;
    if (fired < BATCH) break;
  }
  return all;
}
