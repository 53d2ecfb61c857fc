import type { Unit } from "./lexeme.ts";

/** So many units; "two and a half hours", "1 day 2 hours" are lists of these. */
export type Amount = { readonly count: number; readonly unit: Unit };
