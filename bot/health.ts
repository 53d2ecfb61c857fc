import { sql } from "drizzle-orm";
import { Hono } from "hono";
import type { Services } from "./services.ts";

const BEAT_MINUTES = 5;
const YOUNG_MINUTES = 2; // no beat yet is no fault
const PATIENCE_MS = 2000;

/** /healthz: the process answers. /readyz: what it needs answers too, and the scheduler has run. */
export function createHealth({ app, redis }: Services, now: () => Date): Hono {
  let first: Date | null = null;
  return new Hono()
    .get("/healthz", (c) => c.json({ ok: true }))
    .get("/readyz", async (c) => {
      first ??= now();
      const young = now().getTime() - first.getTime() < YOUNG_MINUTES * 60_000;
      const [database, cache] = await Promise.allSettled([soon(lastBeat(app)), soon(redis.ping())]);
      const beat = database.status === "fulfilled" ? database.value : null;
      const late = beat === null ? !young : now().getTime() - beat.getTime() > BEAT_MINUTES * 60_000;
      const state = {
        database: database.status === "fulfilled",
        redis: cache.status === "fulfilled",
        scheduler: !late,
      };
      return c.json(state, Object.values(state).every(Boolean) ? 200 : 503);
    });
}

/** What must run each minute, whoever else does: the clock's tick, and the drain that it wakes. */
const BEATING = ["tick", "send-owed"];

/** The older of their last beats; null where one was never seen. */
async function lastBeat(app: Services["app"]): Promise<Date | null> {
  const found = await app.execute(
    sql`select min(at) as at, count(*)::int as jobs from ops.job_beat where job = any(${sql.param(BEATING)}::text[])`,
  );
  const { at, jobs } = found.rows[0] ?? {};
  if (jobs !== BEATING.length) return null;
  return typeof at === "string" || at instanceof Date ? new Date(at) : null;
}

async function soon<T>(work: Promise<T>): Promise<T> {
  const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error("too slow")), PATIENCE_MS));
  return Promise.race([work, late]);
}
