const SQLSTATE = /^[0-9FHPX][0-9A-Z]{4}$/; // a lost connection has codes too: ECONNRESET, EPIPE

/**
 * The SQLSTATE of a failed statement or batch: NeonDbError carries it, DrizzleQueryError wraps one. null: the database
 * said nothing, so nobody knows whether the batch was committed.
 */
export function sqlState(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if ("code" in error && typeof error.code === "string" && SQLSTATE.test(error.code)) return error.code;
  return sqlState(error.cause);
}

const STALE = "40001";
const DEADLOCK = "40P01";
export const UNIQUE_VIOLATION = "23505";

/** Somebody else's transaction was in the way: read again, and it goes through. */
export const isInTheWay = (state: string | null): boolean => state === STALE || state === DEADLOCK;

/** The constraint that was broken, where the database names one. */
export function constraintOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if ("constraint" in error && typeof error.constraint === "string") return error.constraint;
  return constraintOf(error.cause);
}
