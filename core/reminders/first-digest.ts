import { nextDigest } from "./alarms-of.ts";
import type { DigestTimes } from "./attention.ts";

/** When it is now, up to when all that was asked for was looked at, and when the digest was asked for. null: unknown. */
export type Looked = { readonly now: Date; readonly seen: Date | null; readonly asked: Date | null };

/**
 * The first time of a digest after it was asked for, also where that has come before anybody looked: then it is set a
 * millisecond sooner, so that it is never taken for one that has fired already. null: it has no day.
 */
export function firstDigest(times: DigestTimes, timeZone: string, { now, seen, asked }: Looked): Date | null {
  const isNew = asked !== null && (seen === null || seen <= asked) && asked < now;
  const first = nextDigest(times, timeZone, isNew ? asked : now);
  return first && first <= now ? new Date(first.getTime() - 1) : first;
}
