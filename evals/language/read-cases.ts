import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { EvalCase } from "./expectation.ts";

/** Blind cases were written from the contract alone by somebody who has not seen the parser, nor run one. */
export const CASE_SETS = ["blind", "by-hand", "own"] as const;
export type CaseSet = (typeof CASE_SETS)[number];
export type SetCase = EvalCase & { readonly set: CaseSet };

/** Reads every `*.jsonl` of a folder for each set. Throws on a bad line, a repeated id or an empty set. */
export function readCases(folder: string): readonly SetCase[] {
  const cases = CASE_SETS.flatMap((set) => readSet(join(folder, set), set));
  const seen = new Set<string>();
  for (const { id } of cases) {
    if (seen.has(id)) throw new Error(`The id ${id} is used twice`);
    seen.add(id);
  }
  return cases;
}

function readSet(folder: string, set: CaseSet): readonly SetCase[] {
  const files = readdirSync(folder).filter((name) => name.endsWith(".jsonl"));
  const cases = files.sort().flatMap((name) => parseCases(readFileSync(join(folder, name), "utf8"), `${set}/${name}`));
  if (cases.length === 0) throw new Error(`No cases in ${folder}`);
  return cases.map((one) => ({ ...one, set }));
}

/** One case a line; blank lines are skipped. The error names the file and the line. */
export function parseCases(source: string, name: string): readonly EvalCase[] {
  return source.split("\n").flatMap((line, at) => (line.trim() === "" ? [] : [parseLine(line, `${name}:${at + 1}`)]));
}

function parseLine(line: string, place: string): EvalCase {
  try {
    return EvalCase.parse(JSON.parse(line));
  } catch (cause) {
    throw new Error(`${place} is not a case: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
}
