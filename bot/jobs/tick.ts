import { errorFields } from "../log.ts";
import { armAlarms } from "./arm-alarms.ts";
import type { WakeDrains } from "./drains.ts";
import { fireAlarms } from "./fire-alarms.ts";
import type { JobDeps } from "./job-deps.ts";
import { sendOwed } from "./send-owed.ts";
import { startRuns } from "./start-runs.ts";

/**
 * One tick: what has changed is armed, what is due becomes owed, and what is owed goes out. The clock only wakes; the
 * database decides, so a tick that comes late, twice, or beside another one does the right thing. A step that fails
 * stops none of the others, and the tick then throws.
 */
export async function tick(deps: JobDeps, wake: WakeDrains = () => sendOwed(deps)): Promise<void> {
  let fired = 0;
  const failed: string[] = [];
  const step = async (job: string, work: () => Promise<void>): Promise<void> => {
    await work().catch((error: unknown) => {
      failed.push(job);
      deps.log("error", "job-failed", { job, ...errorFields(error) });
    });
  };
  await deps.reached("woken");
  await step("start-runs", () => startRuns(deps));
  await step("arm-alarms", () => armAlarms(deps));
  await step("fire-alarms", async () => {
    fired = await fireAlarms(deps);
  });
  await step("send-owed", () => wake(fired));
  await step("forget", () => deps.outbox.forget(deps.now()));
  if (failed.length > 0) throw new Error(`These jobs failed: ${failed.join(", ")}`);
  await deps.outbox.beat("tick", deps.now());
}
