/** The SQLSTATE of a failed statement or batch: NeonDbError carries it, DrizzleQueryError wraps one. null: not from the database. */
export function sqlState(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if ("code" in error && typeof error.code === "string") return error.code;
  return sqlState(error.cause);
}

export const STALE = "40001";
export const UNIQUE_VIOLATION = "23505";

/** The constraint that was broken, where the database names one. */
export function constraintOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if ("constraint" in error && typeof error.constraint === "string") return error.constraint;
  return constraintOf(error.cause);
}
