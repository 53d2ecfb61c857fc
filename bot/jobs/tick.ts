import { errorFields } from "../log.ts";
import { armAlarms } from "./arm-alarms.ts";
import { fireAlarms } from "./fire-alarms.ts";
import type { JobDeps } from "./job-deps.ts";
import { sendOwed } from "./send-owed.ts";

/**
 * One tick: what has changed is armed, what is due becomes owed, and what is owed goes out. The clock only wakes; the
 * database decides, so a tick that comes late, twice, or beside another one does the right thing. `wake` lets others send.
 */
export async function tick(deps: JobDeps, wake: () => Promise<void> = () => sendOwed(deps)): Promise<void> {
  const steps = {
    "arm-alarms": () => armAlarms(deps),
    "fire-alarms": () => fireAlarms(deps),
    "send-owed": wake,
    forget: () => deps.outbox.forget(deps.now()),
  };
  const failed: string[] = [];
  for (const [job, step] of Object.entries(steps)) {
    await step().catch((error: unknown) => {
      failed.push(job);
      deps.log("error", "job-failed", { job, ...errorFields(error) });
    });
  }
  if (failed.length > 0) throw new Error(`These jobs failed: ${failed.join(", ")}`);
  await deps.outbox.beat("tick", deps.now());
}
