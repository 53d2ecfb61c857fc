import type { Repeat } from "../../repeat.ts";
import type { RepeatRule } from "../../repeat-rule.ts";
import type { Read, Scan } from "../../scan.ts";

/** Reads what may follow a repeat's head, and completes the repeat with it. */
export type Tail = (scan: Scan, at: number, so: Repeat) => Read<Repeat> | null;

export const withRule = (so: Repeat, parts: Partial<RepeatRule>): Repeat => ({ ...so, rule: { ...so.rule, ...parts } });
