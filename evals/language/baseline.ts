import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";
import type { Score, Tally } from "./score.ts";

const Baseline = z.record(z.string(), z.strictObject({ passed: z.int(), of: z.int().positive() }));

export type Verdict = { readonly row: string; readonly fell: string | null }; // null: it held

/** Every row of the run and of the baseline: a kind may lose one case, "total" nothing; a row on one side only fell. */
export function compareScores(now: Score, before: Score): readonly Verdict[] {
  const rows = [...new Set([...Object.keys(before), ...Object.keys(now)])].sort();
  return rows.map((row) => ({ row, fell: fallOf(row, now[row], before[row]) }));
}

function fallOf(row: string, now: Tally | undefined, before: Tally | undefined): string | null {
  if (!before) return "not in the baseline; run with --write-baseline";
  if (!now) return `in the baseline (${shown(before)}), but no such case was run`;
  const lost = before.of * (before.passed / before.of - now.passed / now.of); // in cases of the baseline
  const allowed = row === "total" ? 0 : 1;
  return lost > allowed + 1e-9 ? `${shown(before)} before, ${shown(now)} now` : null;
}

const shown = ({ passed, of }: Tally): string => `${passed}/${of}`;

/** Throws when the file is missing or not a baseline: without one nothing is guarded. */
export function readBaseline(file: string): Score {
  if (!existsSync(file)) throw new Error(`No baseline at ${file}; run with --write-baseline`);
  return Baseline.parse(JSON.parse(readFileSync(file, "utf8")));
}

export function writeBaseline(file: string, score: Score): void {
  const rows = Object.keys(score)
    .sort()
    .map((row) => `  ${JSON.stringify(row)}: ${line(score[row])}`);
  writeFileSync(file, `{\n${rows.join(",\n")}\n}\n`);
}

const line = ({ passed, of }: Tally = { passed: 0, of: 0 }): string => `{ "passed": ${passed}, "of": ${of} }`;
