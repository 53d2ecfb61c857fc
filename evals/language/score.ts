import type { Understanding } from "#core/language/reading.ts";
import { SURE } from "./judge.ts";
import type { SetCase } from "./read-cases.ts";

/** One case and what came of it; `wrong` names the fields, empty when all are right. */
export type Result = { readonly of: SetCase; readonly got: Understanding; readonly wrong: readonly string[] };

export type Tally = { readonly passed: number; readonly of: number };

/** Keys are "blind/chat", "own/chat", "blind", "own" and "total". */
export type Score = Readonly<Record<string, Tally>>;

export function scoreOf(results: readonly Result[]): Score {
  const score: Record<string, Tally> = {};
  for (const result of results) {
    const { set, kind } = result.of;
    for (const row of [`${set}/${kind}`, set, "total"]) score[row] = counted(score[row], result);
  }
  return score;
}

function counted({ passed, of }: Tally = { passed: 0, of: 0 }, { wrong }: Result): Tally {
  return { passed: passed + (wrong.length === 0 ? 1 : 0), of: of + 1 };
}

/** How many readings are sure of themselves, and how many of those are right. */
export function calibrationOf(results: readonly Result[]): { readonly sure: Tally; readonly right: Tally } {
  const sure = results.filter(({ got }) => got.confidence >= SURE);
  const right = sure.filter(({ wrong }) => wrong.length === 0);
  return {
    sure: { passed: sure.length, of: results.length },
    right: { passed: right.length, of: sure.length },
  };
}

export const percent = ({ passed, of }: Tally): number => (of === 0 ? 0 : (100 * passed) / of);
